/**
 * Verification systems: what their answers mean, as facts. The application asks, this package reads.
 *
 * <p>Whatever is not a positive answer on this pack holds it: alerts, technical failures, codes that nobody knows, answers that are
 * older than a day. Whoever hands a reply over vouches that the system gave it.
 *
 * <pre>{@code
 * VerificationReply reply = VerificationReply.builder(VerificationSystem.EMVS)
 *         .code("NMVS_NC_PC_02")
 *         .packState(PackState.NOT_FOUND)
 *         .answeredAt(now)
 *         .build();
 * Assessment assessment =
 *         packSeal.assess(scan, Evidence.builder().add(reply.facts(now)).build());
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.repository;
