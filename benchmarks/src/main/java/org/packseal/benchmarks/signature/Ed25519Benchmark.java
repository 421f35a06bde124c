package org.packseal.benchmarks.signature;

import com.google.crypto.tink.subtle.Ed25519Verify;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.packseal.crypto.signature.KeyTables;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.crypto.signature.SignatureInput;

/**
 * One Ed25519 signature of a message as long as a token's. Every check takes another of 64 messages. BouncyCastle's path is its
 * fastest, with the key decoded once; it judges some crafted signatures otherwise than the strict rule.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Ed25519Benchmark {
    /** Signatures checked at once in {@link #packSealBatch()}. */
    static final int BATCH = 16;

    private final SignedMessages messages = new SignedMessages(SignatureAlgorithm.ED25519);
    private final KeyTables tables = messages.warmTables();
    private final Ed25519.PublicPoint point = Objects.requireNonNull(
            Ed25519.validatePublicKeyPartialExport(messages.key().x(), 0));
    private final Ed25519Verify tink = new Ed25519Verify(messages.key().x());
    private final JWSVerifier nimbus = nimbus(messages.key().x());
    private final JWSHeader header = new JWSHeader(JWSAlgorithm.EdDSA);
    private final PublicKey jdk = jdk(messages.key().x());

    private final List<SignatureInput> batch = IntStream.range(0, BATCH)
            .mapToObj(i -> new SignatureInput(messages.key(), messages.message(i), messages.signature(i)))
            .toList();

    private int next;

    /** Lets all signatures be wrong from now on. */
    void tamper() {
        messages.tamper();
    }

    private static JWSVerifier nimbus(byte[] x) {
        try {
            return new Ed25519Verifier(new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(x)).build());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey jdk(byte[] x) {
        try {
            String encoded = "302a300506032b6570032100" + HexFormat.of().formatHex(x);
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ours with a table for the key. */
    @Benchmark
    public boolean packSeal() {
        int i = next++;
        return tables.verify(messages.key(), messages.message(i), messages.signature(i));
    }

    /** Ours with a table, sixteen signatures at once; the time is that of one. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public boolean[] packSealBatch() {
        return tables.verifyAll(batch);
    }

    /** Ours without table, as a key's first checks are. */
    @Benchmark
    public boolean packSealWithoutTable() {
        int i = next++;
        return messages.key().verify(messages.message(i), messages.signature(i));
    }

    /** BouncyCastle's lightweight interface. */
    @Benchmark
    public boolean bouncyCastle() {
        int i = next++;
        byte[] message = messages.message(i);
        return Ed25519.verify(messages.signature(i), 0, point, message, 0, message.length);
    }

    /** Tink's own implementation. */
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

    /** Nimbus JOSE + JWT, which uses Tink. */
    @Benchmark
    public boolean nimbus() throws JOSEException {
        int i = next++;
        return nimbus.verify(header, messages.message(i), Base64URL.encode(messages.signature(i)));
    }

    /** The JDK's provider. */
    @Benchmark
    public boolean jdk() throws GeneralSecurityException {
        int i = next++;
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(jdk);
        signature.update(messages.message(i));
        return signature.verify(messages.signature(i));
    }
}
