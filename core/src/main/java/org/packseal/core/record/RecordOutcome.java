package org.packseal.core.record;

/** The result of verifying a record: the first outcome that applies, in this order. Constants are stable. */
public enum RecordOutcome {
    /** Too large, no compact JWS, or a payload that breaks its form; the pointer says where. */
    MALFORMED,
    /** The key is listed here for no use, or for a single other one than records. */
    UNKNOWN_KEY,
    /** The key is listed for several uses. One key has one use, so it is trusted for none of them. */
    WRONG_USE,
    /** The record was made outside the time for which the key is valid. */
    KEY_NOT_VALID,
    /** The key was revoked. */
    KEY_REVOKED,
    /** The time of the record lies in the future. */
    NOT_YET_VALID,
    /** The signature does not hold. */
    SIGNATURE_INVALID,
    /** The rules or a definition are missing, have another hash than stated, or are refused by this version. */
    RULES_UNAVAILABLE,
    /** A fact rests on a statement or a trust list that does not verify here. */
    FACTS_NOT_BACKED,
    /** Evaluating the record gives another assessment; the pointers say where it differs. */
    DIFFERS,
    /** Another version evaluated: verdict, supply, fired rules and definitions are the same, other members differ. */
    EVALUATOR_DIFFERS,
    /**
     * Evaluating the record gives the same bytes. The reasoning can be repeated; whether the facts are true is for others to
     * find out.
     */
    REPRODUCED
}
