package org.packseal.crypto.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.crypto.problem.KeyFormatException;

class PublicKeyTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Stream<SigningKey> keys() {
        return Stream.of(SigningKey.newEd25519(RANDOM), SigningKey.newEs256(RANDOM));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void verify_otherMessageSignatureOrKey_doesNotHold(SigningKey key) {
        byte[] message = "a message".getBytes(UTF_8);
        byte[] signature = key.sign(message);

        assertThat(key.publicKey().verify(message, signature)).isTrue();
        assertThat(key.publicKey().verify("another".getBytes(UTF_8), signature)).isFalse();
        assertThat(key.publicKey().verify(message, Arrays.copyOf(signature, 63)))
                .isFalse();
        assertThat(key.publicKey().verify(message, Arrays.copyOf(signature, 65)))
                .isFalse();
        assertThat(keys().map(other -> other.publicKey().verify(message, signature)))
                .containsOnly(false);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void equality_isThatOfThePoint_howeverItIsWritten(SigningKey key) throws KeyFormatException {
        PublicKey written = key.publicKey();
        PublicKey read = PublicKey.read(written.toJwk().replace("{", "{ "));

        assertThat(read).isEqualTo(written).hasSameHashCodeAs(written);
        assertThat(keys().map(SigningKey::publicKey)).doesNotContain(written);
        assertThat(written).isNotEqualTo(written.toJwk());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void texts_nameAlgorithmAndKey(SigningKey key) {
        for (Object named : new Object[] {key, key.publicKey()}) {
            assertThat(named.toString())
                    .contains(key.publicKey().algorithm(), key.publicKey().kid());
        }
    }
}
