package org.packseal.crypto.jwk;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.util.BigIntegers;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.crypto.signature.SigningSecret;

/** Reads unencrypted PKCS #8 private keys in PEM (RFC 7468 section 10): Ed25519 (RFC 8410) and named-curve P-256. */
public final class Pkcs8 {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private Pkcs8() {}

    public static SigningSecret read(String pem) throws KeyFormatException {
        String text = pem.strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new KeyFormatException(
                    KeyFault.MALFORMED, "", "Expected a JWK or an unencrypted PKCS #8 key in PEM, found another text.");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
            PrivateKeyInfo info = PrivateKeyInfo.getInstance(der);
            return secret(info, PrivateKeyFactory.createKey(info));
        } catch (IOException | RuntimeException e) {
            // The cause may quote the key: not passed on. The parser throws many kinds for bytes that are no key.
            throw new KeyFormatException(
                    KeyFault.MALFORMED, "", "Expected a PKCS #8 private key in the PEM text, found other bytes.");
        }
    }

    private static SigningSecret secret(PrivateKeyInfo info, AsymmetricKeyParameter key) throws KeyFormatException {
        if (key instanceof Ed25519PrivateKeyParameters ed25519) {
            return accepted(SignatureAlgorithm.ED25519, ed25519.getEncoded());
        }
        // By name only: explicit curve parameters could describe another curve.
        boolean p256 = X9ObjectIdentifiers.prime256v1.equals(
                info.getPrivateKeyAlgorithm().getParameters());
        if (p256 && key instanceof ECPrivateKeyParameters ec) {
            return accepted(SignatureAlgorithm.ES256, BigIntegers.asUnsignedByteArray(SigningSecret.LENGTH, ec.getD()));
        }
        throw new KeyFormatException(
                KeyFault.UNKNOWN_TYPE, "", "Expected an Ed25519 or P-256 key, found another type.");
    }

    private static SigningSecret accepted(SignatureAlgorithm algorithm, byte[] secret) throws KeyFormatException {
        try {
            return SigningSecret.of(algorithm, secret)
                    .orElseThrow(() -> new KeyFormatException(
                            KeyFault.INVALID_KEY,
                            "",
                            "Expected a private part of this algorithm, found another number."));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
