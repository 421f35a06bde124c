package org.packseal.core.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.fact.Fact;
import org.packseal.core.record.EmbeddedRules.Found;
import org.packseal.core.record.EmbeddedRules.UnavailableException;
import org.packseal.core.record.RecordPayload.EmbeddedList;
import org.packseal.core.record.RecordedFact.Origin;
import org.packseal.core.rule.RuleSet;
import org.packseal.crypto.jws.CompactJws;
import org.packseal.crypto.trust.InMemoryTrustStateStore;
import org.packseal.crypto.trust.KeyPurpose;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustList;
import org.packseal.crypto.trust.TrustListVerifier;

/**
 * Verifies records of others offline: the signature, the hashes, the statements, and then the assessment, evaluated again
 * with the recorded rules on the recorded day. Immutable and thread-safe.
 */
public final class RecordVerifier {
    private final TrustedKeys keys;
    private final @Nullable RootSet roots;
    private final @Nullable TrustList statementTrust;
    private final EmbeddedRules rules;
    private final Set<String> earlier;
    private final Clock clock;

    private RecordVerifier(Builder builder) {
        this.keys = builder.keys;
        this.roots = builder.roots;
        this.statementTrust = builder.statementTrust;
        this.rules = new EmbeddedRules(Map.copyOf(builder.rules));
        this.earlier = Set.copyOf(builder.earlier);
        this.clock = builder.clock;
    }

    /**
     * A builder.
     *
     * @param keys whose signatures count
     * @return a new builder
     */
    public static Builder builder(TrustedKeys keys) {
        return new Builder(keys);
    }

    /**
     * Verifies a record.
     *
     * @param jws the record, compact JWS; white space at its end is passed over
     * @return what it came to
     */
    public RecordCheck verify(String jws) {
        CompactJws signed = CompactJws.read(jws.stripTrailing(), EvidenceRecord.TYPE, RecordLimits.MAX_JWS)
                .jws();
        byte[] bytes = signed == null ? null : signed.payload();
        if (signed == null || bytes == null) {
            return RecordCheck.of(
                    RecordOutcome.MALFORMED,
                    List.of(""),
                    "Expected a compact JWS of type pst-record+jws, found another text.");
        }
        RecordCheck check;
        RecordPayload payload = null;
        try {
            payload = PayloadReader.read(bytes);
            check = verify(signed, payload);
        } catch (RecordException malformed) {
            check = RecordCheck.of(
                    RecordOutcome.MALFORMED, List.of(malformed.pointer()), String.valueOf(malformed.getMessage()));
        }
        String holder = keys.find(signed.kid(), KeyPurpose.RECORD)
                .map(TrustedKeys.Entry::holder)
                .orElse(null);
        return check.about(payload, signed.kid(), holder).noting(payload == null ? List.of() : unknownEarlier(payload));
    }

    /** The hash names the exact bytes of an earlier record, so to have them is to know what it says. */
    private List<RecordCheck.Note> unknownEarlier(RecordPayload payload) {
        List<RecordCheck.Note> notes = new ArrayList<>();
        for (int i = 0; i < payload.previous().size(); i++) {
            if (!earlier.contains(payload.previous().get(i))) {
                notes.add(RecordCheck.Note.earlierNotGiven(i, payload.previous().get(i)));
            }
        }
        return notes;
    }

    private RecordCheck verify(CompactJws signed, RecordPayload payload) {
        Optional<RecordOutcome> fault =
                new SignatureCheck(keys, KeyPurpose.RECORD, clock.instant()).fault(signed, payload.issuedAt());
        if (fault.isPresent()) {
            return RecordCheck.of(fault.get(), List.of(""), SignatureCheck.message(fault.get()));
        }
        try {
            return evaluate(payload, rules.find(payload));
        } catch (UnavailableException missing) {
            return RecordCheck.of(
                    RecordOutcome.RULES_UNAVAILABLE, List.of(missing.pointer()), String.valueOf(missing.getMessage()));
        }
    }

    private RecordCheck evaluate(RecordPayload payload, Found found) {
        List<String> unbacked = unbacked(payload);
        TrustList list = payload.trustList().flatMap(this::trusted).orElse(null);
        if (payload.trustList().isPresent() && payload.scanned().isPresent() && list == null) {
            unbacked.add("/trustList");
        }
        if (!unbacked.isEmpty()) {
            return RecordCheck.of(
                    RecordOutcome.FACTS_NOT_BACKED,
                    unbacked,
                    "Expected statements and a trust list that verify here, found others.");
        }
        try {
            Replay replay = new Replay(
                    found.rules(),
                    found.definitions(),
                    payload.scanned().orElse(null),
                    list,
                    Reevaluation.timeLine(payload.assessment()).orElse(null));
            return compare(payload, found, replay);
        } catch (IllegalArgumentException refused) {
            throw new RecordException(RecordException.Code.MALFORMED, "/facts", String.valueOf(refused.getMessage()));
        }
    }

