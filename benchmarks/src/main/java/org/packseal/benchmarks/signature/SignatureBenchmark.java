package org.packseal.benchmarks.signature;

import com.google.crypto.tink.PublicKeyVerify;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import org.openjdk.jmh.annotations.Benchmark;
import org.packseal.benchmarks.AverageTimeBenchmark;
import org.packseal.crypto.signature.KeyTables;

/** One signature of a message as long as a token's, checked by us and by others. Every check takes another of 64 messages. */
public abstract class SignatureBenchmark extends AverageTimeBenchmark {
    private final SignedMessages messages;
    private final Peers peers;
    private final KeyTables tables;

    private int next;

    /**
     * The others that check the same signatures.
     *
     * @param tink Tink's verifier of the key
     * @param nimbus that of Nimbus JOSE + JWT
     * @param header the JWS header that Nimbus asks for
     * @param jdkAlgorithm the algorithm, as the JDK names it
     * @param jdk the key, as the JDK holds it
     */
    record Peers(PublicKeyVerify tink, JWSVerifier nimbus, JWSHeader header, String jdkAlgorithm, PublicKey jdk) {}

    SignatureBenchmark(SignedMessages messages, Peers peers) {
        this.messages = messages;
        this.peers = peers;
        this.tables = messages.warmTables();
    }

    /** {@return the signed messages} */
    final SignedMessages messages() {
        return messages;
    }

    /** {@return the tables of the key} */
    final KeyTables tables() {
        return tables;
    }

    /** {@return the number of the message that is checked next} */
    final int advance() {
        return next++;
    }

    /** Lets all signatures be wrong from now on. */
    void tamper() {
        messages.tamper();
    }

    /** Ours with a table for the key. */
    @Benchmark
    public boolean packSeal() {
        int i = advance();
        return tables.verify(messages.key(), messages.message(i), messages.signature(i));
    }

    /** Ours without table, as a key's first checks are. */
    @Benchmark
    public boolean packSealWithoutTable() {
        int i = advance();
        return messages.key().verify(messages.message(i), messages.signature(i));
    }

    /** BouncyCastle's lightweight interface. */
    public abstract boolean bouncyCastle();

    /** Tink: its own implementation of Ed25519; for P-256 it uses the JDK's provider. */
    @Benchmark
    public boolean tink() {
        int i = advance();
        try {
            peers.tink.verify(messages.signature(i), messages.message(i));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Nimbus JOSE + JWT, which uses Tink for Ed25519 and the JDK's provider for P-256. */
    @Benchmark
    public boolean nimbus() throws JOSEException {
        int i = advance();
        return peers.nimbus.verify(peers.header, messages.message(i), Base64URL.encode(messages.signature(i)));
    }

    /** The JDK's provider. */
    @Benchmark
    public boolean jdk() throws GeneralSecurityException {
        int i = advance();
        Signature signature = Signature.getInstance(peers.jdkAlgorithm);
        signature.initVerify(peers.jdk);
        signature.update(messages.message(i));
        return signature.verify(messages.signature(i));
    }
}
