/**
 * What contradicts itself in a pack's history, and the facts that follow. Start at
 * {@link org.packseal.core.history.finding.HistoryFindings}.
 *
 * <p>Doubt is in favour of the pack: what is not recorded may have happened, unless the caller declares that every move is
 * ({@link org.packseal.core.history.finding.Coverage#FULL}). Each finding names the events behind it.
 *
 * <pre>{@code
 * HistoryOptions options =
 *         HistoryOptions.builder().coverage(Coverage.PARTIAL).build();
 * HistoryFindings found = HistoryFindings.of(pack, store, options).orElseThrow();
 * found.findings().forEach(finding -> System.out.println(finding.code() + " " + finding.steps()));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.history.finding;
