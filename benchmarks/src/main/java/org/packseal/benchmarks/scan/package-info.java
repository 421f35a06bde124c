/** Scan texts parsed by this library and by its peers. */
package org.packseal.benchmarks.scan;
