package org.packseal.gs1.repair;

import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.review.ScanReview;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.syntax.ApplicationIdentifier;

/**
 * Looks for damage of the read: an inverted case, another keyboard layout, a separator that was lost or replaced. Only
 * suspicions come of it, and a recovered reading only where it is the only one. A scan without problem whose pack is
 * complete is not looked at, see {@link ScanReview}: whatever its values contain is then legal content.
 */
public final class DamageReview {
    /** Longer than any pack's code; what is longer is not examined, so the cost stays bounded. */
    public static final int MAX_LENGTH = 512;

    private DamageReview() {}

    public static void review(ScanAssembly scan) {
        if (scan.text().length() > MAX_LENGTH) {
            return;
        }
        boolean faultless = scan.problems().isEmpty();
        if (faultless && isComplete(scan)) {
            return;
        }
        if (!faultless && (InvertedCase.suspect(scan) || KeyboardDamage.suspect(scan))) {
            return;
        }
        if (ReplacedSeparator.suspect(scan)) {
            return;
        }
        if (!faultless || scan.settings().profile() != null || mayHoldTail(scan)) {
            LostSeparator.suspect(scan);
        }
    }

    /** Whether a value of variable length has two digits that could begin a swallowed element; costs no memory. */
    private static boolean mayHoldTail(ScanAssembly scan) {
        if (scan.form() == ScanForm.ISO15434) {
            return true;
        }
        for (int i = 0; i < scan.size(); i++) {
            ApplicationIdentifier ai = scan.identifierAt(i);
            int from = scan.offsetAt(i);
            if ((ai == null || !ai.predefinedLength())
                    && TailSplitter.mayBegin(scan.text(), from + 1, from + scan.lengthAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an IFA code has product code, serial number, batch and expiry. */
    private static boolean isComplete(ScanAssembly scan) {
        return scan.form() == ScanForm.ISO15434
                && scan.find("9N") >= 0
                && scan.find("S") >= 0
                && scan.find("1T") >= 0
                && scan.find("D") >= 0;
    }
}
