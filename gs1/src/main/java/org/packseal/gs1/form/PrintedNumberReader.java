package org.packseal.gs1.form;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.national.NumberCheck;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.text.Ascii;

/**
 * National numbers with the letters and hyphens of print, as people type them and databases key them:
 * {@code PZN-01116414}, {@code 0472-0400-30}, {@code NDC 0472-0400-30}. No scanner sends these, so each is read with a
 * warning, and not at all in strict mode.
 */
final class PrintedNumberReader {
    private static final String PZN = "PZN";
    private static final String NDC = "NDC";
    /** What may stand between the letters and the number. */
    private static final String MARKS = "-:. ";

    private PrintedNumberReader() {}

    static boolean read(ScanAssembly scan) {
        if (scan.settings().strict() || scan.symbology() != null) {
            return false;
        }
        return scan.text().regionMatches(true, scan.start(), PZN, 0, PZN.length()) ? readPzn(scan) : readNdc(scan);
    }

    private static boolean readPzn(ScanAssembly scan) {
        boolean read = NationalReader.readPzn(scan, behindMarks(scan, scan.start() + PZN.length()));
        return read && warned(scan);
    }

    /** Three groups of digits; the hyphens tell the lengths of labeler, product and package, and so the number's kind. */
    private static boolean readNdc(ScanAssembly scan) {
        String text = scan.text();
        boolean lettered = text.regionMatches(true, scan.start(), NDC, 0, NDC.length());
        int from = lettered ? behindMarks(scan, scan.start() + NDC.length()) : scan.start();
        int first = Ascii.firstNonDigit(text, from, scan.end());
        int second = hyphenAt(scan, first) ? Ascii.firstNonDigit(text, first + 1, scan.end()) : scan.end();
        if (!hyphenAt(scan, second) || Ascii.firstNonDigit(text, second + 1, scan.end()) < scan.end()) {
            return false;
        }
        NationalScheme scheme = scheme(first - from, second - first - 1, scan.end() - second - 1);
        if (scheme == null) {
            return false;
        }
        String digits = text.substring(from, first)
                + text.substring(first + 1, second)
                + text.substring(second + 1, scan.end());
        return NationalReader.take(scan, scheme, digits, NumberCheck.OK) && warned(scan);
    }

    private static @Nullable NationalScheme scheme(int labeler, int product, int packaging) {
        return switch (100 * labeler + 10 * product + packaging) {
            case 442, 532, 541 -> NationalScheme.NDC10;
            case 542 -> NationalScheme.NDC11;
            case 642 -> NationalScheme.NDC12;
            default -> null;
        };
    }

    private static boolean hyphenAt(ScanAssembly scan, int at) {
        return at < scan.end() && scan.text().charAt(at) == '-';
    }

    private static int behindMarks(ScanAssembly scan, int from) {
        int at = from;
        while (at < scan.end() && MARKS.indexOf(scan.text().charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean warned(ScanAssembly scan) {
        scan.warning(
                ScanCode.TYPED_NUMBER,
                null,
                scan.start(),
                scan.end() - scan.start(),
                "Letters and hyphens of print show that this number was typed or copied, not scanned.");
        return true;
    }
}
