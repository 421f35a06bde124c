package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.seal.Packs.Arrived;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;

@Tag("class-path") // starts processes, or looks into objects, as code on the class path can
class KeyTableBytesTest {
    /** More than either algorithm's key is used before it gets a table. */
    private static final int CHECKS = 320;

    @Test
    void check_beforeAndAfterTheTable_andWithoutTables_givesEqualOutcomes() {
        TokenVerifier without = Packs.verifier().keyTableBytes(0);
        TokenVerifier with = Packs.verifier();
        for (SigningKey key : List.of(Packs.ED25519, Packs.ES256)) {
            Arrived good = Packs.sealed(key, TokenForm.COMPACT);
            Arrived other = good.with(Packs.replaced(good.elements(), "21", "aS/13"));
            TokenCheck expectedGood = good.check(without);
            TokenCheck expectedOther = other.check(without);
            assertThat(expectedGood.result()).isEqualTo(TokenResult.SIGNATURE_VALID);
            assertThat(expectedOther.result()).isEqualTo(TokenResult.SIGNATURE_INVALID);
            for (int i = 0; i < CHECKS; i++) {
                assertThat(good.check(with))
                        .as("check %d", i)
                        .usingRecursiveComparison()
                        .isEqualTo(expectedGood);
                assertThat(other.check(with))
                        .as("check %d", i)
                        .usingRecursiveComparison()
                        .isEqualTo(expectedOther);
            }
        }
    }

    @Test
    void negativeBytes_areRefused() {
        TokenVerifier verifier = Packs.verifier();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verifier.keyTableBytes(-1))
                .withMessageContaining("found -1");
    }
}
