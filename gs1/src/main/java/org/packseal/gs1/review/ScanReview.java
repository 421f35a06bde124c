package org.packseal.gs1.review;

import java.time.LocalDate;
import org.packseal.gs1.scan.ElementList;
import org.packseal.gs1.scan.PackElements;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.syntax.PackPart;

/**
 * What is looked at once the text has been read: national numbers, notes on the content, the caller's profile, damage of the
 * read. One pass over the elements says which of them a scan needs; a clean one needs hardly any.
 */
public final class ScanReview {
    private static final int GTIN = 1;
    private static final int SERIAL = 2;
    private static final int BATCH = 4;
    private static final int EXPIRY = 8;
    private static final int COMPLETE = GTIN | SERIAL | BATCH | EXPIRY;
    /** An element that is a national number. */
    private static final int NATIONAL = 16;
    /** Another element with a date. */
    private static final int DATED = 32;
    /** By index of the application identifier, the last for data identifiers. */
    private static final byte[] KINDS = kinds();

    private ScanReview() {}

    /**
     * Whether valid elements without missing associations certainly leave nothing to report: the pack is complete, and each of its
     * four elements is as it should be. Where the scan has a symbology identifier and the caller no profile.
     */
    static boolean hasNothingToSay(ElementList elements, LocalDate today) {
        if (kinds(elements) != COMPLETE) {
            return false;
        }
        int gtin = elements.find(PackElements.GTIN);
        return SwallowedEnd.none(elements, gtin)
                && !NationalReview.mayHoldWrongNumber(elements, gtin)
                && !ContentNotes.isMeasure(elements, gtin)
                && !ContentNotes.isRestricted(elements, gtin)
                && !ContentNotes.isRemarkable(elements, elements.find(PackElements.EXPIRY), today);
    }

    /** Adds what there is to say, and returns whether the scan has all four elements of a medicine pack. */
    public static boolean review(ScanAssembly scan) {
        int seen = kinds(scan.elements());
        int gtin = (seen & GTIN) == 0 ? -1 : scan.find(PackElements.GTIN);
        if ((seen & NATIONAL) != 0
                || (scan.hasDraft() && NationalReview.mayHoldWrongNumber(scan.draft()))
                || (gtin >= 0 && NationalReview.mayHoldWrongNumber(scan.elements(), gtin))) {
            NationalReview.review(scan);
        }
        ContentNotes.add(scan, gtin, (seen & DATED) != 0);
        ProfileReview.review(scan);
        return (seen & COMPLETE) == COMPLETE;
    }

    private static int kinds(ElementList elements) {
        int kinds = 0;
        for (int i = 0; i < elements.size(); i++) {
            kinds |= KINDS[elements.identifierNumber(i)];
        }
        return kinds;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[ElementList.NONE + 1];
        for (ApplicationIdentifier ai : ApplicationIdentifiers.table().all()) {
            kinds[ai.index()] = (byte) kind(ai);
        }
        kinds[ElementList.NONE] = DATED;
        return kinds;
    }

    private static int kind(ApplicationIdentifier ai) {
        PackPart part = PackPart.of(ai.ai());
        if (part == null) {
            return NationalReview.carriesNumber(ai.ai()) ? NATIONAL : 0;
        }
        return switch (part) {
            case GTIN -> GTIN;
            case SERIAL -> SERIAL;
            case BATCH -> BATCH;
            case EXPIRY -> EXPIRY;
            case PRODUCTION, EXPIRY_TIME -> DATED;
            case PPN -> 0;
        };
    }
}
