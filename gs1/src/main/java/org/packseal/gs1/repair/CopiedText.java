package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.PackPart;
import org.packseal.gs1.scan.SymbologyIdentifier;
import org.packseal.gs1.text.Ascii;
import org.packseal.gs1.text.TableLine;

/**
 * What people copy or type from beside the code: human readable form with other brackets or blanks, and the labels that packs print
 * before product code, serial number, batch and expiry ({@code label-words.tsv}).
 */
final class CopiedText {
    private static final String RESOURCE = "/org/packseal/gs1/repair/label-words.tsv";
    private static final int COLUMNS = 4;
    /** Kind of label whose value is no part of the pack that an element could hold. */
    private static final String NATIONAL = "NATIONAL";

    private static final List<Label> LABELS = labels(TableLine.readAll(RESOURCE));
    /** Expiry as printed: month and year of four or two digits, or a whole date. */
    private static final int MONTH_AND_YEAR = 6;

    private static final int FULL_DATE = 8;

    private CopiedText() {}

    /** A word that is printed before a part of the pack's identity, or before a national number (no part). */
    private record Label(@Nullable PackPart part, String word) {}

    private static List<Label> labels(List<TableLine> lines) {
        List<Label> labels = new ArrayList<>();
        for (TableLine line : lines) {
            String[] cells = line.cells(COLUMNS);
            PackPart part = cells[0].equals(NATIONAL) ? null : PackPart.valueOf(cells[0]);
            labels.add(new Label(part, cells[1].toUpperCase(Locale.ROOT)));
        }
        labels.sort((a, b) -> b.word.length() - a.word.length());
        return List.copyOf(labels);
    }

    /** The text as elements in brackets, in each way that it can be understood. */
    static List<String> asElements(String text) {
        List<String> ways = new ArrayList<>();
        String bracketed = brackets(text);
        int from = SymbologyIdentifier.at(bracketed, 0) != null ? SymbologyIdentifier.LENGTH : 0;
        if (bracketed.startsWith("(", from)) {
            ways.add(bracketed.substring(from));
        }
        String labelled = fromLabels(text);
        if (labelled != null) {
            ways.add(labelled);
        }
        ways.remove(text);
        return ways;
    }

    /** Square and full-width brackets around digits as round ones, without the blanks around values. */
    private static String brackets(String text) {
        String ascii = ScriptDigits.toAscii(text);
        String line = (ascii == null ? text : ascii).strip();
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int close = closeOfIdentifier(line, i);
            if (close > 0) {
                trimEnd(out);
                out.append('(').append(line, i + 1, close).append(')');
                i = close;
                while (i + 1 < line.length() && blank(line.charAt(i + 1))) {
                    i++;
                }
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Where the bracket closes that opens here around two to four digits; -1 if none does. */
    private static int closeOfIdentifier(String text, int open) {
        char c = text.charAt(open);
        char closing = c == '[' ? ']' : c == '(' ? ')' : c == '{' ? '}' : c == '<' ? '>' : 0;
        int end = Ascii.firstNonDigit(text, open + 1, Math.min(text.length(), open + 6));
        boolean digits = end - open - 1 >= 2 && end - open - 1 <= 4;
        return closing != 0 && digits && end < text.length() && text.charAt(end) == closing ? end : -1;
    }

    private static void trimEnd(StringBuilder out) {
        while (out.length() > 0 && blank(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
    }

    private static boolean blank(char c) {
        return (c <= ' ' && c != Ascii.GS) || c == '\u00A0' || c == '\u3000';
    }

    /** The elements behind labels, or null where the text does not begin with a label or a value cannot be understood. */
    private static @Nullable String fromLabels(String text) {
        StringBuilder out = new StringBuilder();
        int at = skipBlanks(text, 0);
        while (at < text.length()) {
            Label label = labelAt(text, at);
            if (label == null) {
                return null;
            }
            int from = skipMarks(text, at + label.word.length());
            int to = from;
            while (to < text.length() && !(separates(text.charAt(to)) && labelAt(text, skipBlanks(text, to)) != null)) {
                to++;
            }
            String element = element(label.part, text.substring(from, to).strip());
            if (element == null) {
                return null;
            }
            out.append(element);
            at = skipBlanks(text, to);
        }
        return out.isEmpty() ? null : out.toString();
    }

    /** The element in brackets; empty for a national number, of which the label does not say the country. */
    private static @Nullable String element(@Nullable PackPart part, String value) {
        if (value.isEmpty() || part == null) {
            return value.isEmpty() ? null : "";
        }
        return switch (part) {
            case GTIN ->
                Ascii.onlyDigits(value) && value.length() <= 14
                        ? "(01)" + "0".repeat(14 - value.length()) + value
                        : null;
            case SERIAL -> "(21)" + value.replace("(", "\\(");
            case BATCH -> "(10)" + value.replace("(", "\\(");
            case EXPIRY -> expiry(value);
            case PPN, EXPIRY_TIME, PRODUCTION -> null;
        };
    }

    /** MM/YYYY, YYYY-MM or DD/MM/YYYY; anything else can mean more than one date. */
    private static @Nullable String expiry(String value) {
        StringBuilder digits = new StringBuilder();
        int first = -1;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Ascii.isDigit(c)) {
                digits.append(c);
            } else if ("/-. ".indexOf(c) < 0) {
                return null;
            } else if (first < 0) {
                first = i;
            }
        }
        String all = digits.toString();
        if (all.length() == MONTH_AND_YEAR && first == 2) {
            return "(17)" + all.substring(4) + all.substring(0, 2) + "00";
        }
        if (all.length() == MONTH_AND_YEAR && first == 4) {
            return "(17)" + all.substring(2) + "00";
        }
        if (all.length() == FULL_DATE && first == 4) {
            return "(17)" + all.substring(2);
        }
        boolean dayFirst = all.length() == FULL_DATE && first == 2 && Integer.parseInt(all.substring(0, 2)) > 12;
        return dayFirst ? "(17)" + all.substring(6) + all.substring(2, 4) + all.substring(0, 2) : null;
    }

    private static @Nullable Label labelAt(String text, int at) {
        for (Label label : LABELS) {
            int end = at + label.word.length();
            boolean here = text.regionMatches(true, at, label.word, 0, label.word.length());
            if (here && end < text.length() && (separates(text.charAt(end)) || text.charAt(end) == ':')) {
                return label;
            }
        }
        return null;
    }

    private static boolean separates(char c) {
        return c <= ' ' || c == ',' || c == ';' || c == '\u00A0';
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && separates(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipMarks(String text, int from) {
        int at = from;
        while (at < text.length() && (separates(text.charAt(at)) || text.charAt(at) == ':' || text.charAt(at) == '.')) {
            at++;
        }
        return at;
    }
}
