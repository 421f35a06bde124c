package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.scan.SymbologyIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.syntax.PackPart;
import org.packseal.gs1.text.Ascii;

/**
 * What stands around the data of a scan and does not belong to them: quotation marks, code identifiers of a scanner's maker, a
 * symbology identifier that has lost its bracket or belongs to a symbol of another kind, control characters.
 */
final class Frames {
    /** Code identifiers of makers have one to three characters; four are a prefix that somebody configured. */
    private static final int LONGEST_PREFIX = 4;

    /** A word before a colon, such as {@code Scan:}, is not longer. */
    private static final int LONGEST_WORD = 24;

    /** Digits of a time, or of a date with a year of two. */
    private static final int SHORTEST_TIME = 4;

    private static final String QUOTES = "\"'`\u00B4\u201C\u201D\u201E\u00AB\u00BB\u2018\u2019";

    private Frames() {}

    /** The text without each frame that it may have. */
    static Set<String> without(String text) {
        Set<String> inner = new LinkedHashSet<>();
        if (text.length() < 2) {
            return inner;
        }
        String trimmed = trimmed(text);
        inner.add(trimmed);
        String unquoted = unquoted(trimmed);
        inner.add(unquoted);
        inner.addAll(withoutPrefix(unquoted));
        String unnamed = withoutWord(unquoted);
        if (unnamed != null) {
            inner.add(unnamed);
        }
        if (SymbologyIdentifier.at(']' + unquoted, 0) != null) {
            inner.add(']' + unquoted);
        }
        inner.remove(text);
        return inner;
    }

    /** Whether what no value may hold stands in a frame of control characters, blanks and quotation marks alone. */
    static boolean holdsAllForeign(String text) {
        String inner = unquoted(trimmed(text));
        boolean envelope = inner.startsWith("[)>");
        int from =
                SymbologyIdentifier.at(inner, 0) != null ? SymbologyIdentifier.LENGTH : envelope ? "[)>".length() : 0;
        for (int i = from; i < inner.length(); i++) {
            char c = inner.charAt(i);
            boolean ofEnvelope = envelope && (c == Ascii.RS || c == Ascii.EOT);
            if (SeparatorStandIns.foreign(c) && !ofEnvelope) {
                return false;
            }
        }
        return inner.length() < text.length();
    }

    /**
     * The text without each prefix that it may have, shortest first. A prefix ends where an identifier begins that is neither product,
     * serial number, batch nor date: such a one would be lost with a longer prefix, and the rest would be read as another element.
     */
    private static List<String> withoutPrefix(String text) {
        List<String> inner = new ArrayList<>();
        boolean open = !beginsAsCode(text, 0);
        for (int length = 1; open && length <= LONGEST_PREFIX && length < text.length(); length++) {
            char last = text.charAt(length - 1);
            open = last > ' ' && last < 127;
            if (open && !Ascii.onlyDigits(text, 0, length) && beginsAsCode(text, length)) {
                inner.add(text.substring(length));
                open = !PlacedIdentifiers.isBeside(text, length);
            }
        }
        return inner;
    }

    /**
     * Whether a text begins with what is no value: characters up to the first element of which none is a digit or the first is a mark,
     * or what follows the bracket of a symbology identifier. Digits and letters are rather the rest of a value.
     */
    static boolean beginsWithPrefix(String text) {
        SymbologyIdentifier identifier = SymbologyIdentifier.at(']' + text, 0);
        if (identifier != null && identifier.content() == SymbologyIdentifier.Content.ELEMENTS) {
            return true;
        }
        char first = text.charAt(0);
        boolean mark = !Ascii.isDigit(first) && !Ascii.isUpper(first) && !Ascii.isLower(first);
        int digit = 0;
        while (digit < text.length() && !Ascii.isDigit(text.charAt(digit))) {
            digit++;
        }
        return mark || (digit > 0 && beginsAsCode(text, digit));
    }

    /** The text behind a word and a colon, or null where no code begins there. */
    private static @Nullable String withoutWord(String text) {
        int colon = text.indexOf(':');
        if (colon < 1
                || colon > LONGEST_WORD
                || Ascii.isDigit(text.charAt(0))
                || text.lastIndexOf(Ascii.GS, colon) >= 0) {
            return null; // what holds a separator is the end of an element rather than a word
        }
        int from = colon + 1;
        while (from < text.length() && added(text.charAt(from))) {
            from++;
        }
        return beginsAsCode(text, from) ? text.substring(from) : null;
    }

    /**
     * Whether the text ends in the cell of a table behind the one with the code: a date or time behind a semicolon, comma, bar or
     * tabulator. Both may be content of a value.
     */
    static boolean endsInCell(String text) {
        int from = text.length();
        int marks = 0;
        while (from > 0 && (Ascii.isDigit(text.charAt(from - 1)) || "-/.: T".indexOf(text.charAt(from - 1)) >= 0)) {
            from--;
            marks += Ascii.isDigit(text.charAt(from)) ? 0 : 1;
        }
        return from > 0
                && ";,|\t".indexOf(text.charAt(from - 1)) >= 0
                && marks >= 2
                && text.length() - from - marks >= SHORTEST_TIME;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && added(text.charAt(from))) {
            from++;
        }
        while (to > from && added(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean added(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u200B' || c == '\uFFFD';
    }

    /** Without the marks, if there is one at either end: one alone may belong to the last value. */
    private static String unquoted(String text) {
        int last = text.length() - 1;
        boolean quoted = last > 1 && QUOTES.indexOf(text.charAt(0)) >= 0 && QUOTES.indexOf(text.charAt(last)) >= 0;
        return quoted ? text.substring(1, last) : text;
    }

    static boolean beginsAsCode(String text, int at) {
        ApplicationIdentifier ai = ApplicationIdentifiers.table().at(text, at, text.length());
        return (ai != null && PackPart.of(ai.ai()) != null)
                || PlacedIdentifiers.isBeside(text, at)
                || text.startsWith("(01)", at)
                || text.startsWith("[)>", at)
                || text.startsWith("+", at)
                || text.startsWith("http", at)
                || SymbologyIdentifier.at(text, at) != null;
    }
}
