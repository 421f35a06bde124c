package org.packseal.gs1.scan;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.national.NumberCheck;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.syntax.PackPart;

/** What is reported about a national number that is not right. */
public final class NationalProblem {
    private NationalProblem() {}

    /** A wrong check digit is a problem, in strict mode a warning; an unknown form is a warning. */
    public static void report(
            ScanAssembly scan, NationalScheme scheme, NumberCheck check, @Nullable String ai, int offset, int length) {
        boolean inPpn = PackPart.PPN.di().orElse("").equals(ai);
        if (inPpn && check == NumberCheck.WRONG_FORM) {
            String sentence = "Expected a PZN of 8 digits in a PPN of agency 11, found another number.";
            if (scan.settings().strict()) {
                scan.warning(ScanCode.NATIONAL_NUMBER_FORM, ai, offset, length, sentence);
            } else {
                scan.problem(ScanCode.NATIONAL_NUMBER_FORM, ai, offset, length, sentence);
            }
            return;
        }
        if (check == NumberCheck.WRONG_FORM) {
            String sentence = "This is no " + scheme + " number by its length and characters.";
            scan.warning(ScanCode.NATIONAL_NUMBER_FORM, ai, offset, length, sentence);
            return;
        }
        String sentence = "Expected a correct check digit of the " + scheme + " number, found another.";
        if (scan.settings().strict()) {
            scan.warning(ScanCode.NATIONAL_CHECK_DIGIT, ai, offset, length, sentence);
        } else {
            scan.problem(ScanCode.NATIONAL_CHECK_DIGIT, ai, offset, length, sentence);
        }
    }
}
