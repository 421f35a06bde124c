package org.packseal.core.fact;

/** The three things a falsified medical product misrepresents: WHA70(21), A70/23, Appendix 3, paragraph 7(c). */
public enum Dimension {
    /** Any ingredient or component, measured against the authorised specification. */
    COMPOSITION,
    /** Name, labelling, packaging, and the documents that support authenticity. */
    IDENTITY,
    /** The actors named: holder, manufacturer, importer, exporter, distributor, retailer. */
    SOURCE
}
