package org.packseal.gs1.problem;

/** The written form in which a scan arrived. */
public enum ScanForm {
    /** Begins with an AIM symbology identifier such as {@code ]d2}. */
    SCAN_DATA,
    /** Element string without symbology identifier, FNC1 as GS (0x1D). */
    ELEMENT_STRING,
    /** Element string with {@code ^} for FNC1. */
    CARET,
    /** GS1 human readable form: {@code (01)…(10)…}. */
    BRACKETED,
    /** GS1 Digital Link URI. */
    DIGITAL_LINK,
    /** ISO/IEC 15434 envelope. */
    ISO15434,
    /** A GTIN alone. */
    GTIN,
    /** A national product number alone. */
    NATIONAL,
    /** HIBC supplier labelling. */
    HIBC,
    /** ISBT 128 data structures of ICCBBA. */
    ISBT128,
    /** EPC pure identity URI. */
    EPC,
    /** None of these. */
    PLAIN
}
