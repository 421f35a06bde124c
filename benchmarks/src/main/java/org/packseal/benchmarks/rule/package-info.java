/** Rule sets evaluated by this library and by its peers. */
package org.packseal.benchmarks.rule;
