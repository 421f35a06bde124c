package org.packseal.core.rule;

import org.packseal.core.json.JsonLimits;

/** Limits of a rule set, each checked before any work is done on what it limits. */
final class RuleSetLimits {
    /** Bytes of a file. The library's own rule set is a quarter of a megabyte. */
    static final int MAX_BYTES = 8 << 20;
    /** Nested JSON objects and lists; conditions of the library's own rules use 10. */
    private static final int MAX_DEPTH = 64;

    private static final int MAX_TEXT_LENGTH = 4_000;
    private static final int MAX_LIST = 200;
    static final JsonLimits JSON = new JsonLimits(MAX_BYTES, MAX_DEPTH, MAX_TEXT_LENGTH, MAX_LIST);

    static final int MAX_NAME_LENGTH = 200;
    static final int MAX_RULES = 2_000;
    /** Nodes of one condition. */
    static final int MAX_NODES = 2_000;

    private RuleSetLimits() {}
}
