/**
 * What was recorded about packs and the containers they travelled in. A {@link org.packseal.core.history.PackHistory} is
 * small and independent of the order in which events arrive, so that one machine and many agree on it.
 *
 * <p>Events come from {@link org.packseal.core.history.epcis}, findings are made in
 * {@link org.packseal.core.history.finding}.
 *
 * <pre>{@code
 * InMemoryHistoryStore store = new InMemoryHistoryStore();
 * EpcisReader.at(NOW).read(new ByteArrayInputStream(file), Feed.DEFAULT, event -> {
 *     for (EventSubject named : event.subjects()) {
 *         store.merge(named.subject(), PackHistory.empty().with(event, named.subject()));
 *     }
 * });
 * HistoryOptions options =
 *         HistoryOptions.builder().coverage(Coverage.PARTIAL).build();
 * PackSeal packSeal = PackSeal.builder().history(store, options).build();
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.history;
