package org.packseal.crypto.json;

/** What is wrong with a JSON text, first found. */
public enum JsonFault {
    /** More bytes than the limit for this kind of document. */
    TOO_LARGE,
    /** Arrays and objects nested deeper than the limit. */
    TOO_DEEP,
    /** More values, or a longer name, text or number, than the limit. */
    TOO_MANY,
    /** Not one JSON value in well-formed UTF-8 (RFC 8259). */
    NOT_JSON,
    /** One member name twice in an object (RFC 7493, 2.3). */
    DUPLICATE_MEMBER,
    /** A member that this format does not define. */
    UNKNOWN_MEMBER,
    /** A member that this format needs is absent. */
    MISSING_MEMBER,
    /** A value of another type than this format defines. */
    WRONG_TYPE
}
