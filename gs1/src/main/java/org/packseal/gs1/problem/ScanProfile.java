package org.packseal.gs1.problem;

/** What an application asks of a pack's code beyond being readable. */
public enum ScanProfile {
    /** EU Falsified Medicines Directive: Delegated Regulation (EU) 2016/161, articles 4 and 5. */
    EU_FMD,
    /** EU Falsified Medicines Directive, pack for Germany: PZN within PPN or NTIN. */
    EU_FMD_DE,
    /** EU Falsified Medicines Directive, pack for Spain: Código Nacional within the NTIN or in AI 712. */
    EU_FMD_ES,
    /** EU Falsified Medicines Directive, pack for France: CIP13 as GTIN or in AI 711. */
    EU_FMD_FR,
    /** EU Falsified Medicines Directive, pack for Italy: AIC in AI 716. */
    EU_FMD_IT,
    /** EU Falsified Medicines Directive, pack for Portugal: registration number in AI 714. */
    EU_FMD_PT,
    /** US Drug Supply Chain Security Act product identifier. */
    US_DSCSA,
    /** Unique device identification. */
    UDI,
    /** Marking systems of the Eurasian Economic Union, with verification key and code. */
    EAEU,
    /** GTIN, batch and expiry, no serial number. */
    GTIN_BATCH_EXPIRY;

    private final String key = name().replace('_', '-');

    /**
     * The name used in input and output.
     *
     * @return for instance {@code EU-FMD}
     */
    public String key() {
        return key;
    }
}
