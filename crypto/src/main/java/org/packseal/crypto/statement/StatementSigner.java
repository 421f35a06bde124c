package org.packseal.crypto.statement;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.jws.CompactJws;
import org.packseal.crypto.key.MessageSigner;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.StatementCode;
import org.packseal.crypto.problem.StatementException;
import org.packseal.crypto.problem.StatementProblem;
import org.packseal.crypto.trust.TrustList;

/**
 * Signs statements with a key held here or elsewhere. A payload that a verifier would refuse is not signed. Immutable, and
 * thread-safe if the signer is.
 */
public final class StatementSigner {
    private final PublicKey key;
    private final MessageSigner signer;
    private final @Nullable TrustList list;
    private final Clock clock;

    private StatementSigner(PublicKey key, MessageSigner signer, @Nullable TrustList list, Clock clock) {
        this.key = Objects.requireNonNull(key, "key");
        this.signer = Objects.requireNonNull(signer, "signer");
        this.list = list;
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * A signer with a key held in memory.
     *
     * @param key the key
     * @return a signer
     */
    public static StatementSigner of(SigningKey key) {
        return of(key.publicKey(), key);
    }

    /**
     * A signer with a key held elsewhere. Every answer of the signer is normalised and verified before it is used.
     *
     * @param key the public key
     * @param signer signs with the private key
     * @return a signer
     */
    public static StatementSigner of(PublicKey key, MessageSigner signer) {
        return new StatementSigner(key, signer, null, Clock.systemUTC());
    }

    /**
     * The same, signing only what verifiers with this trust list accept from the key, for the subject it states.
     *
     * @param trust the trust list
     * @return a signer
     */
    public StatementSigner withTrustList(TrustList trust) {
        return new StatementSigner(key, signer, Objects.requireNonNull(trust, "trust"), clock);
    }

    /**
     * The same with another clock, which judges the trust list and the times of the statement.
     *
     * @param newClock the clock
     * @return a signer
     */
    public StatementSigner withClock(Clock newClock) {
        return new StatementSigner(key, signer, list, newClock);
    }

    /**
     * Signs a payload, byte for byte as it is.
     *
     * @param payload the payload, a JSON object in UTF-8, at most 64 KiB
     * @return the statement: JWS compact serialization
     * @throws StatementException if the payload is none, the signer's answer is no signature, or a trust list is given and
     *     does not let the key say it
     */
    public String sign(byte[] payload) throws StatementException {
        StatementPayload read = PayloadReader.read(payload);
        String statement = CompactJws.write(StatementVerifier.TYPE, payload, key, signer);
        if (statement == null) {
            throw refusal(
                    StatementCode.SIGNATURE_REJECTED, "Expected a signature by the key over this payload, found none.");
        }
        StatementResult result = list == null ? StatementResult.VALID : resultFor(statement, read.subject(), list);
        if (result != StatementResult.VALID) {
            throw refusal(
                    StatementCode.NOT_ACCEPTED,
                    "Expected a statement that the trust list accepts from this key, found " + result + '.');
        }
        return statement;
    }

    private StatementResult resultFor(String statement, StatementSubject subject, TrustList trust) {
        StatementContext.Builder context = StatementContext.builder(subject.gtin());
        subject.serial().ifPresent(context::serial);
        subject.batch().ifPresent(context::batch);
        List<String> countries =
                trust.statementKey(key.kid()).map(listed -> listed.countries()).orElse(List.of());
        countries.stream().findFirst().ifPresent(context::country);
        return StatementVerifier.of(trust)
                .withClock(clock)
                .verify(statement, context.build())
                .result();
    }

    private static StatementException refusal(StatementCode code, String message) {
        return new StatementException(new StatementProblem(code, "", message));
    }

    /** {@return algorithm and key id, nothing private} */
    @Override
    public String toString() {
        return "StatementSigner[" + key + ']';
    }
}
