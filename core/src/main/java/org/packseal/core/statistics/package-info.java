/**
 * Statistics of falsified medical products that a state may publish or hand to others: counts of incidents in two-way
 * tables, small counts hidden so that no reader can compute them back.
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.statistics;
