package org.packseal.gs1.form;

import org.jspecify.annotations.Nullable;

/**
 * The EPC URIs that name a pack, its product and batch, or its container (GS1 EPC Tag Data Standard, sections on EPC URI,
 * class URI, identity patterns and tag URIs). A tag URI has the tag's filter value in front.
 */
enum EpcScheme {
    /** One item. */
    SGTIN("urn:epc:id:sgtin:", false, "21"),
    /** One logistic unit. */
    SSCC("urn:epc:id:sscc:", false, null),
    /** A batch of a product. */
    LGTIN("urn:epc:class:lgtin:", false, "10"),
    /** Every item of a product. */
    SGTIN_PATTERN("urn:epc:idpat:sgtin:", false, "21"),
    /** One item, as a tag of 96 bits holds it. */
    SGTIN_96("urn:epc:tag:sgtin-96:", true, "21"),
    /** One item, as a tag of 198 bits holds it. */
    SGTIN_198("urn:epc:tag:sgtin-198:", true, "21"),
    /** One logistic unit, as a tag holds it. */
    SSCC_96("urn:epc:tag:sscc-96:", true, null);

    /** How every EPC URI begins. */
    static final String EPC = "urn:epc:";

    private final String prefix;
    private final boolean filtered;
    private final @Nullable String qualifier;

    EpcScheme(String prefix, boolean filtered, @Nullable String qualifier) {
        this.prefix = prefix;
        this.filtered = filtered;
        this.qualifier = qualifier;
    }

    String prefix() {
        return prefix;
    }

    /** Whether a filter value and a dot stand before the company prefix. */
    boolean filtered() {
        return filtered;
    }

    /** The application identifier of what stands behind the item reference; null for logistic units. */
    @Nullable
    String qualifier() {
        return qualifier;
    }

    /** The scheme of the URI that begins here, or null. */
    static @Nullable EpcScheme at(String text, int from) {
        for (EpcScheme scheme : values()) {
            if (text.startsWith(scheme.prefix, from)) {
                return scheme;
            }
        }
        return null;
    }
}
