/**
 * Signed statements of facts: what a laboratory, an authority, a holder, a repository, the police or a pharmacy says about a
 * pack, a batch or a product. Start at {@link org.packseal.crypto.statement.StatementVerifier}.
 *
 * <p>The trust list says who may state what. A statement counts for the pack that it names, whoever handed it on; one that clears a
 * pack also needs the seal read now, or the same place within 24 hours.
 *
 * <pre>{@code
 * String statement = StatementSigner.of(laboratory)
 *         .withTrustList(trust)
 *         .withClock(clock)
 *         .sign(payload);
 *
 * StatementContext pack = StatementContext.builder(Gtin.of("9506000134352"))
 *         .serial("SN4711")
 *         .build();
 * StatementCheck check = StatementVerifier.of(trust).withClock(clock).verify(statement, pack);
 * check.statement().ifPresent(verified -> System.out.println(verified.producer() + " " + verified.facts()));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.statement;
