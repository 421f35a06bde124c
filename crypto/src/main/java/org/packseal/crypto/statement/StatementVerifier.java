package org.packseal.crypto.statement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.issuer.ListedKeys;
import org.packseal.crypto.jws.CompactJws;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.StatementCode;
import org.packseal.crypto.problem.StatementException;
import org.packseal.crypto.problem.StatementProblem;
import org.packseal.crypto.signature.Sha256;
import org.packseal.crypto.trust.Freshness;
import org.packseal.crypto.trust.KeyPurpose;
import org.packseal.crypto.trust.StatementKey;
import org.packseal.crypto.trust.TrustList;

/**
 * Checks signed statements about a pack against a trust list, offline. Nothing is thrown for a bad statement. The steps are
 * those of {@link StatementResult}, in that order. Immutable and thread-safe.
 */
public final class StatementVerifier {
    /** The signed type of a statement. */
    static final String TYPE = "pst-statement+jws";

    /** Longest text: the payload in base64url, and at most 400 characters of header and signature. */
    public static final int MAX_LENGTH = PayloadReader.MAX_BYTES / 3 * 4 + 404;

    /** Most statements checked together; every further one is MALFORMED. Bounds the comparison of each with each. */
    public static final int MAX_STATEMENTS = 200;

    private final TrustList list;
    private final Clock clock;

