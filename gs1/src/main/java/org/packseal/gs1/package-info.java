/**
 * Scans of pack barcodes: text to elements, pack identity, problems and suspicions, and the writers back.
 *
 * <p>A {@link org.packseal.gs1.ScanParser} takes what the scanner sent, separators kept, whatever form it has: element
 * string, Digital Link, IFA, HIBC, a number alone. Bad input throws nothing: what is wrong stands in the problems,
 * with its offset, and what could be read is there all the same.
 *
 * <pre>{@code
 * ParsedScan parsed = ScanParser.builder().build().parse(scan);
 * if (parsed.ok()) {
 *     System.out.println(parsed.pack().serial().orElse("no serial number"));
 * } else {
 *     parsed.problems().forEach(System.out::println);
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1;
