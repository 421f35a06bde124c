package org.packseal.core.record;

import org.packseal.crypto.json.JsonLimits;

/** What a record and an act of custody may hold, checked before any work. */
final class RecordLimits {
    /** Bytes of a payload: a rule set of 8 MiB, its trust list, and room for the facts. */
    static final int MAX_PAYLOAD = 16 << 20;

    /** Characters of a record: base64url makes 4 of 3 bytes; header and signature are below 2,000. */
    static final int MAX_JWS = MAX_PAYLOAD / 3 * 4 + 2_000;

    /** Bytes of a trust list inside a record; of a larger one the record holds the hash alone. */
    static final int MAX_LIST = 1 << 20;

    /** Bytes of the payload of an act of custody. */
    static final int MAX_ACT = 65_536;

    /** Characters of an act of custody. */
    static final int MAX_ACT_JWS = MAX_ACT / 3 * 4 + 2_000;

    /** Most acts in one chain. Chains have some ten acts; the limit bounds the work, and a longer chain is refused. */
    static final int MAX_ACTS = 1_000;

    /** Characters of a name. */
    static final int MAX_NAME = 200;

    /** Definitions, statements, attachments and earlier records of one record. */
    static final int MAX_LIST_ENTRIES = 1_000;

    static final JsonLimits PAYLOAD = new JsonLimits(MAX_PAYLOAD, 8, 500_000, MAX_PAYLOAD, 100);
    static final JsonLimits ACT = new JsonLimits(MAX_ACT, 4, 1_000, 2_000);

    /** The JSON of an assessment inside a record. */
    static final JsonLimits ASSESSMENT = new JsonLimits(MAX_PAYLOAD, 32, 2_000_000, 1 << 20, 200);

    private RecordLimits() {}
}