    private StatementVerifier(TrustList list, Clock clock) {
        this.list = Objects.requireNonNull(list, "list");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * A verifier with the system's clock.
     *
     * @param list the trust list
     * @return a verifier
     */
    public static StatementVerifier of(TrustList list) {
        return new StatementVerifier(list, Clock.systemUTC());
    }

    /**
     * The same with another clock, which judges the list and the times of statements.
     *
     * @param newClock the clock
     * @return a verifier
     */
    public StatementVerifier withClock(Clock newClock) {
        return new StatementVerifier(list, newClock);
    }

    /**
     * Checks one statement. That others withdraw it is seen by {@link #verifyAll} alone.
     *
     * @param statement the text: JWS compact serialization
     * @param context the pack in hand
     * @return what came of it
     */
    public StatementCheck verify(String statement, StatementContext context) {
        return verifyAll(List.of(statement), context).get(0);
    }

    /**
     * Checks statements about one pack together: withdrawals among them, and gaps in the series of each key.
     *
     * @param statements the texts: JWS compact serialization
     * @param context the pack in hand
     * @return what came of each, in the order given
     */
    public List<StatementCheck> verifyAll(List<String> statements, StatementContext context) {
        Objects.requireNonNull(context, "context");
        Instant now = clock.instant();
        Freshness freshness = list.freshness(now);
        List<StatementDraft> drafts = new ArrayList<>(statements.size());
        for (String text : statements) {
            StatementDraft draft = new StatementDraft(text);
            if (drafts.size() < MAX_STATEMENTS) {
                draft.result = judge(draft, context, freshness, now);
            } else {
                refuse(
                        draft,
                        StatementCode.TOO_MANY,
                        "Expected at most " + MAX_STATEMENTS + " statements, found more.");
                draft.result = StatementResult.MALFORMED;
            }
            drafts.add(draft);
        }
        StatementSeries.compare(drafts);
        List<StatementCheck> checks = new ArrayList<>(drafts.size());
        for (StatementDraft draft : drafts) {
            complete(draft, context, now);
            checks.add(new StatementCheck(draft, list.sequence(), freshness));
        }
        return List.copyOf(checks);
    }

    private StatementResult judge(StatementDraft draft, StatementContext context, Freshness freshness, Instant now) {
        StatementPayload payload = read(draft);
        CompactJws jws = draft.jws;
        if (payload == null || jws == null) {
            return StatementResult.MALFORMED;
        }
        // The first outcome that holds is reported. Key and signature are checked before it is known, because a
        // statement that fails later may still withdraw others.
        StatementKey key = freshness == Freshness.EXPIRED ? null : key(jws.kid());
        draft.key = key;
        boolean mayStillSign = key != null && !key.isRevokedAt(payload.issuedAt()) && key.isValidAt(payload.issuedAt());
        boolean issued = !payload.issuedAt().isAfter(now.plus(PayloadReader.CLOCK_SKEW));
        draft.signed = key != null && mayStillSign && issued && jws.isSignedBy(key.key());
        // Freeze attack: an old list may hide that the key was revoked.
        if (freshness == Freshness.EXPIRED) {
            return StatementResult.LIST_EXPIRED;
        }
        // Key confusion: only a key listed for statements counts, whatever else the list names it for.
        if (key == null) {
            noteOtherUse(draft, jws.kid());
            return StatementResult.UNKNOWN_KEY;
        }
        if (key.isRevokedAt(payload.issuedAt())) {
            return StatementResult.KEY_REVOKED;
        }
        if (!key.isValidAt(payload.issuedAt())) {
            return StatementResult.KEY_NOT_VALID;
        }
        // A statement dated ahead would escape a withdrawal by another key of its holder.
        if (!issued) {
            return StatementResult.NOT_YET_VALID;
        }
        if (payload.expiresAt() != null && !now.isBefore(payload.expiresAt())) {
            return StatementResult.EXPIRED;
        }
        // A listed key states only what its producer may state, about its own products and countries.
        if (!isInScope(payload, key, context)) {
            return StatementResult.OUT_OF_SCOPE;
        }
        if (!draft.signed) {
            return StatementResult.SIGNATURE_INVALID;
        }
        return context.isOf(payload.subject()) ? StatementResult.VALID : StatementResult.OTHER_SUBJECT;
    }

    private static @Nullable StatementPayload read(StatementDraft draft) {
        CompactJws.Reading reading = CompactJws.read(draft.text, TYPE, MAX_LENGTH);
        if (reading.fault() != null) {
            boolean tooLong = reading.fault() == CompactJws.Fault.TOO_LONG;
            refuse(
                    draft,
                    code(reading.fault()),
                    tooLong
                            ? "Expected at most " + MAX_LENGTH + " characters, found more."
                            : "Expected a statement in JWS compact serialization, found another text.");
            return null;
        }
        draft.jws = reading.jws();
        byte[] payload = draft.jws == null ? null : draft.jws.payload();
        if (payload == null) {
            refuse(draft, StatementCode.NOT_CANONICAL, "Expected a payload in strict base64url, found another text.");
            return null;
        }
        try {
            draft.payload = PayloadReader.read(payload);
        } catch (StatementException e) {
            draft.problem = e.problem();
        }
        return draft.payload;
    }

    private static StatementCode code(CompactJws.Fault fault) {
        return switch (fault) {
            case TOO_LONG -> StatementCode.TOO_LARGE;
            case WRONG_PARTS, NOT_CANONICAL, WRONG_LENGTH -> StatementCode.NOT_CANONICAL;
            case WRONG_HEADER, UNKNOWN_ALGORITHM -> StatementCode.WRONG_HEADER;
        };
    }

    private static void refuse(StatementDraft draft, StatementCode code, String message) {
        draft.problem = new StatementProblem(code, "", message);
    }

    private @Nullable StatementKey key(String kid) {
        return list.statementKey(kid)
                .filter(key -> key.purpose() == KeyPurpose.STATEMENT)
                .orElse(null);
    }

    /** Key confusion: a key listed for another use is told apart from one that nobody has listed. */
    private void noteOtherUse(StatementDraft draft, String kid) {
        boolean listed = list.statementKey(kid).isPresent()
                || ListedKeys.of(list).withThumbprint(kid) != null
                || list.leftOut().stream().anyMatch(key -> kid.equals(key.keyId()) && key.code() == KeyFault.WRONG_USE);
        if (listed) {
            draft.notes.add(StatementNote.WRONG_USE);
        }
    }

    private static boolean isInScope(StatementPayload payload, StatementKey key, StatementContext context) {
        if (!key.covers(payload.subject().gtin())) {
            return false;
        }
        String producer = key.producer().orElse("");
        for (FactEntry fact : payload.facts()) {
            boolean here = key.countries().isEmpty()
                    || !StatementRules.table().isNational(fact.key())
                    || context.country().filter(key.countries()::contains).isPresent();
            boolean may = StatementRules.table().assurance(producer, fact.key(), fact.value()) != null;
            if (!here || !may || !key.allows(fact.key())) {
                return false;
            }
        }
        return true;
    }

    private static void complete(StatementDraft draft, StatementContext context, Instant now) {
        if (draft.result != StatementResult.VALID || draft.payload == null || draft.key == null) {
            return;
        }
        StatedFacts facts = StatedFacts.of(draft.payload, draft.key.producer().orElse(""), context, now);
        draft.verified = new VerifiedStatement(draft.payload, draft.key, facts);
        if (!facts.unbound().isEmpty()) {
            draft.notes.add(StatementNote.CLEARING_NOT_BOUND);
        }
    }

    /**
     * Names a statement in the next one of its series.
     *
     * @param statement the text: JWS compact serialization
     * @return SHA-256 of the text, 43 characters of base64url
     */
    public static String hash(String statement) {
        return Base64Url.encode(Sha256.of(statement.getBytes(StandardCharsets.UTF_8)));
    }

    /** {@return the list} */
    @Override
    public String toString() {
        return "StatementVerifier[list " + list.sequence() + ']';
    }
}
