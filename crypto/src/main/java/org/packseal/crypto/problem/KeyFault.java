package org.packseal.crypto.problem;

/** Why a key, a set of root keys, or one entry of a trust list cannot be used. */
public enum KeyFault {
    /** Not the JSON or PEM it should be: syntax, a missing, unknown or repeated member, a value of the wrong type. */
    MALFORMED,
    /** A key type, curve or algorithm other than Ed25519 and ECDSA P-256. */
    UNKNOWN_TYPE,
    /** The public part is no point that a key may be, or does not belong to the private part. */
    INVALID_KEY,
    /** Private key material where a public key is expected. */
    PRIVATE_MATERIAL,
    /** {@code kid} is not the key's RFC 7638 thumbprint, or {@code kid16} is not four lower-case hexadecimal digits. */
    WRONG_KEY_ID,
    /** The threshold is not between 1 and the number of root keys. */
    INVALID_THRESHOLD,
    /** The issuer has no usable name, or an invalid GLN. */
    INVALID_ISSUER,
    /** No scope, a company prefix of fewer than 6 or more than 12 digits, or an invalid GTIN. */
    INVALID_SCOPE,
    /** A prefix that companies share: a country's product numbers, GTIN-8, restricted circulation. */
    SHARED_PREFIX,
    /** A value that is no time or date, or an end before its beginning. */
    INVALID_TIME,
    /** The entry is a root key; a root key never signs packs. */
    ROOT_KEY,
    /** One public key in more than one entry. */
    DUPLICATE,
    /** One public key for two uses: sealing packs, and signing statements, records or acts of custody. */
    WRONG_USE,
    /** Two keys with one {@code kid16} may both sign for some GTIN. */
    COLLISION
}
