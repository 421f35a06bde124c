package org.packseal.core.rule;

/** What to do next, most urgent first. */
public enum Action {
    /** Keep the pack apart, safe and untouched. */
    QUARANTINE,
    /** Treat the pack as evidence: closed, untouched, and handed over only with the authority's consent. */
    PRESERVE_EVIDENCE,
    /** Tell the national medicines authority. */
    NOTIFY_NRA,
    /** Tell the marketing authorisation holder. */
    NOTIFY_MAH,
    /** Tell the police or customs. */
    NOTIFY_LAW_ENFORCEMENT,
    /** Tell the authority for controlled substances. */
    NOTIFY_NARCOTICS_AUTHORITY,
    /** Scan again: another scanner, keyboard layout checked, code clean and flat. */
    RESCAN,
    /** Look at the pack itself: spelling, printed batch and expiry date, closure, leaflet, uniformity. */
    INSPECT_PACK,
    /** Type the data printed beside the code and compare. */
    COMPARE_PRINTED_DATA,
    /** Look whether the anti-tampering device is intact. */
    CHECK_TAMPER_DEVICE,
    /** Compare label and packaging with a genuine pack or the authorised artwork. */
    COMPARE_PACKAGING,
    /** Compare inner and outer packaging. */
    COMPARE_INNER_OUTER,
    /** Ask the verification system about the serial number. */
    ASK_REPOSITORY,
    /** Reactivate the pack or mend the request, and ask the verification system once more. */
    ASK_REPOSITORY_AGAIN,
    /** Ask the operator of the verification system what its answer means. */
    ASK_OPERATOR,
    /** Have the alert investigated by the operator of the verification system. */
    INVESTIGATE_ALERT,
    /** Get a current trust list and check the token again. */
    UPDATE_TRUST_LIST,
    /** Ask the holder or the manufacturer about this pack by serial number and photographs. */
    ASK_MAH,
    /** Send a sample to the holder or manufacturer for examination. */
    REQUEST_MAH_EXAM,
    /** Have it tested by a laboratory, with a confirmatory method. */
    REQUEST_LAB,
    /** Ask the medicines authority about relabelling, extension of shelf life, or an approved change. */
    ASK_REGULATOR,
    /** Look the actor up in the register of licences. */
    CHECK_REGISTER,
    /** Ask the supplier for the records and the previous owner for confirmation. */
    TRACE_SUPPLY,
    /** Ask the issuer of a document whether it is genuine. */
    ASK_ISSUER,
    /** Return it to the supplier or dispose of it as the recall or the law says. */
    FOLLOW_RECALL,
    /** Look into the temperature record. */
    CHECK_STORAGE
}
