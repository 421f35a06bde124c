package org.packseal.benchmarks.signature;

import com.google.crypto.tink.subtle.EcdsaVerifyJce;
import com.google.crypto.tink.subtle.EllipticCurves.EcdsaEncoding;
import com.google.crypto.tink.subtle.Enums.HashType;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.openjdk.jmh.annotations.Benchmark;
import org.packseal.crypto.signature.SignatureAlgorithm;

/** One ECDSA signature (P-256, SHA-256, r‖s). BouncyCastle uses its own implementation of the curve. */
public class P256Benchmark extends SignatureBenchmark {
    private final ECPublicKeyParameters parameters = parameters(messages().ecPublicKey());

    /** For JMH. */
    public P256Benchmark() {
        this(new SignedMessages(SignatureAlgorithm.ES256));
    }

    private P256Benchmark(SignedMessages messages) {
        super(messages, peers(messages.ecPublicKey()));
    }

    private static Peers peers(ECPublicKey key) {
        try {
            return new Peers(
                    new EcdsaVerifyJce(key, HashType.SHA256, EcdsaEncoding.IEEE_P1363),
                    new ECDSAVerifier(key),
                    new JWSHeader(JWSAlgorithm.ES256),
                    "SHA256withECDSAinP1363Format",
                    key);
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECPublicKeyParameters parameters(ECPublicKey key) {
        var curve = CustomNamedCurves.getByName("P-256");
        ECDomainParameters domain = new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
        var point =
                curve.getCurve().createPoint(key.getW().getAffineX(), key.getW().getAffineY());
        return new ECPublicKeyParameters(point, domain);
    }

    @Override
    @Benchmark
    public boolean bouncyCastle() {
        int i = advance();
        byte[] message = messages().message(i);
        SHA256Digest digest = new SHA256Digest();
        digest.update(message, 0, message.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        byte[] signature = messages().signature(i);
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, parameters);
        return signer.verifySignature(
                hash,
                new BigInteger(1, Arrays.copyOfRange(signature, 0, 32)),
                new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)));
    }
}
