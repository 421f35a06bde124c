package org.packseal.gs1;

/**
 * Looks for damage of the read: an inverted case, another keyboard layout, a separator that was lost or replaced. Only
 * suspicions come of it, and a recovered reading only where it is the only one. A scan without problem whose pack is
 * complete is not looked at, see {@link ScanReview}: whatever its values contain is then legal content.
 */
final class DamageReview {
    /** Longer than any pack's code; what is longer is not examined, so the cost stays bounded. */
    static final int MAX_LENGTH = 512;

    private DamageReview() {}

    static void review(ScanAssembly scan) {
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
        if (!ReplacedSeparator.suspect(scan)) {
            LostSeparator.suspect(scan);
        }
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
