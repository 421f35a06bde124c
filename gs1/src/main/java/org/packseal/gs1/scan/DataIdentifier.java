package org.packseal.gs1.scan;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.PackPart;

/** The data identifiers of ASC MH10 that the IFA coding system puts on packs (PPN code specification). */
public enum DataIdentifier {
    PPN("9N", "PPN", PackPart.PPN),
    SERIAL("S", "SERIAL", PackPart.SERIAL),
    BATCH("1T", "BATCH/LOT", PackPart.BATCH),
    EXPIRY("D", "USE BY or EXPIRY", PackPart.EXPIRY),
    PRODUCTION("16D", "PROD DATE", PackPart.PRODUCTION),
    GTIN("8P", "GTIN", PackPart.GTIN);

    private static final DataIdentifier[] ALL = values();

    private final String text;
    private final String title;
    private final PackPart part;

    DataIdentifier(String text, String title, PackPart part) {
        this.text = text;
        this.title = title;
        this.part = part;
    }

    /** The identifier as it is written. */
    public String text() {
        return text;
    }

    public String title() {
        return title;
    }

    /** What it says of the pack. */
    public PackPart part() {
        return part;
    }

    static int count() {
        return ALL.length;
    }

    static DataIdentifier of(int ordinal) {
        return ALL[ordinal];
    }

    /** The one that is written between two offsets, or null. */
    public static @Nullable DataIdentifier between(String text, int from, int to) {
        for (DataIdentifier one : ALL) {
            if (one.text.length() == to - from && text.startsWith(one.text, from)) {
                return one;
            }
        }
        return null;
    }
}
