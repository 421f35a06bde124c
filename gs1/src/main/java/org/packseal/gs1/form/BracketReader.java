package org.packseal.gs1.form;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.scan.AssociationCheck;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.text.Ascii;
import org.packseal.gs1.text.Excerpt;

/**
 * GS1 human readable form (General Specifications 4.14): each identifier in brackets before its value, as in
 * {@code (01)09506000134352(10)LOT}. A bracket that belongs to the data is written {@code \(}, as in GS1's barcode syntax engine.
 */
final class BracketReader {
    private BracketReader() {}

    static boolean read(ScanAssembly scan) {
        if (scan.text().charAt(scan.start()) != '(') {
            return false;
        }
        scan.form(ScanForm.BRACKETED);
        if (!scan.settings().strict()) {
            scan.warning(
                    ScanCode.BRACKETED,
                    null,
                    scan.start(),
                    1,
                    "Brackets are for the eye: this was typed, not scanned.");
        }
        int at = scan.start();
        while (at < scan.end()) {
            at = readElement(scan, at);
        }
        AssociationCheck.check(scan);
        CutValues.withhold(scan);
        return true;
    }

    /** Reads from an opening bracket to the next one, and returns the offset of the latter. */
    private static int readElement(ScanAssembly scan, int open) {
        String text = scan.text();
        int valueEnd = nextBracket(scan, open + 1);
        int close = open + 1;
        while (close < valueEnd && text.charAt(close) != ')') {
            close++;
        }
        if (close == valueEnd) {
            scan.problem(
                    ScanCode.INVALID_BRACKETS, null, open, valueEnd - open, "An opening bracket has no closing one.");
            return valueEnd;
        }
        String name = text.substring(open + 1, close);
        @Nullable ApplicationIdentifier ai = ApplicationIdentifiers.table().find(name);
        if (ai == null) {
            scan.problem(
                    ScanCode.UNKNOWN_AI,
                    null,
                    open + 1,
                    name.length(),
                    "(" + Excerpt.of(name) + ") is no known application identifier.");
        } else {
            addElement(scan, ai, close + 1, valueEnd);
        }
        return valueEnd;
    }

    /** Blanks around a value come from print and copy: no value has one. */
    private static void addElement(ScanAssembly scan, ApplicationIdentifier ai, int begin, int stop) {
        int from = begin;
        int to = stop;
        while (!scan.settings().strict() && from < to && blank(scan.text().charAt(from))) {
            from++;
        }
        while (!scan.settings().strict() && from < to && blank(scan.text().charAt(to - 1))) {
            to--;
        }
        if (to - from < stop - begin) {
            String sentence = "Expected the value of (" + ai.ai() + ") alone, found blanks around it.";
            scan.warning(ScanCode.BLANKS_AROUND_VALUE, ai.ai(), begin, stop - begin, sentence);
        }
        String written = scan.text().substring(from, to);
        scan.element(ai, written.replace("\\(", "("), from, to - from);
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000';
    }

    /**
     * The next opening bracket that begins an element, or the end. One that is escaped, or does not enclose two to four digits, is
     * part of the value.
     */
    private static int nextBracket(ScanAssembly scan, int from) {
        String text = scan.text();
        int at = followingBracket(scan, from);
        int inside = -1;
        for (int i = from; i < at && inside < 0; i++) {
            inside = isOpen(text, i) ? i : -1;
        }
        if (inside >= 0) {
            String sentence = "Expected \\( for a bracket that belongs to a value, found ( alone.";
            scan.tolerated(ScanCode.BRACKET_IN_VALUE, null, inside, 1, sentence);
        }
        return at;
    }

    static int followingBracket(ScanAssembly scan, int from) {
        int at = from;
        while (at < scan.end() && !(isOpen(scan.text(), at) && enclosesDigits(scan.text(), at, scan.end()))) {
            at++;
        }
        return at;
    }

    private static boolean isOpen(String text, int at) {
        return text.charAt(at) == '(' && text.charAt(at - 1) != '\\';
    }

    private static boolean enclosesDigits(String text, int open, int end) {
        int close = Ascii.firstNonDigit(text, open + 1, Math.min(end, open + 6));
        int digits = close - open - 1;
        return digits >= 2 && digits <= 4 && close < end && text.charAt(close) == ')';
    }
}
