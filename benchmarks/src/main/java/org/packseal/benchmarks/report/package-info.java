/** Runs the benchmarks and writes what they measured. */
package org.packseal.benchmarks.report;
