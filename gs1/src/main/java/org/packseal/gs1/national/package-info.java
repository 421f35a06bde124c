/**
 * National product numbers of medicines, each with its own check rule and its relation to the GTIN.
 *
 * <p>A pack's numbers are in {@link org.packseal.gs1.PackIdentity#national()}. A number that somebody typed is checked here: a wrong
 * check digit is most often a typing error.
 *
 * <pre>{@code
 * NumberCheck check = NationalNumbers.check(NationalScheme.PZN, "27580899");
 * String inGs1Code =
 *         Pzn.parse("27580899").map(pzn -> pzn.toNtin().value()).orElse("none");
 * System.out.println(check + ", in a GS1 code " + inGs1Code);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.national;
