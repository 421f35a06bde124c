/**
 * The entry point: a scan and facts in, an explained assessment out.
 *
 * <p>One {@link org.packseal.core.PackSeal} serves all threads. A code alone never clears a pack.
 *
 * <pre>{@code
 * PackSeal packSeal = PackSeal.builder().trustList(trust).build();
 * Assessment assessment = packSeal.assess(scan);
 * System.out.println(assessment.supply() + " " + assessment.verdict());
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core;
