package org.packseal.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Records and acts that are too large, too deep or say a thing twice; a good record beside them is still verified. */
class RecordLimitsTest {
    private static final String FULL = RecordFixture.record().full();

    private static RecordCheck verified(String payload) {
        return RecordFixture.verifier()
                .build()
                .verify(EvidenceRecord.signed(
                        EvidenceRecord.TYPE,
                        RecordFixture.bytes(payload),
                        RecordFixture.KEY.publicKey(),
                        RecordFixture.KEY));
    }

    @Test
    void deeplyNestedRecord_isMalformed() {
        String payload =
                FULL.replace("\"statements\":[]", "\"statements\":[" + "[".repeat(100) + "]".repeat(100) + "]");

        assertThat(payload).isNotEqualTo(FULL);
        assertThat(verified(payload).outcome()).isEqualTo(RecordOutcome.MALFORMED);
        assertThat(catchThrowableOfType(RecordException.class, () -> EvidenceRecord.sign(payload, RecordFixture.KEY))
                        .code())
                .isEqualTo(RecordException.Code.MALFORMED);
    }

    @Test
    void hugeRecord_isNeitherSignedNorRead() {
        String payload =
                FULL.replace("\"organisation\":\"", "\"organisation\":\"" + "x".repeat(RecordLimits.MAX_PAYLOAD));

        assertThat(verified(payload).outcome()).isEqualTo(RecordOutcome.MALFORMED);
        assertThat(catchThrowableOfType(RecordException.class, () -> EvidenceRecord.sign(payload, RecordFixture.KEY))
                        .code())
                .isIn(RecordException.Code.TOO_LARGE, RecordException.Code.MALFORMED);
    }

    @Test
    void badRecordAmongGoodOnes_leavesThemVerified() {
        RecordVerifier verifier = RecordFixture.verifier().build();
        String good = EvidenceRecord.sign(FULL, RecordFixture.KEY);

        assertThat(List.of(good, "x".repeat(RecordLimits.MAX_JWS + 1), good))
                .extracting(jws -> verifier.verify(jws).outcome())
                .containsExactly(RecordOutcome.REPRODUCED, RecordOutcome.MALFORMED, RecordOutcome.REPRODUCED);
    }
}
