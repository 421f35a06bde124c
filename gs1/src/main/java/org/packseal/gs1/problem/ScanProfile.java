package org.packseal.gs1.problem;

/** What an application asks of a pack's code beyond being readable. */
public enum ScanProfile {
    /** EU Falsified Medicines Directive: Delegated Regulation (EU) 2016/161, articles 4 and 5. */
    EU_FMD("EU-FMD"),
    /** EU Falsified Medicines Directive, pack for Germany: PZN within PPN or NTIN. */
    EU_FMD_DE("EU-FMD-DE"),
    /** EU Falsified Medicines Directive, pack for Spain: Código Nacional within the NTIN or in AI 712. */
    EU_FMD_ES("EU-FMD-ES"),
    /** EU Falsified Medicines Directive, pack for France: CIP13 as GTIN or in AI 711. */
    EU_FMD_FR("EU-FMD-FR"),
    /** EU Falsified Medicines Directive, pack for Italy: AIC in AI 716. */
    EU_FMD_IT("EU-FMD-IT"),
    /** EU Falsified Medicines Directive, pack for Portugal: registration number in AI 714. */
    EU_FMD_PT("EU-FMD-PT"),
    /** US Drug Supply Chain Security Act product identifier. */
    US_DSCSA("US-DSCSA"),
    /** Unique device identification. */
    UDI("UDI"),
    /** Marking systems of the Eurasian Economic Union, with verification key and code. */
    EAEU("EAEU"),
    /** GTIN, batch and expiry, no serial number. */
    GTIN_BATCH_EXPIRY("GTIN-BATCH-EXPIRY");

    private final String key;

    ScanProfile(String key) {
        this.key = key;
    }

    /**
     * The name used in input and output.
     *
     * @return for instance {@code EU-FMD}
     */
    public String key() {
        return key;
    }
}
