package org.packseal.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class Ed25519KeyTest {
    static List<Arguments> rfc8032() {
        return Vectors.of("rfc8032.tsv", 5);
    }

    @ParameterizedTest
    @MethodSource("rfc8032")
    void rfc8032Vectors_signAndVerify(
            String name, String secret, String publicKey, String messageOrNone, String signature) {
        String message = messageOrNone.equals("-") ? "" : messageOrNone;
        SigningSecret key =
                SigningSecret.of(SignatureAlgorithm.ED25519, Hex.bytes(secret)).orElseThrow();
        assertThat(Hex.text(key.verificationKey().x())).as(name).isEqualTo(publicKey);
        assertThat(Hex.text(key.sign(Hex.bytes(message)))).isEqualTo(signature);
        assertThat(key.verificationKey().verify(Hex.bytes(message), Hex.bytes(signature)))
                .isTrue();
    }

    @Test
    void pointsOfSmallOrderAndNotCanonical_areNoKeys() {
        String[] refused = {
            "0100000000000000000000000000000000000000000000000000000000000000", // the identity
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // order 2
            "0000000000000000000000000000000000000000000000000000000000000000", // order 4
            "0000000000000000000000000000000000000000000000000000000000000080",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05", // order 8
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // y = p + 1
            "0100000000000000000000000000000000000000000000000000000000000080" // the identity, sign set
        };
        for (String encoded : refused) {
            assertThat(VerificationKey.ed25519(Hex.bytes(encoded))).as(encoded).isEmpty();
        }
        assertThat(VerificationKey.ed25519(new byte[31])).isEmpty();
        assertThat(VerificationKey.ed25519(new byte[33])).isEmpty();
        byte[] good = Hex.bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(VerificationKey.ed25519(good)).isPresent();
        assertThat(VerificationKey.ed25519(Arrays.copyOf(good, 33))).isEmpty();
    }
}
