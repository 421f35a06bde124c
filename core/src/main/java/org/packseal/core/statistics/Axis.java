package org.packseal.core.statistics;

/** Properties by which incidents are counted. Every axis has closed values or codes, so that no free text reaches a table. */
public enum Axis {
    /** Quarter in which the incident was reported, for instance {@code 2026-Q3}. */
    PERIOD,
    /** Country in which the product was found, ISO 3166-1 alpha-2. */
    COUNTRY,
    /** Kind of medical product, a value of the fact {@code product.category}. */
    CATEGORY,
    /** Act of WHA70(21), A70/23, Appendix 3, paragraph 7(c); {@code MULTIPLE} for several. */
    ACT,
    /** What is misrepresented: identity, composition, source; {@code MULTIPLE} for several. */
    DIMENSION,
    /** Stage of the supply chain at which the product was found, see {@link Stage}. */
    STAGE,
    /** Kind of place where the product was found, a value of the fact {@code context.place}. */
    CHANNEL,
    /** Departure and destination, two ISO 3166-1 alpha-2 codes: {@code IN>NG}. */
    ROUTE,
    /** International control of the content, a value of the fact {@code product.controlled}. */
    CONTROLLED
}