    private RecordCheck compare(RecordPayload payload, Found found, Replay replay) {
        Assessment now = replay.assess(payload.facts(), payload.policy(), payload.date());
        Reevaluation result = Reevaluation.of(payload.assessment(), now);
        boolean sameVersion = payload.evaluatorName().equals(Evaluator.NAME)
                && payload.evaluatorVersion().equals(Evaluator.VERSION);
        List<String> misread = new ScanComparison(payload, replay).differences(sameVersion);
        List<String> differences = new ArrayList<>(misread);
        differences.addAll(sameVersion || !result.decisions().isEmpty() ? result.differences() : List.of());
        RecordOutcome outcome;
        if (!differences.isEmpty()) {
            outcome = RecordOutcome.DIFFERS;
        } else {
            outcome = result.isSameBytes() ? RecordOutcome.REPRODUCED : RecordOutcome.EVALUATOR_DIFFERS;
        }
        return RecordCheck.of(outcome, differences, message(outcome))
                .evaluated(
                        found.source(),
                        now,
                        outcome == RecordOutcome.EVALUATOR_DIFFERS ? result.leftOut() : List.of(),
                        replayed(payload));
    }

    private static String message(RecordOutcome outcome) {
        return switch (outcome) {
            case REPRODUCED ->
                "Evaluating the record gives the same bytes. The reasoning can be repeated; whether the facts are true is for "
                        + "others to find out.";
            case EVALUATOR_DIFFERS ->
                "Another version evaluated; verdict, supply, fired rules and definitions are the same.";
            default -> "Expected the recorded assessment again, found other values at the pointers.";
        };
    }

    /** Pointers to facts that no statement verified here contains; a shared record holds no statement. */
    private List<String> unbacked(RecordPayload payload) {
        if (payload.view() == RecordView.SHARED) {
            return new ArrayList<>();
        }
        Set<Fact> proven = new StatementReplay(statementTrust, payload).facts();
        List<String> pointers = new ArrayList<>();
        for (int i = 0; i < payload.facts().size(); i++) {
            RecordedFact fact = payload.facts().get(i);
            if (fact.origin() == Origin.STATEMENT && !proven.contains(fact.fact())) {
                pointers.add("/facts/" + i);
            }
        }
        return pointers;
    }

    private static List<String> replayed(RecordPayload payload) {
        Stream<Fact> facts = payload.facts(Origin.LIBRARY).stream();
        Stream<Fact> shared =
                payload.view() == RecordView.SHARED ? payload.facts(Origin.STATEMENT).stream() : Stream.empty();
        return Stream.concat(facts, shared).map(Fact::key).distinct().toList();
    }

    private Optional<TrustList> trusted(EmbeddedList list) {
        if (roots == null || list.json() == null) {
            return Optional.empty();
        }
        // Under whatever name it was signed: the record's own name for it may be any text.
        return TrustListVerifier.pinningFirstList(roots, new InMemoryTrustStateStore())
                .withClock(clock)
                .verify(list.json().getBytes(StandardCharsets.UTF_8))
                .trustList()
                .filter(verified -> verified.urn().equals(list.urn())
                        && verified.payloadHash().equals(list.sha256()));
    }

    /** Settings. Not thread-safe. */
    public static final class Builder {
        private final TrustedKeys keys;
        private final Map<String, RuleSet> rules = new HashMap<>();
        private final Set<String> earlier = new HashSet<>();
        private @Nullable RootSet roots;
        private @Nullable TrustList statementTrust;
        private Clock clock = Clock.systemUTC();

        private Builder(TrustedKeys keys) {
            this.keys = Objects.requireNonNull(keys, "keys");
        }

        /**
         * Sets the roots whose trust lists are believed. Only with them can a token check inside a record be repeated.
         *
         * @param set the root keys of this place
         * @return this builder
         */
        public Builder roots(RootSet set) {
            roots = Objects.requireNonNull(set, "set");
            return this;
        }

        /**
         * Sets the trust list whose keys for statements are believed. By default no statement is believed.
         *
         * @param list the list of this place
         * @return this builder
         */
        public Builder statementTrust(TrustList list) {
            statementTrust = Objects.requireNonNull(list, "list");
            return this;
        }

        /**
         * Adds a rule set known here; records find it by its hash.
         *
         * @param set the rule set
         * @return this builder
         */
        public Builder rules(RuleSet set) {
            rules.put(set.sha256(), set);
            return this;
        }

        /**
         * Adds a record that is at hand, so that a record that continues it gets no {@link
         * RecordCheck.Note.Code#EARLIER_RECORD_NOT_GIVEN}. Only its hash is kept; verify it by itself.
         *
         * @param jws the earlier record, compact JWS
         * @return this builder
         */
        public Builder earlier(String jws) {
            earlier.add(EvidenceRecord.hash(jws));
            return this;
        }

        /**
         * Verifies as of one moment.
         *
         * @param moment the moment; by default that of the system's clock
         * @return this builder
         */
        public Builder now(Instant moment) {
            clock = Clock.fixed(moment, ZoneOffset.UTC);
            return this;
        }

        /** {@return the verifier} */
        public RecordVerifier build() {
            return new RecordVerifier(this);
        }
    }
}
