package org.packseal.crypto.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.packseal.crypto.statement.Statements.CLOCK;
import static org.packseal.crypto.statement.Statements.LAB;
import static org.packseal.crypto.statement.Statements.OTHER_LAB;
import static org.packseal.crypto.statement.Statements.check;
import static org.packseal.crypto.statement.Statements.entry;
import static org.packseal.crypto.statement.Statements.statement;
import static org.packseal.crypto.statement.Statements.trust;

import org.junit.jupiter.api.Test;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.StatementCode;
import org.packseal.crypto.problem.StatementException;
import org.packseal.crypto.trust.TrustList;

class StatementSignerTest {
    @Test
    void sign_goodPayload_isWhatTheVerifierAccepts() throws StatementException {
        TrustList trust = trust(entry(LAB), entry(OTHER_LAB));
        for (SigningKey key : new SigningKey[] {LAB, OTHER_LAB}) {
            String held = StatementSigner.of(key).sign(statement().payload());
            String elsewhere = StatementSigner.of(key.publicKey(), key)
                    .withTrustList(trust)
                    .withClock(CLOCK)
                    .sign(statement().payload());

            assertThat(check(trust, held).result()).isEqualTo(StatementResult.VALID);
            assertThat(elsewhere).isEqualTo(held);
        }
    }

    private static StatementCode refusal(StatementSigner signer, byte[] payload) {
        StatementException refused = catchThrowableOfType(StatementException.class, () -> signer.sign(payload));
        assertThat(refused.problem().message()).startsWith("Expected ");
        return refused.problem().code();
    }

    @Test
    void sign_whatAVerifierWouldRefuse_isNotSigned() {
        StatementSigner signer = StatementSigner.of(LAB);
        StatementSigner listed = signer.withTrustList(trust(entry(LAB))).withClock(CLOCK);

        assertThat(refusal(signer, "{}".getBytes(UTF_8))).isEqualTo(StatementCode.MISSING_MEMBER);
        assertThat(refusal(signer, new byte[PayloadReader.MAX_BYTES + 1])).isEqualTo(StatementCode.TOO_LARGE);
        assertThat(refusal(
                        listed,
                        statement().fact("token.result", "SIGNATURE_VALID").payload()))
                .isEqualTo(StatementCode.NOT_ACCEPTED);
        assertThat(refusal(
                        signer.withTrustList(trust()).withClock(CLOCK),
                        statement().payload()))
                .isEqualTo(StatementCode.NOT_ACCEPTED);
    }

    @Test
    void sign_answerOfTheSignerIsNoSignature_isRefused() {
        StatementSigner nothing = StatementSigner.of(LAB.publicKey(), message -> new byte[64]);
        StatementSigner other = StatementSigner.of(LAB.publicKey(), OTHER_LAB);

        assertThat(refusal(nothing, statement().payload())).isEqualTo(StatementCode.SIGNATURE_REJECTED);
        assertThat(refusal(other, statement().payload())).isEqualTo(StatementCode.SIGNATURE_REJECTED);
    }
}
