/**
 * What contradicts itself in a pack's history, and the facts that follow. Start at
 * {@link org.packseal.core.history.finding.HistoryFindings}.
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.history.finding;
