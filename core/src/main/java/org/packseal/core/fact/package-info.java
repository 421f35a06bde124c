/**
 * What is known about one pack: typed facts with producer, assurance, time and source, and the catalogue of them.
 *
 * <p>A fact without a producer can hold a pack and never clears one. What the library proves by itself, such as a
 * checked token, has no public maker.
 *
 * <pre>{@code
 * Evidence seen = Evidence.builder()
 *         .policy(EvidencePolicy.standard().vouchingFor(Producer.LAB))
 *         .add(Fact.of("identity.labelling", "MATCH").by(Producer.PHARMACY))
 *         .add(Fact.of("comp.apiIdentity", "CORRECT").by(Producer.LAB))
 *         .build();
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.fact;
