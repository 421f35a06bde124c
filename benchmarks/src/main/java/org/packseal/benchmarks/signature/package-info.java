/** Signatures checked by this library and by its peers. */
package org.packseal.benchmarks.signature;
