package org.packseal.benchmarks.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import org.packseal.crypto.signature.KeyTables;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.crypto.signature.SigningSecret;
import org.packseal.crypto.signature.VerificationKey;

/** Different messages of a token's length, signed by one fresh key. */
final class SignedMessages {
    /** Bytes that a token signs for a pack with GTIN, serial, expiry and batch. */
    static final int LENGTH = 68;

    private static final int COUNT = 64;

    /** More checks than a key of either algorithm has to its credit before it gets a table. */
    private static final int WARM_UP = 400;

    private final VerificationKey key;
    private final byte[][] messages = new byte[COUNT][LENGTH];
    private final byte[][] signatures = new byte[COUNT][];

    SignedMessages(SignatureAlgorithm algorithm) {
        SecureRandom random = new SecureRandom();
        SigningSecret secret = SigningSecret.generate(algorithm, random);
        key = secret.verificationKey();
        for (int i = 0; i < COUNT; i++) {
            random.nextBytes(messages[i]);
            signatures[i] = secret.sign(messages[i]);
        }
    }

    VerificationKey key() {
        return key;
    }

    byte[] message(int i) {
        return messages[i & (COUNT - 1)];
    }

    byte[] signature(int i) {
        return signatures[i & (COUNT - 1)];
    }

    void tamper() {
        for (byte[] message : messages) {
            message[LENGTH / 2] ^= 1;
        }
    }

    KeyTables warmTables() {
        KeyTables tables = KeyTables.ofBytes(KeyTables.DEFAULT_BYTES);
        for (int i = 0; i < WARM_UP; i++) {
            tables.verify(key, message(i), signature(i));
        }
        return tables;
    }

    ECPublicKey ecPublicKey() {
        try {
            return ECKey.parse(key.requiredJwk()).toECPublicKey();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
