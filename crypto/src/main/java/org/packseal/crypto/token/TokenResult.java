package org.packseal.crypto.token;

/**
 * Outcome of a token check, first that holds in this order. None of them says that a carton is the original: a genuine
 * code can be copied.
 */
public enum TokenResult {
    /** The pack carries no token. */
    ABSENT,
    /** A token is there but not well formed, or there is more than one. */
    MALFORMED,
    /** A token of a version or algorithm this library does not know. */
    UNSUPPORTED_VERSION,
    /** The trust list is past its grace time. */
    LIST_EXPIRED,
    /** No key of the trust list has the token's key id. */
    UNKNOWN_KEY,
    /** Keys with this id exist, none that may sign for this GTIN. */
    OUT_OF_SCOPE,
    /** The key was revoked in a way that rejects its tokens. */
    KEY_REVOKED,
    /** The pack's expiry is later than the key can vouch for. */
    KEY_EXPIRED,
    /** A valid signature over another pack's data. */
    PAYLOAD_MISMATCH,
    /** The signature does not hold for this pack's data. */
    SIGNATURE_INVALID,
    /** The signature holds: the data is the issuer's. */
    SIGNATURE_VALID
}
