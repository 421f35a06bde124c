package org.packseal.core.history.epcis;

/** What one event may cost. Events of the public examples have up to 11 KB, ten levels and a few hundred identifiers. */
final class ReaderLimits {
    /** Bytes of one event: 20,000 identifiers of 60 bytes, with room for master data. More is skipped unread. */
    static final int MAX_EVENT_BYTES = 4 * 1024 * 1024;

    /** Identifiers in one event: a pallet holds some 10,000 packs. More would cost memory for each of them. */
    static final int MAX_IDENTIFIERS = 20_000;

    /** Levels inside an event: extensions of the public examples have nine. A deeper event is skipped. */
    static final int MAX_DEPTH = 20;

    /** Levels that are passed over in an event that is skipped. Deeper text ends the file: each level costs memory. */
    static final int MAX_NESTING = 20_000;

    /** Levels around an event in a query document, and some for extensions. */
    static final int MAX_OUTER_DEPTH = 12;

    /** Characters of one value. The longest that is used, an identifier, has 256. */
    static final int MAX_TEXT = 1024 * 1024;

    /** Broken lines after which a file is given up: each costs a new start of the parser. */
    static final int MAX_SYNTAX_ERRORS = 10_000;

    /** Location numbers taken from a document's master data; more are left to the caller's register. */
    static final int MAX_POSITIONS = 100_000;

    private ReaderLimits() {}
}
