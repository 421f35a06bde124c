package org.packseal.core.fact;

/** Keys of the facts that the library itself reads or states; what each means stands in the {@link FactCatalogue}. */
public final class Facts {
    /** {@code product.category}. */
    public static final String PRODUCT_CATEGORY = "product.category";

    /** {@code pack.serialised}. */
    public static final String PACK_SERIALISED = "pack.serialised";

    /** {@code pack.expired}. */
    public static final String PACK_EXPIRED = "pack.expired";

    /** {@code pack.market}. */
    public static final String PACK_MARKET = "pack.market";

    /** {@code pack.language}. */
    public static final String PACK_LANGUAGE = "pack.language";

    /** {@code scan.entry}. */
    public static final String SCAN_ENTRY = "scan.entry";

    /** {@code scan.status}. */
    public static final String SCAN_STATUS = "scan.status";

    /** {@code token.result}. */
    public static final String TOKEN_RESULT = "token.result";

    /** {@code token.reproduced}. */
    public static final String TOKEN_REPRODUCED = "token.reproduced";

    /** {@code token.trustListFresh}. */
    public static final String TOKEN_TRUST_LIST_FRESH = "token.trustListFresh";

    /** {@code token.expected}. */
    public static final String TOKEN_EXPECTED = "token.expected";

    /** {@code token.rolloutTransitional}. */
    public static final String TOKEN_ROLLOUT_TRANSITIONAL = "token.rolloutTransitional";

    /** {@code repo.serial}. */
    public static final String REPO_SERIAL = "repo.serial";

    /** {@code identity.batch}. */
    public static final String IDENTITY_BATCH = "identity.batch";

    /** {@code identity.expiry}. */
    public static final String IDENTITY_EXPIRY = "identity.expiry";

    /** {@code identity.mahExam}. */
    public static final String IDENTITY_MAH_EXAM = "identity.mahExam";

    /** {@code comp.assayPct}. */
    public static final String COMP_ASSAY_PCT = "comp.assayPct";

    /** {@code comp.specMin}. */
    public static final String COMP_SPEC_MIN = "comp.specMin";

    /** {@code comp.specMax}. */
    public static final String COMP_SPEC_MAX = "comp.specMax";

    /** {@code history.duplicateSerial}. */
    public static final String HISTORY_DUPLICATE_SERIAL = "history.duplicateSerial";

    /** {@code history.impossibleTravel}. */
    public static final String HISTORY_IMPOSSIBLE_TRAVEL = "history.impossibleTravel";

    /** {@code history.afterTerminal}. */
    public static final String HISTORY_AFTER_TERMINAL = "history.afterTerminal";

    /** {@code history.chain}. */
    public static final String HISTORY_CHAIN = "history.chain";

    /** {@code history.theftReport}. */
    public static final String HISTORY_THEFT_REPORT = "history.theftReport";

    /** {@code history.release}. */
    public static final String HISTORY_RELEASE = "history.release";

    /** {@code history.recalled}. */
    public static final String HISTORY_RECALLED = "history.recalled";

    /** {@code history.unknownParty}. */
    public static final String HISTORY_UNKNOWN_PARTY = "history.unknownParty";

    /** {@code history.errorDeclared}. */
    public static final String HISTORY_ERROR_DECLARED = "history.errorDeclared";

    /** {@code history.temperatureExcursion}. */
    public static final String HISTORY_TEMPERATURE_EXCURSION = "history.temperatureExcursion";

    /** {@code auth.status}. */
    public static final String AUTH_STATUS = "auth.status";

    /** {@code ip.claim}. */
    public static final String IP_CLAIM = "ip.claim";

    /** {@code determination.by}. */
    public static final String DETERMINATION_BY = "determination.by";

    /** {@code determination.finding}. */
    public static final String DETERMINATION_FINDING = "determination.finding";

    /** {@code determination.deliberate}. */
    public static final String DETERMINATION_DELIBERATE = "determination.deliberate";

    /** {@code determination.scope}. */
    public static final String DETERMINATION_SCOPE = "determination.scope";

    /** {@code determination.newerConflictingEvidence}. */
    public static final String DETERMINATION_NEWER_CONFLICTING_EVIDENCE = "determination.newerConflictingEvidence";

    /** {@code source.mah.statement}. */
    public static final String SOURCE_MAH_STATEMENT = "source.mah.statement";

    /** {@code source.manufacturer.statement}. */
    public static final String SOURCE_MANUFACTURER_STATEMENT = "source.manufacturer.statement";

    /** {@code product.controlled}. */
    public static final String PRODUCT_CONTROLLED = "product.controlled";

    /** {@code comp.controlledFound}. */
    public static final String COMP_CONTROLLED_FOUND = "comp.controlledFound";

    /** {@code repo.answer}. */
    public static final String REPO_ANSWER = "repo.answer";

    /** {@code repo.code}. */
    public static final String REPO_CODE = "repo.code";

    /** {@code scan.expiryDay}. */
    public static final String SCAN_EXPIRY_DAY = "scan.expiryDay";

    private Facts() {}
}
