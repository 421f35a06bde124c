package org.packseal.gs1.form;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.scan.AssociationCheck;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.text.Excerpt;

/**
 * GS1 human readable form (General Specifications 4.14): each identifier in brackets before its value, as in
 * {@code (01)09506000134352(10)LOT}. A bracket that belongs to the data is written {@code \(}.
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
        return true;
    }

    /** Reads from an opening bracket to the next one, and returns where that stands. */
    private static int readElement(ScanAssembly scan, int open) {
        String text = scan.text();
        int valueEnd = nextBracket(text, open + 1, scan.end());
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

    private static void addElement(ScanAssembly scan, ApplicationIdentifier ai, int from, int to) {
        String written = scan.text().substring(from, to);
        scan.element(ai, written.replace("\\(", "("), from, to - from);
    }

    /** The next opening bracket that is not escaped, or the end. */
    private static int nextBracket(String text, int from, int end) {
        int at = from;
        while (at < end && (text.charAt(at) != '(' || text.charAt(at - 1) == '\\')) {
            at++;
        }
        return at;
    }
}
