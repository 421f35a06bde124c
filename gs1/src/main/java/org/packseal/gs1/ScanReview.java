package org.packseal.gs1;

/** What is looked at once the text has been read: national numbers, notes on the content, the caller's profile, damage of the read. */
final class ScanReview {
    private ScanReview() {}

    static void review(ScanAssembly scan) {
        NationalReview.review(scan);
        ContentNotes.add(scan);
        ProfileReview.review(scan);
        DamageReview.review(scan);
    }
}
