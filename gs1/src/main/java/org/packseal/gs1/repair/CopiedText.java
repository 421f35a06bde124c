package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.scan.SymbologyIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.syntax.PackPart;
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
    private static final int GTIN_LENGTH = 14;

    private CopiedText() {}

    /** A word that is printed before a part of the pack's identity or a national number (no part); or an application identifier. */
    private record Label(
            @Nullable PackPart part, String word, @Nullable String identifier) {}

    private static List<Label> labels(List<TableLine> lines) {
        List<Label> labels = new ArrayList<>();
        for (TableLine line : lines) {
            String[] cells = line.cells(COLUMNS);
            PackPart part = cells[0].equals(NATIONAL) ? null : PackPart.valueOf(cells[0]);
            labels.add(new Label(part, cells[1].toUpperCase(Locale.ROOT), null));
        }
        labels.sort((a, b) -> b.word.length() - a.word.length());
        return List.copyOf(labels);
    }

    /** The text as elements in brackets, in each way that it can be understood, the plainest first. */
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
        String spaced = fromBlanks(text);
        if (spaced != null) {
            ways.add(spaced);
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
                out.append('(').append(line.substring(i + 1, close).strip()).append(')');
                i = afterBlanks(line, close + 1) - 1;
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
        if (closing == 0) {
            return -1;
        }
        int from = afterBlanks(text, open + 1);
        int to = Ascii.firstNonDigit(text, from, Math.min(text.length(), from + 5));
        int end = afterBlanks(text, to);
        return to - from >= 2 && to - from <= 4 && end < text.length() && text.charAt(end) == closing ? end : -1;
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static void trimEnd(StringBuilder out) {
        while (out.length() > 0 && blank(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
    }

    private static boolean blank(char c) {
        return (c <= ' ' && c != Ascii.GS) || c == '\u00A0' || c == '\u3000';
    }

    /**
     * The elements of a line in which blanks stand for brackets: the product first, its digits in groups, then identifier and value in
     * turn; null where the text is not made so.
     */
    private static @Nullable String fromBlanks(String text) {
        String[] words = words(text);
        if (words.length < 4 || !words[0].equals("01")) {
            return null;
        }
        StringBuilder gtin = new StringBuilder();
        int next = 1;
        while (next < words.length && gtin.length() < GTIN_LENGTH && Ascii.onlyDigits(words[next])) {
            gtin.append(words[next++]);
        }
        StringBuilder out = new StringBuilder("(01)").append(gtin);
        for (; next + 1 < words.length; next += 2) {
            if (ApplicationIdentifiers.table().find(words[next]) == null) {
                return null;
            }
            out.append('(').append(words[next]).append(')').append(escaped(words[next + 1]));
        }
        return next == words.length && gtin.length() == GTIN_LENGTH ? out.toString() : null;
    }

    private static String[] words(String text) {
        List<String> words = new ArrayList<>();
        int at = afterBlanks(text, 0);
        while (at < text.length()) {
            int to = at;
            while (to < text.length() && !blank(text.charAt(to))) {
                to++;
            }
            words.add(text.substring(at, to));
            at = afterBlanks(text, to);
        }
        return words.toArray(new String[0]);
    }

    private static String escaped(String value) {
        return value.replace("(", "\\(");
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
            String element = element(label, text.substring(from, to).strip());
            if (element == null) {
                return null;
            }
            out.append(element);
            at = skipBlanks(text, to);
        }
        return out.isEmpty() ? null : out.toString();
    }

    /** The element in brackets; empty for a national number, of which the label does not say the country. */
    private static @Nullable String element(Label label, String value) {
        if (value.isEmpty()) {
            return null;
        }
        if (label.identifier != null) {
            return "(" + label.identifier + ")" + escaped(value);
        }
        if (label.part == null) {
            return "";
        }
        return switch (label.part) {
            case GTIN ->
                Ascii.onlyDigits(value) && value.length() <= GTIN_LENGTH
                        ? "(01)" + "0".repeat(GTIN_LENGTH - value.length()) + value
                        : null;
            case SERIAL -> "(21)" + escaped(value);
            case BATCH -> "(10)" + escaped(value);
            case EXPIRY -> {
                String expiry = PrintedDate.toElement(value);
                yield expiry == null ? null : "(17)" + expiry;
            }
            case PPN, EXPIRY_TIME, PRODUCTION -> null;
        };
    }

    /** Whether the text begins with a label and has another one, so that it is no code, whatever stands behind the labels. */
    static boolean isLabelled(String text) {
        int from = skipBlanks(text, 0);
        Label first = from < text.length() ? labelAt(text, from) : null;
        if (first == null || first.identifier != null) {
            return false;
        }
        for (int at = from + first.word.length(); at < text.length(); at++) {
            if (separates(text.charAt(at - 1)) && labelAt(text, at) != null) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Label labelAt(String text, int at) {
        Label identifier = identifierAt(text, at);
        if (identifier != null) {
            return identifier;
        }
        for (Label label : LABELS) {
            int end = at + label.word.length();
            boolean here = text.regionMatches(true, at, label.word, 0, label.word.length());
            if (here && end < text.length() && (separates(text.charAt(end)) || text.charAt(end) == ':')) {
                return label;
            }
        }
        return null;
    }

    /** An application identifier in brackets, or with a colon behind it. */
    private static @Nullable Label identifierAt(String text, int at) {
        int close = at < text.length() ? closeOfIdentifier(text, at) : -1;
        int from = close > 0 ? afterBlanks(text, at + 1) : at;
        int to = Ascii.firstNonDigit(text, from, Math.min(text.length(), from + 5));
        boolean marked = close > 0 || (to < text.length() && text.charAt(to) == ':');
        ApplicationIdentifier ai = marked ? ApplicationIdentifiers.table().at(text, from, to) : null;
        return ai != null && ai.digits() == to - from
                ? new Label(null, text.substring(at, Math.max(close + 1, to)), ai.ai())
                : null;
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
