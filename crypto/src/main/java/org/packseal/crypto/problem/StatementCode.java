package org.packseal.crypto.problem;

/** What is wrong with the text of a statement. The codes are stable. */
public enum StatementCode {
    /** More bytes than a statement may have. */
    TOO_LARGE,
    /** More facts, attachments, withdrawals or longer texts than a statement may have. */
    TOO_MANY,
    /** Nested deeper than a statement. */
    TOO_DEEP,
    /** Not three parts of strict base64url, or a signature of another length than 64 bytes. */
    NOT_CANONICAL,
    /** The protected header is not exactly {@code alg}, {@code kid} and {@code typ} of a statement. */
    WRONG_HEADER,
    /** The payload is not one JSON object in UTF-8. */
    NOT_JSON,
    /** A member is there twice. */
    DUPLICATE_MEMBER,
    /** A member that statements do not have. */
    UNKNOWN_MEMBER,
    /** A member that statements need is absent. */
    MISSING_MEMBER,
    /** A value of another type. */
    WRONG_TYPE,
    /** A value outside what its member allows: version, identifier, time, number, GTIN. */
    OUT_OF_RANGE,
    /** Signing only: what the signer answered is no signature by the key. */
    SIGNATURE_REJECTED,
    /** Signing only: a verifier with the given trust list would not accept the statement. */
    NOT_ACCEPTED
}
