package org.packseal.gs1.national;

/** A national numbering of medicinal products; the constant's name is the key used in output. */
public enum NationalScheme {
    /** Pharmazentralnummer: 8 digits in Germany, 7 in Austria, which assigns its own. */
    PZN,
    /** France: CIP code of 7 digits. */
    CIP7,
    /** France: CIP code of 13 digits. */
    CIP13,
    /** Spain: Código Nacional. */
    CN,
    /** Italy: Autorizzazione all'Immissione in Commercio. */
    AIC,
    /** Portugal: Infarmed registration number (AI 714). */
    AIM,
    /** Brazil: ANVISA registration (AI 713). */
    ANVISA,
    /** United States: National Drug Code, 10 digits without its segment format. */
    NDC10,
    /** United States: National Drug Code, 11 digits (5-4-2). */
    NDC11,
    /** United States: National Drug Code, 12 digits (6-4-2), from March 2033; too long for a GTIN, hence AI 715. */
    NDC12,
    /** Nordic countries: Vnr. */
    VNR,
    /** Switzerland: Swissmedic authorisation and pack code. */
    CH,
    /** Greece: EOF code. */
    EOF,
    /** South Korea: KD code. */
    KD,
    /** Belgium and Luxembourg: Code National / Nationale Kode. */
    CNK,
    /** China: 20-digit traceability code, not a product number alone. */
    CN_TRACE,
    /** Indonesia: BPOM marketing authorisation (carried in AI 90). */
    BPOM_NIE
}
