package org.packseal.gs1.form;

import org.jspecify.annotations.Nullable;

/** The EPC URI schemes that identify packs, their batches and logistic units (GS1 EPC Tag Data Standard 6.3, 6.4 and 12). */
enum EpcScheme {
    /** Pure identity of a serialised trade item. */
    SGTIN("urn:epc:id:sgtin:", Key.SGTIN, false),
    /** Pure identity of a logistic unit. */
    SSCC("urn:epc:id:sscc:", Key.SSCC, false),
    /** Class of a trade item and its batch. */
    LGTIN("urn:epc:class:lgtin:", Key.LGTIN, false),
    /** Pattern of serialised trade items, whose serial number may be left open. */
    SGTIN_PATTERN("urn:epc:idpat:sgtin:", Key.SGTIN, false),
    /** RFID tag of 96 bits. */
    SGTIN_96("urn:epc:tag:sgtin-96:", Key.SGTIN, true),
    /** RFID tag of 198 bits. */
    SGTIN_198("urn:epc:tag:sgtin-198:", Key.SGTIN, true),
    /** RFID tag of a logistic unit. */
    SSCC_96("urn:epc:tag:sscc-96:", Key.SSCC, true);

    /** How every EPC URI begins. */
    static final String PREFIX = "urn:epc:";

    private final String prefix;
    private final Key key;
    private final boolean filter;

    EpcScheme(String prefix, Key key, boolean filter) {
        this.prefix = prefix;
        this.key = key;
        this.filter = filter;
    }

    /** What a URI identifies. */
    enum Key {
        SGTIN,
        LGTIN,
        SSCC
    }

    String prefix() {
        return prefix;
    }

    Key key() {
        return key;
    }

    /** Whether a filter value stands first. */
    boolean hasFilter() {
        return filter;
    }

    boolean isPattern() {
        return this == SGTIN_PATTERN;
    }

    /** What stands behind the item reference, in words. */
    String last() {
        return key == Key.LGTIN ? "batch" : "serial number";
    }

    /** The scheme of the URI at an offset, or null. */
    static @Nullable EpcScheme at(String text, int from) {
        for (EpcScheme scheme : values()) {
            if (text.startsWith(scheme.prefix, from)) {
                return scheme;
            }
        }
        return null;
    }
}
