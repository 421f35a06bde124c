package org.packseal.gs1.scan;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.PackPart;

/** The data identifiers of ASC MH10 that the IFA coding system puts on packs (PPN code specification). */
public enum DataIdentifier {
    PPN(0, "9N", "PPN", PackPart.PPN),
    SERIAL(1, "S", "SERIAL", PackPart.SERIAL),
    BATCH(2, "1T", "BATCH/LOT", PackPart.BATCH),
    EXPIRY(3, "D", "USE BY or EXPIRY", PackPart.EXPIRY),
    PRODUCTION(4, "16D", "PROD DATE", PackPart.PRODUCTION),
    GTIN(5, "8P", "GTIN", PackPart.GTIN);

    private static final DataIdentifier[] ALL = values();

    private final int number;
    private final String text;
    private final String title;
    private final PackPart part;

    DataIdentifier(int number, String text, String title, PackPart part) {
        this.number = number;
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

    /** Counted from 0, below {@link #count}. */
    public int number() {
        return number;
    }

    /** How many there are. */
    public static int count() {
        return ALL.length;
    }

    static DataIdentifier of(int number) {
        return ALL[number];
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
