package org.packseal.core.record;

/** What the verification of a record came to: the first that holds, in this order. Constants are stable. */
public enum RecordOutcome {
    /** Too large, no compact JWS, or a payload that breaks its form; the pointer says where. */
    MALFORMED,
    /** Nobody here trusts the key for records. */
    UNKNOWN_KEY,
    /** The key is trusted for several uses, so for none: one key, one use. */
    WRONG_USE,
    /** The record was made while the key did not hold. */
    KEY_NOT_VALID,
    /** The key was revoked. */
    KEY_REVOKED,
    /** The record claims to have been made in the future. */
    NOT_YET_VALID,
    /** The signature does not hold. */
    SIGNATURE_INVALID,
    /** The rules or a definition are missing, have another hash than stated, or are refused by this version. */
    RULES_UNAVAILABLE,
    /** A fact rests on a statement or a trust list that does not verify here. */
    FACTS_NOT_BACKED,
    /** Evaluated again, something comes out otherwise; the pointers say what. */
    DIFFERS,
    /** Another version evaluated: verdict, supply, fired rules and definitions are the same, other members differ. */
    EVALUATOR_DIFFERS,
    /** Evaluated again, the same bytes come out. The reasoning repeats; whether the facts are true is another matter. */
    REPRODUCED
}
