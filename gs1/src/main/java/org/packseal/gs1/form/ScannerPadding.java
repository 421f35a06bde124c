package org.packseal.gs1.form;

import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.scan.ScanAssembly;

/** What keyboard wedges and editors put around the data: tolerated with a warning, in strict mode left as data. */
final class ScannerPadding {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Start and end of text, between which some scanners put the data. */
    private static final char STX = '\u0002';

    private static final char ETX = '\u0003';

    private ScannerPadding() {}

    static void strip(ScanAssembly scan) {
        if (scan.settings().strict()) {
            return;
        }
        String text = scan.text();
        int start = 0;
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            start = 1;
            scan.warning(ScanCode.BYTE_ORDER_MARK, null, 0, 1, "The text begins with a byte order mark.");
        }
        int leading = start;
        while (start < text.length() && addedBefore(text.charAt(start))) {
            start++;
        }
        if (start > leading && start < text.length()) {
            scan.warning(
                    ScanCode.LEADING_CHARACTERS,
                    null,
                    leading,
                    start - leading,
                    "Expected the data, found blanks or control characters that a scanner adds before them.");
        }
        int end = text.length();
        while (end > start && addedByScanner(text.charAt(end - 1))) {
            end--;
        }
        if (end < text.length() && text.charAt(end) == ' ' && HibcReader.isCheckedBySpace(text, start, end)) {
            end++;
        }
        if (end < text.length()) {
            scan.warning(
                    ScanCode.TRAILING_CHARACTERS,
                    null,
                    end,
                    text.length() - end,
                    "The text ends in a line end, tabulator or space, as scanners add it.");
        }
        scan.bounds(start, end);
    }

    private static boolean addedBefore(char c) {
        return c == '\r' || c == '\n' || c == '\t' || c == ' ' || c == STX;
    }

    private static boolean addedByScanner(char c) {
        return c == '\r' || c == '\n' || c == '\t' || c == ' ' || c == ETX;
    }
}
