/**
 * Reads events from EPCIS documents, JSON and XML, and from scan lines, one event in memory at a time. Start at
 * {@link org.packseal.core.history.epcis.EpcisReader}.
 *
 * <p>A bad event is named in the report, and the rest is read.
 *
 * <pre>{@code
 * HistoryReport report = EpcisReader.at(NOW)
 *         .read(new ByteArrayInputStream(file), Feed.of("wholesaler"), event -> System.out.println(event.time()));
 * report.problems().forEach(System.out::println); // the events beside them were read
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.history.epcis;
