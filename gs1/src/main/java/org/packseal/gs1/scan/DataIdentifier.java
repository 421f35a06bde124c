package org.packseal.gs1.scan;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.syntax.PackPart;

/** The data identifiers of ASC MH10 that the IFA coding system puts on packs (PPN code specification). */
public enum DataIdentifier {
    PPN(0, PackPart.PPN, "PPN"),
    SERIAL(1, PackPart.SERIAL, "SERIAL"),
    BATCH(2, PackPart.BATCH, "BATCH/LOT"),
    EXPIRY(3, PackPart.EXPIRY, "USE BY or EXPIRY"),
    PRODUCTION(4, PackPart.PRODUCTION, "PROD DATE"),
    GTIN(5, PackPart.GTIN, "GTIN");

    private static final DataIdentifier[] ALL = values();

    private final int number;
    private final PackPart part;
    private final String title;
    private final String text;

    DataIdentifier(int number, PackPart part, String title) {
        this.number = number;
        this.part = part;
        this.title = title;
        this.text = part.di().orElseThrow();
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
