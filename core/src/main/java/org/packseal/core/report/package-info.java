/**
 * Reports on incidents with falsified medical products, for authorities and the forms they use.
 *
 * <p>What is known comes from an assessment, what happened from the reporter ({@link org.packseal.core.report.IncidentContext});
 * boxes that neither fills stay empty and are listed, never guessed.
 *
 * <pre>{@code
 * IncidentReport report = IncidentReport.full(assessment, IncidentContext.read(context));
 * report.emptyBoxes().forEach(System.out::println); // what the reporter should still find out
 * String form = report.toHtml(Locale.GERMAN);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.report;
