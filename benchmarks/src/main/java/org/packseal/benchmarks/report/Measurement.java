package org.packseal.benchmarks.report;

/**
 * What was measured of a contender.
 *
 * @param contender who
 * @param nanoseconds time of one operation
 * @param bytes memory allocated by one operation, or -1 where it was not measured
 */
record Measurement(Contender contender, double nanoseconds, long bytes) {}
