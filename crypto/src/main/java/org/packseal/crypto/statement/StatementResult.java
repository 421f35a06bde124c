package org.packseal.crypto.statement;

/** Outcome of the check of a statement, first that holds in this order. Only {@link #VALID} gives facts. */
public enum StatementResult {
    /** No statement: not the JWS or the payload that it should be. */
    MALFORMED,
    /** The trust list is past its grace time. */
    LIST_EXPIRED,
    /** The trust list names no key with this id for statements. */
    UNKNOWN_KEY,
    /** The key was compromised, or revoked before the statement was issued. */
    KEY_REVOKED,
    /** The statement was issued outside the key's time. */
    KEY_NOT_VALID,
    /** The statement was issued more than five minutes after the present. */
    NOT_YET_VALID,
    /** The statement's own time is over. */
    EXPIRED,
    /** The key may not speak about the product, or may not state one of the facts. */
    OUT_OF_SCOPE,
    /** The signature does not hold, or the header names another algorithm than the listed key has. */
    SIGNATURE_INVALID,
    /** A valid statement about another pack, batch or product. */
    OTHER_SUBJECT,
    /** The same key, or another key of its holder in a statement issued later, has withdrawn it. */
    WITHDRAWN,
    /** The statement holds for this pack. */
    VALID
}
