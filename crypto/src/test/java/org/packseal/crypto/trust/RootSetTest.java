package org.packseal.crypto.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.packseal.crypto.trust.Lists.ISSUER;
import static org.packseal.crypto.trust.Lists.RANDOM;
import static org.packseal.crypto.trust.Lists.ROOTS;
import static org.packseal.crypto.trust.Lists.ROOT_A;
import static org.packseal.crypto.trust.Lists.ROOT_B;
import static org.packseal.crypto.trust.Lists.ROOT_C;
import static org.packseal.crypto.trust.Lists.roots;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyFormatException;

/** A set of roots as text: what is read back, and what is refused. */
class RootSetTest {
    @Test
    void rootsFileOfTheCommandLine_isRefusedWithWhereItsNameGoes() {
        String named = ROOTS.toJson().replaceFirst("\\{", "{\"list\":\"urn:example:medicines\",");

        KeyFormatException refusal = catchThrowableOfType(KeyFormatException.class, () -> RootSet.read(named));

        assertThat(refusal.where()).isEqualTo("/list");
        assertThat(refusal).hasMessageContaining("TrustListVerifier.of");
    }

    @Test
    void text_readsBackEqual() throws KeyFormatException {
        RootSet read = RootSet.read(ROOTS.toJson());

        assertThat(read).isEqualTo(ROOTS).hasSameHashCodeAs(ROOTS);
        assertThat(read.fingerprint())
                .isEqualTo(roots(2, ROOT_C, ROOT_B, ROOT_A).fingerprint());
        assertThat(read.fingerprint())
                .isNotEqualTo(roots(1, ROOT_A, ROOT_B, ROOT_C).fingerprint());
        assertThat(read.keyIds())
                .containsExactly(
                        ROOT_A.publicKey().kid(),
                        ROOT_B.publicKey().kid(),
                        ROOT_C.publicKey().kid());
        assertThat(read).isNotEqualTo(roots(2, ROOT_A, ROOT_B, ISSUER));
    }

    @Test
    void bad_isRefused() {
        assertThat(rootFault("{\"threshold\":1,\"keys\":[]}")).isEqualTo(KeyFault.INVALID_THRESHOLD);
        assertThat(rootFault("{\"threshold\":0,\"keys\":[" + ROOT_A.publicKey().toJwk() + "]}"))
                .isEqualTo(KeyFault.INVALID_THRESHOLD);
        assertThat(rootFault("{\"threshold\":2,\"keys\":[" + ROOT_A.publicKey().toJwk() + "]}"))
                .isEqualTo(KeyFault.INVALID_THRESHOLD);
        assertThat(rootFault("{\"threshold\":1,\"keys\":["
                        + ROOT_A.publicKey().toJwk().replace("}", ",\"d\":\"AA\"}") + "]}"))
                .isEqualTo(KeyFault.PRIVATE_MATERIAL);
        assertThat(rootFault("{\"threshold\":1,\"keys\":[{\"x5c\":[],"
                        + ROOT_A.publicKey().toJwk().substring(1) + "]}"))
                .isEqualTo(KeyFault.MALFORMED);
        assertThat(rootFault("[]")).isEqualTo(KeyFault.MALFORMED);
    }

    @Test
    void ofMoreThanThirtyTwoKeys_isRefused() throws KeyFormatException {
        List<PublicKey> keys = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            keys.add(SigningKey.newEd25519(RANDOM).publicKey());
        }
        assertThat(RootSet.of(32, keys).keyIds()).hasSize(32);
        keys.add(ISSUER.publicKey());
        assertThat(catchThrowableOfType(KeyFormatException.class, () -> RootSet.of(2, keys))
                        .fault())
                .isEqualTo(KeyFault.INVALID_THRESHOLD);
    }

    private static KeyFault rootFault(String json) {
        return catchThrowableOfType(KeyFormatException.class, () -> RootSet.read(json))
                .fault();
    }
}
