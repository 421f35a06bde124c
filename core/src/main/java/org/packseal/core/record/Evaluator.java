package org.packseal.core.record;

/**
 * Names the evaluation: reading of scans, rules engine, definitions and the JSON of an assessment. {@link #VERSION} is raised
 * whenever the same record could give other bytes; the build evaluates a committed record and fails when the version has to be
 * raised.
 */
final class Evaluator {
    static final String NAME = "packseal";
    static final String VERSION = "5";

    private Evaluator() {}
}
