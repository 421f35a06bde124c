package org.packseal.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.encoding.Base64Url;

/** The JDK's own Ed25519 and ECDSA, written by other people, as second opinion. */
class JdkComparisonTest {
    private static final long SEED = 8032;
    private static final String ED25519_PRIVATE = "302e020100300506032b657004220420";
    private static final String ED25519_PUBLIC = "302a300506032b6570032100";

    @Test
    void ed25519_signsTheSameBytes_andEachVerifiesTheOther() throws GeneralSecurityException {
        Random random = new Random(SEED);
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        for (int i = 0; i < 40; i++) {
            byte[] secret = bytes(random, 32);
            byte[] message = bytes(random, i * 3);
            SigningSecret ours =
                    SigningSecret.of(SignatureAlgorithm.ED25519, secret).orElseThrow();
            PrivateKey theirs =
                    factory.generatePrivate(new PKCS8EncodedKeySpec(Hex.bytes(ED25519_PRIVATE + Hex.text(secret))));
            PublicKey theirPublic = factory.generatePublic(new X509EncodedKeySpec(
                    Hex.bytes(ED25519_PUBLIC + Hex.text(ours.verificationKey().x()))));
            byte[] signature = ours.sign(message);
            assertThat(sign("Ed25519", theirs, message)).as("seed %d", SEED).isEqualTo(signature);
            assertThat(verify("Ed25519", theirPublic, message, signature)).isTrue();
            assertThat(ours.verificationKey().verify(message, signature)).isTrue();
            signature[random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
            assertThat(ours.verificationKey().verify(message, signature)).isFalse();
        }
    }

    @Test
    void es256_eachVerifiesTheOther() throws GeneralSecurityException {
        Random random = new Random(SEED);
        String algorithm = "SHA256withECDSAinP1363Format";
        for (int i = 0; i < 20; i++) {
            byte[] secret = bytes(random, 32);
            secret[0] = 1;
            byte[] message = bytes(random, i * 3);
            SigningSecret ours =
                    SigningSecret.of(SignatureAlgorithm.ES256, secret).orElseThrow();
            KeyFactory factory = KeyFactory.getInstance("EC");
            ECParameterSpec p256 = p256();
            PrivateKey theirs = factory.generatePrivate(new ECPrivateKeySpec(new BigInteger(1, secret), p256));
            P256Key ourPublic = (P256Key) ours.verificationKey();
            PublicKey theirPublic = factory.generatePublic(new ECPublicKeySpec(point(ourPublic), p256));
            assertThat(verify(algorithm, theirPublic, message, ours.sign(message)))
                    .isTrue();
            assertThat(ourPublic.verify(message, sign(algorithm, theirs, message)))
                    .isTrue();
        }
    }

    private static ECParameterSpec p256() throws GeneralSecurityException {
        var generator = java.security.KeyPairGenerator.getInstance("EC");
        generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
        return ((ECPublicKey) generator.generateKeyPair().getPublic()).getParams();
    }

    private static ECPoint point(P256Key key) {
        String jwk = key.requiredJwk();
        byte[] y = Base64Url.decode(jwk.substring(jwk.indexOf("\"y\":\"") + 5, jwk.length() - 2));
        return new ECPoint(new BigInteger(1, key.x()), new BigInteger(1, java.util.Objects.requireNonNull(y)));
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] sign(String algorithm, PrivateKey key, byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }

    private static boolean verify(String algorithm, PublicKey key, byte[] message, byte[] signed)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initVerify(key);
        signature.update(message);
        return signature.verify(signed);
    }
}
