package org.packseal.core.record;

/**
 * Names the evaluation: reading of scans, rules engine, definitions and the JSON of an assessment. {@link #VERSION} is
 * raised whenever the same record could give other bytes; a committed record that is evaluated in the build shows when
 * that is due.
 */
final class Evaluator {
    static final String NAME = "packseal";
    static final String VERSION = "3";

    private Evaluator() {}
}
