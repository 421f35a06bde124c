package org.packseal.core.repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.ProvenFacts;
import org.packseal.core.fact.proof.Proofs;

/** The meaning of one answer of a verification system. Immutable and thread-safe. */
public final class VerificationAnswer {
    /** Most characters of a code. Known systems use fewer, and the fact that holds the code takes no more. */
    private static final int MAX_CODE = 64;

    /**
     * Kinds of answers, gravest first; the names are values of the fact {@code repo.answer}. They are kept apart because
     * confusing an error of the operator with an alert would accuse honest people. Only POSITIVE speaks for supply.
     */
    public enum Kind {
        /** Possible falsification, to be looked into; the usual cause is the scanner or missing data. */
        ALERT,
        /** The pack is known and must not be supplied: recalled, withdrawn, expired, or inactive. */
        NOT_DISPENSABLE,
        /** The table lacks the code, so that the pack is held. */
        UNKNOWN_CODE,
        /** An error of, or a notice for, the operator. */
        OPERATOR,
        /** A technical failure that says nothing about the pack: login, transport, a malformed request. */
        TECHNICAL,
        /** The pack may be supplied as far as the system knows. */
        POSITIVE
    }

    private final String code;
    private final Kind kind;
    private final Map<String, String> facts;
    private final @Nullable Exemption exemption;
    private final String meaning;
    private final String source;

    VerificationAnswer(
            String code,
            Kind kind,
            @Nullable Exemption exemption,
            Map<String, String> facts,
            String meaning,
            String source) {
        this.code = Objects.requireNonNull(code, "code");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.exemption = exemption;
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        this.meaning = Objects.requireNonNull(meaning, "meaning");
        this.source = Objects.requireNonNull(source, "source");
    }

    static VerificationAnswer unknown(String system, String code) {
        return new VerificationAnswer(code, Kind.UNKNOWN_CODE, null, Map.of(), "not in the table of " + system, "");
    }

    /**
     * The code.
     *
     * @return as the system sent it
     */
    public String code() {
        return code;
    }

    /**
     * What kind of answer it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * What it means.
     *
     * @return one English phrase
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Where the meaning is from.
     *
     * @return the source, empty for a code that is unknown
     */
    public String source() {
        return source;
    }

    /** The kind in the light of the states of pack, batch and product, and of whether another market's system answered. */
    Kind kind(Set<PackState> states, boolean intermarket) {
        Exemption other = exemption;
        boolean excepted = other != null
                && ((other.intermarket() && intermarket) || states.stream().anyMatch(other.states()::contains));
        return other != null && excepted ? other.kind() : kind;
    }

    /**
     * Where the code is of another kind than usual.
     *
     * @param intermarket whether it is where another market's system answered
     * @param states states of the pack in which it is
     * @param kind the kind there
     */
    record Exemption(boolean intermarket, Set<PackState> states, Kind kind) {
        Exemption {
            states = Set.copyOf(states);
        }
    }

    /** The same answer under the code that was sent, for codes that share a row. */
    VerificationAnswer as(String sent) {
        return new VerificationAnswer(sent, kind, exemption, facts, meaning, source);
    }

    /** Key to value of the facts it gives besides its kind and code. */
    Map<String, String> values() {
        return facts;
    }

    /**
     * The facts of this answer alone, produced by the repository: whoever hands over an answer by this type vouches that
     * the system gave it. {@code repo.answer} tells the kind, so that an answer that is not positive is never lost.
     *
     * @param answeredAt when the system answered
     * @param reference the system and its reference, for instance an alert number
     * @return facts to be added to the evidence, at least two
     */
    public ProvenFacts facts(Instant answeredAt, String reference) {
        List<Fact> stated = new ArrayList<>();
        stated.add(stated(Facts.REPO_ANSWER, kind.name(), answeredAt, reference));
        if (!code.isBlank() && code.length() <= MAX_CODE) {
            stated.add(stated(Facts.REPO_CODE, code, answeredAt, reference));
        }
        facts.forEach((key, value) -> stated.add(stated(key, value, answeredAt, reference)));
        return Proofs.of(stated);
    }

    private static Fact stated(String key, String value, Instant answeredAt, String reference) {
        return Fact.of(key, value)
                .by(Producer.REPOSITORY)
                .assured(Assurance.VERIFIED)
                .method("verification system")
                .observedAt(answeredAt)
                .source(reference);
    }

    @Override
    public String toString() {
        return code + " " + kind + " " + facts;
    }
}
