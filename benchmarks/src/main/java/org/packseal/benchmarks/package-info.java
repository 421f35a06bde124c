/** JMH benchmarks. */
package org.packseal.benchmarks;
