package org.packseal.benchmarks.signature;

import com.google.crypto.tink.subtle.Ed25519Verify;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.crypto.signature.SignatureInput;

/**
 * One Ed25519 signature. BouncyCastle's path is its fastest, with the key decoded once; it judges some crafted signatures
 * otherwise than the strict rule.
 */
public class Ed25519Benchmark extends SignatureBenchmark {
    /** Signatures checked at once in {@link #packSealBatch()}. */
    static final int BATCH = 16;

    private final Ed25519.PublicPoint point = Objects.requireNonNull(
            Ed25519.validatePublicKeyPartialExport(messages().key().x(), 0));

    private final List<SignatureInput> batch = IntStream.range(0, BATCH)
            .mapToObj(i -> new SignatureInput(
                    messages().key(), messages().message(i), messages().signature(i)))
            .toList();

    /** For JMH. */
    public Ed25519Benchmark() {
        this(new SignedMessages(SignatureAlgorithm.ED25519));
    }

    private Ed25519Benchmark(SignedMessages messages) {
        super(messages, peers(messages.key().x()));
    }

    private static Peers peers(byte[] x) {
        try {
            OctetKeyPair nimbus = new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(x)).build();
            return new Peers(
                    new Ed25519Verify(x),
                    new Ed25519Verifier(nimbus),
                    new JWSHeader(JWSAlgorithm.EdDSA),
                    "Ed25519",
                    jdk(x));
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey jdk(byte[] x) throws GeneralSecurityException {
        String encoded = "302a300506032b6570032100" + HexFormat.of().formatHex(x);
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded)));
    }

    /** Ours with a table, sixteen signatures at once; the time is that of one. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public boolean[] packSealBatch() {
        return tables().verifyAll(batch);
    }

    @Override
    @Benchmark
    public boolean bouncyCastle() {
        int i = advance();
        byte[] message = messages().message(i);
        return Ed25519.verify(messages().signature(i), 0, point, message, 0, message.length);
    }
}
