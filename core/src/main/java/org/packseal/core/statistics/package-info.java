/**
 * Statistics of falsified medical products that a state may publish or hand to others: counts of incidents in two-way
 * tables, small counts hidden so that no reader can compute them back.
 *
 * <p>A period is released once and after its end. Keep {@link org.packseal.core.statistics.ReleasedPeriods} with what was released.
 *
 * <pre>{@code
 * ReleasePlan plan = ReleasePlan.builder()
 *         .period(new Quarter(2026, 1))
 *         .table(Axis.COUNTRY, Axis.STAGE)
 *         .build();
 * Release release = Statistics.of(incidents).release(plan, ReleasedPeriods.none(), now);
 * System.out.println(release.toCsv());
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.statistics;
