package org.packseal.gs1;

/**
 * Looks for damage of the read: an inverted case, another keyboard layout, a separator that was lost or replaced. Only
 * suspicions come of it, and a recovered reading only where it is the only one. A scan without problem whose pack is
 * complete is not looked at: whatever its values contain is then legal content.
 */
final class DamageReview {
    /** Longer than any pack's code; what is longer is not examined, so the cost stays bounded. */
    static final int MAX_LENGTH = 512;

    private DamageReview() {}

    static void review(ScanAssembly scan) {
        if (scan.text().length() > MAX_LENGTH) {
            return;
        }
        PackIdentity pack = scan.pack();
        boolean faultless = scan.problems().isEmpty();
        if (ContentNotes.lowerCaseOnly(scan, pack)) {
            String sentence = "All letters are in lower case: Caps Lock may have inverted them.";
            scan.suspicion(new Suspicion(SuspicionCode.CASE_INVERTED, null, sentence));
        }
        if (faultless && isComplete(pack)) {
            return;
        }
        if (!faultless && (InvertedCase.suspect(scan) || KeyboardDamage.suspect(scan))) {
            return;
        }
        if (ReplacedSeparator.suspect(scan)) {
            return;
        }
        LostSeparator.suspect(scan, pack);
    }

    private static boolean isComplete(PackIdentity pack) {
        return (pack.gtin().isPresent() || pack.ppn().isPresent())
                && pack.serial().isPresent()
                && pack.batch().isPresent()
                && pack.expiryRaw().isPresent();
    }
}
