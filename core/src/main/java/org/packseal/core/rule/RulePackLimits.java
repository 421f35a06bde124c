package org.packseal.core.rule;

/** Limits of a rule pack, each checked before any work is done on what it limits. */
final class RulePackLimits {
    /** Bytes of a file. The library's own pack is a quarter of a megabyte. */
    static final int MAX_BYTES = 8 << 20;
    /** Nested JSON objects and arrays; conditions of ours use 10. */
    static final int MAX_DEPTH = 64;

    static final int MAX_NUMBER_LENGTH = 32;
    static final int MAX_NAME_LENGTH = 200;
    static final int MAX_TEXT_LENGTH = 4_000;
    static final int MAX_RULES = 2_000;
    static final int MAX_LIST = 200;
    /** Nodes of one condition. */
    static final int MAX_NODES = 2_000;
    /** Problems listed; after that many a file is beyond mending line by line. */
    static final int MAX_PROBLEMS = 1_000;

    private RulePackLimits() {}
}
