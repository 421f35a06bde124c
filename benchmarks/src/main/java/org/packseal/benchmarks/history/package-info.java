/** What histories of packs cost: reading events, keeping them, merging them, and how all of it grows. */
@org.jspecify.annotations.NullMarked
package org.packseal.benchmarks.history;
