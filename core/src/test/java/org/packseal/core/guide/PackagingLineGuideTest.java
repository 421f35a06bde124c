package org.packseal.core.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.key.MessageSigner;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.problem.SealingException;
import org.packseal.crypto.problem.SealingProblem;
import org.packseal.crypto.seal.PackSealer;
import org.packseal.crypto.seal.SealedPack;
import org.packseal.gs1.ElementString;

/** The guide for a packaging line: a key that the Java program cannot see, and what a line does with a refusal. */
class PackagingLineGuideTest {
    private static ElementString pack() {
        // snippet: line-pack
        ElementString pack = ElementString.builder()
                .add("01", "09506000134352")
                .add("21", "1234567890AB")
                .add("17", "350630")
                .add("10", "BATCH01")
                .build();
        // end
        return pack;
    }

    // snippet: line-signer
    /** Signs inside a module: {@code key} is a handle whose secret never leaves it. */
    static MessageSigner signer(PrivateKey key) {
        return message -> {
            try {
                Signature signature =
                        Signature.getInstance("SHA256withECDSA"); // the module's provider, if there are several
                signature.initSign(key);
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The module did not sign.", e);
            }
        };
    }
    // end

    private static KeyPair key() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static String coordinate(byte[] number) {
        byte[] bytes = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, bytes, 32 - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String jwk(KeyPair key) {
        ECPublicKey point = (ECPublicKey) key.getPublic();
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\""
                + coordinate(point.getW().getAffineX().toByteArray()) + "\",\"y\":\""
                + coordinate(point.getW().getAffineY().toByteArray()) + "\"}";
    }

    @Test
    void seal_keyInAModule_givesWhatThePrinterTakes() throws Exception {
        KeyPair key = key();
        String publicJwk = jwk(key);
        MessageSigner module = signer(key.getPrivate());
        ElementString pack = pack();
        // snippet: line-seal
        PackSealer sealer = PackSealer.with(PublicKey.read(publicJwk), module);
        SealedPack sealed = sealer.seal(pack);
        System.out.println(sealed.elementString().toScanData()); // for the symbol, GS as U+001D
        System.out.println(sealed.elementString().toBracketed()); // for the text beside it
        // end
        assertThat(sealed.elementString().toBracketed()).startsWith("(01)09506000134352(21)1234567890AB");
        assertThat(sealed.token()).hasSize(90);
    }

    @Test
    void seal_moduleAnswersSomethingElse_sealsNothing() throws Exception {
        KeyPair key = key();
        ElementString pack = pack();
        PackSealer sealer = PackSealer.with(PublicKey.read(jwk(key)), message -> Arrays.copyOf(message, 64));
        // snippet: line-refused
        try {
            sealer.seal(pack);
        } catch (SealingException refused) {
            System.out.println(refused.problem() + ": " + refused.problem().message()); // print no label
        }
        // end
        assertThat(catchThrowableOfType(SealingException.class, () -> sealer.seal(pack))
                        .problem())
                .isEqualTo(SealingProblem.SIGNATURE_REJECTED);
    }
}
