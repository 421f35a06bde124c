package org.packseal.gs1.form;

import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SymbologyIdentifier;
import org.packseal.gs1.text.Ascii;

/**
 * Reads the HIBC Supplier Labeling Standard (ANSI/HIBC 2; field table in FDA "UDI formats by issuing agency" 1.3): the
 * frame of {@code +}, data and check character, and the primary data. Secondary data are {@link HibcSecondary}'s.
 *
 * <pre>
 * primary     + LIC(4) PCN(1-18) U/M(1) check
 * combined    + LIC PCN U/M / secondary check
 * secondary   + secondary link check            link is the check character of the primary symbol
 * </pre>
 *
 * <p>The check or link character may be a space, which {@link ScannerPadding} keeps.
 */
final class HibcReader {
    private static final int MAX_PCN = 18;

    private final ScanAssembly scan;
    private final String text;
    private int from;
    private int to;

    private HibcReader(ScanAssembly scan) {
        this.scan = scan;
        this.text = scan.text();
        this.from = scan.start();
        this.to = scan.end();
    }

    /** Reads the text if it is HIBC. */
    static boolean read(ScanAssembly scan) {
        String text = scan.text();
        int at = scan.start();
        boolean printed = text.startsWith("*+", at);
        if (!printed && !text.startsWith("+", at)) {
            return false;
        }
        scan.form(ScanForm.HIBC);
        new HibcReader(scan).readFrame(printed);
        return true;
    }

    private void readFrame(boolean printed) {
        if (printed) {
            from++;
            to = to > from && text.charAt(to - 1) == '*' ? to - 1 : to;
            scan.warning(
                    ScanCode.HIBC_PRINTED_FORM,
                    null,
                    scan.start(),
                    1,
                    "Expected the data alone, found the asterisks of the printed text.");
        }
        int outside = HibcCheck.firstOutside(text, from, to);
        if (outside < to) {
            scan.problem(ScanCode.INVALID_CHARACTER, null, outside, 1, "This character is none of HIBC's 43.");
        } else {
            checkCharacter();
        }
        readData(from + 1, to - 1);
    }

    /**
     * Whether a space at the end of a HIBC text is its check character, one of 43, and no padding: where the text is not
     * already complete without it, and the sum asks for a space.
     *
     * @param space where the space stands
     */
    static boolean isCheckedBySpace(String text, int start, int space) {
        int plus = text.indexOf('+', start);
        if (plus < 0 || plus > start + SymbologyIdentifier.LENGTH + 1 || space - plus < 2) {
            return false;
        }
        return HibcCheck.firstOutside(text, plus, space) == space
                && HibcCheck.of(text, plus, space - 1) != text.charAt(space - 1)
                && HibcCheck.of(text, plus, space) == ' ';
    }

    private void checkCharacter() {
        if (to - from < 3) {
            return;
        }
        char stated = text.charAt(to - 1);
        if (HibcCheck.of(text, from, to - 1) == stated) {
            return;
        }
        scan.problem(
                ScanCode.HIBC_CHECK_CHARACTER,
                null,
                to - 1,
                1,
                "The check character is '" + stated + "' and should be '" + HibcCheck.of(text, from, to - 1) + "'.");
    }

    private void readData(int begin, int end) {
        if (begin >= end) {
            scan.problem(
                    ScanCode.TRUNCATED, null, from, Math.max(0, to - from), "There is no data behind the plus sign.");
            return;
        }
        char first = text.charAt(begin);
        HibcSecondary secondary = new HibcSecondary(scan);
        if (Ascii.isUpper(first)) {
            int slash = text.indexOf('/', begin);
            int primaryEnd = slash < 0 || slash > end ? end : slash;
            readPrimary(begin, primaryEnd);
            secondary.readSegments(primaryEnd + 1, end);
        } else {
            secondary.readSegments(begin, end - 1);
            scan.dataIdentifier("LINK", "HIBC link character", text.substring(end - 1, end), end - 1, 1);
        }
    }

    /** Labeler identification code, product or catalogue number, unit of measure: together the UDI device identifier. */
    private void readPrimary(int begin, int end) {
        String value = text.substring(begin, end);
        scan.dataIdentifier("+", "LIC, PCN, U/M", value, begin, end - begin);
        int pcn = value.length() - 5;
        if (pcn < 1) {
            problem(
                    ScanCode.TOO_SHORT,
                    begin,
                    end,
                    "A labeler code of 4, a product number and a unit of measure are needed.");
        } else if (pcn > MAX_PCN) {
            problem(ScanCode.TOO_LONG, begin, end, "A product number has at most 18 characters.");
        } else if (!alphanumeric(value)) {
            problem(ScanCode.INVALID_CHARACTER, begin, end, "Labeler code and product number are letters and digits.");
        } else if (!Ascii.isDigit(value.charAt(value.length() - 1))) {
            problem(ScanCode.INVALID_CHARACTER, end - 1, end, "The unit of measure is a digit.");
        } else {
            scan.draft().udiDi = value;
        }
    }

    private void problem(ScanCode code, int begin, int end, String sentence) {
        scan.problem(code, "+", begin, end - begin, sentence);
    }

    private static boolean alphanumeric(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Ascii.isDigit(c) && !Ascii.isUpper(c)) {
                return false;
            }
        }
        return true;
    }
}
