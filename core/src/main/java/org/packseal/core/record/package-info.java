/**
 * Evidence records: an assessment with everything it was made from, signed, so that a second party can evaluate it again
 * offline; and the signed chain of custody of a sample.
 *
 * <p>A reproduced record shows that the reasoning can be repeated. It shows nothing about whether its facts are true.
 *
 * <pre>{@code
 * String payload = EvidenceRecord.of(assessment, "Example Pharmacy", UUID.randomUUID(), NOW)
 *         .scan(scan, NOW, ZoneId.of("Europe/Vienna"))
 *         .full();
 * String record = EvidenceRecord.sign(payload, pharmacy);
 *
 * TrustedKeys keys = TrustedKeys.builder()
 *         .trust(pharmacy.publicKey(), KeyPurpose.RECORD, "Example Pharmacy")
 *         .build();
 * RecordCheck check = RecordVerifier.builder(keys).now(NOW).build().verify(record);
 * System.out.println(check.outcome());
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.record;
