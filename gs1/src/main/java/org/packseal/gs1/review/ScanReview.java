package org.packseal.gs1.review;

import java.time.LocalDate;
import org.packseal.gs1.scan.AssociationCheck;
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
    /** An element whose length does not follow from its identifier, beside what else it is. */
    private static final int VARIABLE = 64;
    /** By index of the application identifier, the last for data identifiers. */
    private static final byte[] KINDS = kinds();

    private static final int PACK_ELEMENTS = 4;
    /** Nearly every scan holds these four elements alone, so the table is asked about them once. */
    private static final boolean PACK_HOLDS = packHolds();

    private ScanReview() {}

    /**
     * Whether valid elements certainly leave nothing to report: the pack is complete, its elements are associated as they should be,
     * and each is as it should be. Where the scan has a symbology identifier and the caller no profile.
     */
    static boolean hasNothingToSay(ElementList elements, LocalDate today) {
        int gtin = elements.find(PackElements.GTIN);
        int kinds = 0;
        int expiry = 0;
        boolean suspicious = gtin < 0;
        for (int i = 0; i < elements.size() && !suspicious; i++) {
            int kind = KINDS[elements.identifierNumber(i)];
            kinds |= kind;
            expiry = kind == EXPIRY ? i : expiry;
            suspicious = (kind & VARIABLE) != 0 && SwallowedEnd.isSuspicious(elements, i, gtin);
        }
        return !suspicious
                && (kinds & ~VARIABLE) == COMPLETE
                && areAssociated(elements)
                && !SwallowedEnd.batchEndsInSerial(elements)
                && !NationalReview.mayHoldWrongNumber(elements, gtin)
                && !ContentNotes.isMeasure(elements, gtin)
                && !ContentNotes.isRestricted(elements, gtin)
                && !ContentNotes.isRemarkable(elements, expiry, today);
    }

    /** Four elements of a complete pack are each of its four once. */
    private static boolean areAssociated(ElementList complete) {
        return (complete.size() == PACK_ELEMENTS && PACK_HOLDS) || AssociationCheck.holds(complete);
    }

    /** Whether the four elements of a complete pack need no others and exclude none of each other. */
    private static boolean packHolds() {
        ElementList pack = new ElementList("");
        pack.add(PackElements.GTIN, 0, 0);
        pack.add(PackElements.SERIAL, 0, 0);
        pack.add(PackElements.BATCH, 0, 0);
        pack.add(PackElements.EXPIRY, 0, 0);
        return AssociationCheck.holds(pack);
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
            kinds[ai.index()] = (byte) (kind(ai) | (ai.predefinedLength() ? 0 : VARIABLE));
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
