package org.packseal.gs1.form;

import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.scan.PackElements;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.text.Ascii;

/**
 * A GTIN alone: GTIN-8, -12, -13 or -14 (General Specifications 3.3.2). It becomes element (01), filled with zeros on the
 * left because the symbol or the form says how many digits it has.
 */
final class GtinReader {
    private static final int FULL = 14;

    private GtinReader() {}

    /** Reads the data if they are a GTIN and nothing else. */
    static boolean read(ScanAssembly scan) {
        int from = scan.start();
        int to = scan.end();
        int length = to - from;
        boolean shape = length == 8 || length == 12 || length == 13 || length == FULL;
        if (!shape || !Ascii.onlyDigits(scan.text(), from, to)) {
            return false;
        }
        if (!CheckDigit.isCorrect(scan.text(), from, to) && isElementString(scan)) {
            return false;
        }
        add(scan, to);
        return true;
    }

    /** Reads the GTIN that a symbol of fixed length carries. */
    static void readExactly(ScanAssembly scan, int to, int digits) {
        int from = scan.start();
        int length = to - from;
        scan.form(ScanForm.GTIN);
        if (length == 0) {
            scan.problem(ScanCode.EMPTY_INPUT, null, from, 0, "No data follow the symbology identifier.");
        } else if (length != digits) {
            ScanCode code = length < digits ? ScanCode.TOO_SHORT : ScanCode.TOO_LONG;
            scan.problem(code, "01", from, length, "This symbol carries " + digits + " digits, not " + length + ".");
        } else {
            int outside = Ascii.firstNonDigit(scan.text(), from, to);
            if (outside < to) {
                scan.problem(ScanCode.INVALID_CHARACTER, "01", outside, 1, "A GTIN has digits only.");
            } else {
                add(scan, to);
            }
        }
    }

    /** Digits whose check digit fails may still be elements, such as {@code 17280630}. */
    private static boolean isElementString(ScanAssembly scan) {
        String text = scan.text().substring(scan.start(), scan.end());
        ScanAssembly trial = new ScanAssembly(text, scan.settings());
        return ElementStringReader.read(trial) && trial.problems().isEmpty();
    }

    private static void add(ScanAssembly scan, int to) {
        int length = to - scan.start();
        String digits = scan.text().substring(scan.start(), to);
        scan.form(ScanForm.GTIN);
        scan.element(PackElements.GTIN, "0".repeat(FULL - length) + digits, scan.start(), length);
    }
}
