package org.packseal.benchmarks.signature;

import com.google.crypto.tink.subtle.EcdsaVerifyJce;
import com.google.crypto.tink.subtle.EllipticCurves.EcdsaEncoding;
import com.google.crypto.tink.subtle.Enums.HashType;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.packseal.crypto.signature.KeyTables;
import org.packseal.crypto.signature.SignatureAlgorithm;

/** One ECDSA signature (P-256, SHA-256, r‖s) of a message as long as a token's; another of 64 messages each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class P256Benchmark {
    private static final String JDK_ALGORITHM = "SHA256withECDSAinP1363Format";

    private final SignedMessages messages = new SignedMessages(SignatureAlgorithm.ES256);
    private final KeyTables tables = messages.warmTables();
    private final ECPublicKey publicKey = messages.ecPublicKey();
    private final ECPublicKeyParameters parameters = parameters(publicKey);
    private final EcdsaVerifyJce tink = tink(publicKey);
    private final JWSVerifier nimbus = nimbus(publicKey);
    private final JWSHeader header = new JWSHeader(JWSAlgorithm.ES256);
    private int next;

    /** Lets all signatures be wrong from now on. */
    void tamper() {
        messages.tamper();
    }

    private static ECPublicKeyParameters parameters(ECPublicKey key) {
        var curve = CustomNamedCurves.getByName("P-256");
        ECDomainParameters domain = new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
        var point =
                curve.getCurve().createPoint(key.getW().getAffineX(), key.getW().getAffineY());
        return new ECPublicKeyParameters(point, domain);
    }

    private static EcdsaVerifyJce tink(ECPublicKey key) {
        try {
            return new EcdsaVerifyJce(key, HashType.SHA256, EcdsaEncoding.IEEE_P1363);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSVerifier nimbus(ECPublicKey key) {
        try {
            return new ECDSAVerifier(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ours with a table for the key. */
    @Benchmark
    public boolean packSeal() {
        int i = next++;
        return tables.verify(messages.key(), messages.message(i), messages.signature(i));
    }

    /** Ours without table, as a key's first checks are. */
    @Benchmark
    public boolean packSealWithoutTable() {
        int i = next++;
        return messages.key().verify(messages.message(i), messages.signature(i));
    }

    /** BouncyCastle's lightweight interface with the curve's own implementation. */
    @Benchmark
    public boolean bouncyCastle() {
        int i = next++;
        byte[] message = messages.message(i);
        SHA256Digest digest = new SHA256Digest();
        digest.update(message, 0, message.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        byte[] signature = messages.signature(i);
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, parameters);
        return signer.verifySignature(
                hash,
                new BigInteger(1, Arrays.copyOfRange(signature, 0, 32)),
                new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)));
    }

    /** Tink, which uses the JDK's provider. */
    @Benchmark
    public boolean tink() {
        int i = next++;
        try {
            tink.verify(messages.signature(i), messages.message(i));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Nimbus JOSE + JWT, which uses the JDK's provider. */
    @Benchmark
    public boolean nimbus() throws JOSEException {
        int i = next++;
        return nimbus.verify(header, messages.message(i), Base64URL.encode(messages.signature(i)));
    }

    /** The JDK's provider. */
    @Benchmark
    public boolean jdk() throws GeneralSecurityException {
        int i = next++;
        Signature signature = Signature.getInstance(JDK_ALGORITHM);
        signature.initVerify(publicKey);
        signature.update(messages.message(i));
        return signature.verify(messages.signature(i));
    }
}
