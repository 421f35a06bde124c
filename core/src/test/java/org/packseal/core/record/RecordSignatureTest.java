package org.packseal.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.Issuers;
import org.packseal.crypto.trust.KeyPurpose;
import org.packseal.crypto.trust.TrustList;

/** Who signed a record, with which key and when. */
class RecordSignatureTest {
    private static final String FULL = RecordFixture.record().full();

    @Test
    void trustListThatIsNotTrustedHere_backsNoFact() {
        RecordCheck check = RecordVerifier.builder(RecordFixture.keys())
                .now(RecordFixture.NOW)
                .build()
                .verify(EvidenceRecord.sign(FULL, RecordFixture.KEY));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.FACTS_NOT_BACKED);
        assertThat(check.pointers()).containsExactly("/trustList");
    }

    @ParameterizedTest
    @CsvSource({
        "sha256, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "list, urn:example:another",
        "list, no URN at all"
    })
    void trustListWithAnotherHashOrNameThanRecorded_backsNoFact(String member, String value) {
        String other = RecordFixture.changed(FULL, json -> ((ObjectNode) json.path("trustList")).put(member, value));
        RecordCheck check = RecordFixture.verifier().build().verify(EvidenceRecord.sign(other, RecordFixture.KEY));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.FACTS_NOT_BACKED);
        assertThat(check.pointers()).containsExactly("/trustList");
    }

    @Test
    void keyAndTime_decideBeforeTheSignature() {
        String jws = EvidenceRecord.sign(FULL, RecordFixture.KEY);
        Instant made = RecordFixture.NOW;

        assertThat(outcome(jws, TrustedKeys.builder())).isEqualTo(RecordOutcome.UNKNOWN_KEY);
        assertThat(outcome(jws, trusting(KeyPurpose.CUSTODY, null, null, null))).isEqualTo(RecordOutcome.UNKNOWN_KEY);
        assertThat(outcome(
                        jws,
                        trusting(KeyPurpose.CUSTODY, null, null, null)
                                .trust(RecordFixture.KEY.publicKey(), KeyPurpose.RECORD, "Pharmacy")))
                .isEqualTo(RecordOutcome.WRONG_USE);
        assertThat(outcome(jws, trusting(KeyPurpose.RECORD, made.plusSeconds(1), null, null)))
                .isEqualTo(RecordOutcome.KEY_NOT_VALID);
        assertThat(outcome(jws, trusting(KeyPurpose.RECORD, null, made, null))).isEqualTo(RecordOutcome.KEY_NOT_VALID);
        assertThat(outcome(jws, trusting(KeyPurpose.RECORD, made, made.plusSeconds(1), made.plusSeconds(1))))
                .isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(outcome(jws, trusting(KeyPurpose.RECORD, null, null, made))).isEqualTo(RecordOutcome.KEY_REVOKED);
        assertThat(outcome(jws, trusting(KeyPurpose.RECORD, null, null, Instant.MIN)))
                .isEqualTo(RecordOutcome.KEY_REVOKED);
    }

    private static TrustedKeys.Builder trusting(
            KeyPurpose role, @Nullable Instant from, @Nullable Instant until, @Nullable Instant revoked) {
        return TrustedKeys.builder().trust(RecordFixture.KEY.publicKey(), role, "Pharmacy", from, until, revoked);
    }

    private static RecordOutcome outcome(String jws, TrustedKeys.Builder keys) {
        return RecordVerifier.builder(keys.build())
                .roots(Issuers.roots())
                .now(RecordFixture.NOW)
                .build()
                .verify(jws)
                .outcome();
    }

    @Test
    void keyOfATrustList_countsWithinItsUseAndTime_andIsWorthlessOnceCompromised() {
        long made = RecordFixture.NOW.getEpochSecond();

        assertThat(listed("\"for\":\"RECORD\"")).isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(listed("\"for\":\"CUSTODY\"")).isEqualTo(RecordOutcome.UNKNOWN_KEY);
        assertThat(listed("\"for\":\"STATEMENT\",\"producer\":\"LAB\",\"scope\":{\"facts\":[\"comp.*\"],\"any\":true}"))
                .isEqualTo(RecordOutcome.UNKNOWN_KEY);
        assertThat(listed("\"for\":\"RECORD\",\"nbf\":" + (made + 1))).isEqualTo(RecordOutcome.KEY_NOT_VALID);
        assertThat(listed("\"for\":\"RECORD\",\"exp\":" + made)).isEqualTo(RecordOutcome.KEY_NOT_VALID);
        assertThat(listed(revokedAt(made, "ceased"))).isEqualTo(RecordOutcome.KEY_REVOKED);
        assertThat(listed(revokedAt(made + 1, "ceased"))).isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(listed(revokedAt(made + 1, "keyCompromise"))).isEqualTo(RecordOutcome.KEY_REVOKED);
    }

    private static String revokedAt(long seconds, String reason) {
        return "\"for\":\"RECORD\",\"revoked\":{\"at\":" + seconds + ",\"reason\":\"" + reason + "\"}";
    }

    private static RecordOutcome listed(String members) {
        TrustList list = Issuers.verified(Issuers.signedListWithStatementKeys(
                Issuers.statementKey(RecordFixture.KEY.publicKey(), members), RecordFixture.GTIN));
        return outcome(
                EvidenceRecord.sign(FULL, RecordFixture.KEY),
                TrustedKeys.builder().trust(list));
    }

    @Test
    void recordFromTheFuture_isNotYetValid_exceptWithinFiveMinutes() {
        String jws = EvidenceRecord.sign(FULL, RecordFixture.KEY);

        assertThat(RecordFixture.verifier()
                        .now(RecordFixture.NOW.minusSeconds(301))
                        .build()
                        .verify(jws)
                        .outcome())
                .isEqualTo(RecordOutcome.NOT_YET_VALID);
        assertThat(RecordFixture.verifier()
                        .now(RecordFixture.NOW.minusSeconds(300))
                        .build()
                        .verify(jws)
                        .outcome())
                .isEqualTo(RecordOutcome.REPRODUCED);
    }

    @Test
    void anotherKeyUnderTheSameId_orOneFlippedBit_isAnInvalidSignature() {
        String jws = EvidenceRecord.sign(FULL, RecordFixture.KEY);
        int signature = jws.lastIndexOf('.') + 1;
        char first = jws.charAt(signature);
        String flipped = jws.substring(0, signature) + (first == 'A' ? 'B' : 'A') + jws.substring(signature + 1);

        assertThat(RecordFixture.verifier().build().verify(flipped).outcome())
                .isEqualTo(RecordOutcome.SIGNATURE_INVALID);
        assertThat(RecordFixture.verifier().build().verify(jws + "\n").outcome())
                .isEqualTo(RecordOutcome.REPRODUCED);
    }

    @Test
    void es256Key_signsAndVerifies() {
        TrustedKeys keys = TrustedKeys.builder()
                .trust(RecordFixture.OTHER.publicKey(), KeyPurpose.RECORD, "Laboratory")
                .build();
        RecordCheck check = RecordVerifier.builder(keys)
                .roots(Issuers.roots())
                .now(RecordFixture.NOW)
                .build()
                .verify(EvidenceRecord.sign(FULL, RecordFixture.OTHER));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.REPRODUCED);
    }
}
