/**
 * One element of a scan and its typed value.
 *
 * <p>A date, a measure or an amount of money is made of the text by {@code typed}.
 *
 * <pre>{@code
 * for (Element element : ScanParser.builder().build().parse(scan).elements()) {
 *     System.out.println(element.ai() + " " + element.title() + " " + element.value());
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.element;
