/**
 * Histories of packs as an Apache Flink job: glue around the classes that a single machine uses. In the profile {@code
 * flink}, never deployed; the pattern to copy for a cluster.
 */
package org.packseal.benchmarks.flink;
