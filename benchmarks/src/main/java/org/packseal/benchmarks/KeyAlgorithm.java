package org.packseal.benchmarks;

import java.security.SecureRandom;
import org.packseal.crypto.key.SigningKey;

/** The algorithms of issuers' keys. */
public enum KeyAlgorithm {
    /** Ed25519. */
    ED25519,
    /** ECDSA on P-256. */
    ES256;

    SigningKey newKey(SecureRandom random) {
        return this == ED25519 ? SigningKey.newEd25519(random) : SigningKey.newEs256(random);
    }
}
