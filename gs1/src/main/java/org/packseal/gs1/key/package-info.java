/**
 * GS1 identification keys as values: GTIN, SSCC, GLN and their check digits.
 *
 * <p>A key that exists is well-formed: its constructor refuses other text.
 *
 * <pre>{@code
 * Gtin gtin = Gtin.of("9506000134352");
 * System.out.println(gtin.value() + ", as printed " + gtin.shortest());
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.key;
