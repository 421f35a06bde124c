package org.packseal.gs1.scan;

import org.jspecify.annotations.Nullable;

/**
 * The AIM symbology identifiers (ISO/IEC 15424) of symbols that carry pack codes, and what each says about the data (General
 * Specifications 7.8.1).
 */
public enum SymbologyIdentifier {
    /** GS1 DataMatrix. */
    GS1_DATA_MATRIX("]d2", Content.ELEMENTS),
    /** GS1-128. */
    GS1_128("]C1", Content.ELEMENTS),
    /** GS1 DataBar and composite symbols. */
    GS1_DATABAR("]e0", Content.ELEMENTS),
    /** GS1 QR Code. */
    GS1_QR_CODE("]Q3", Content.ELEMENTS),
    /** GS1 DotCode. */
    GS1_DOTCODE("]J1", Content.ELEMENTS),
    /** EAN-13, UPC-A and UPC-E. */
    EAN_13("]E0", Content.GTIN_13),
    /** EAN-8. */
    EAN_8("]E4", Content.GTIN_8),
    /** ITF-14 with check character. */
    ITF_14("]I1", Content.GTIN_14),
    /** ITF-14 without check of the check character. */
    ITF_14_UNCHECKED("]I0", Content.GTIN_14),
    /** Data Matrix ECC 200 without FNC1. */
    DATA_MATRIX("]d1", Content.PLAIN),
    /** QR Code without FNC1. */
    QR_CODE("]Q1", Content.PLAIN),
    /** DotCode without FNC1. */
    DOTCODE("]J0", Content.PLAIN),
    /** Code 39 without check character. */
    CODE_39("]A0", Content.PLAIN),
    /** Code 128 without FNC1. */
    CODE_128("]C0", Content.PLAIN);

    /** How many characters an identifier has: a bracket, a code character and a modifier. */
    public static final int LENGTH = 3;

    private static final SymbologyIdentifier[] ALL = values();

    private final String text;
    private final Content content;

    SymbologyIdentifier(String text, Content content) {
        this.text = text;
        this.content = content;
    }

    /** What data a symbol carries. */
    public enum Content {
        /** GS1 element strings. */
        ELEMENTS,
        /** GTIN-13. */
        GTIN_13,
        /** GTIN-8. */
        GTIN_8,
        /** GTIN-14. */
        GTIN_14,
        /** Any text. */
        PLAIN
    }

    /** The three characters, for instance {@code ]d2}. */
    public String text() {
        return text;
    }

    /** What the data are. */
    public Content content() {
        return content;
    }

    /** The identifier that stands at an offset, or null. */
    public static @Nullable SymbologyIdentifier at(String text, int from) {
        for (SymbologyIdentifier one : ALL) {
            if (text.startsWith(one.text, from)) {
                return one;
            }
        }
        return null;
    }
}
