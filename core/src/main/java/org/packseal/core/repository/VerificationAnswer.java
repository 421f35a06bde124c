package org.packseal.core.repository;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.ProvenFacts;
import org.packseal.core.fact.UnknownReason;
import org.packseal.core.fact.proof.Proofs;

/** What one answer of a verification system means. Immutable and thread-safe. */
public final class VerificationAnswer {
    /** Kinds of answers, kept apart because mixing them up accuses honest people. */
    public enum Kind {
        /** Possible falsification, to be looked into; the usual cause is the scanner or missing data. */
        ALERT,
        /** An error of, or a notice for, the operator. */
        OPERATOR,
        /** The state of the pack. */
        STATE,
        /** Says nothing of the pack. */
        TECHNICAL,
        /** The table does not have the code: nothing is known, and nothing is fine. */
        UNKNOWN
    }

    private final String code;
    private final Kind kind;
    private final Map<String, String> facts;
    private final String meaning;
    private final String source;

    VerificationAnswer(String code, Kind kind, Map<String, String> facts, String meaning, String source) {
        this.code = Objects.requireNonNull(code, "code");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        this.meaning = Objects.requireNonNull(meaning, "meaning");
        this.source = Objects.requireNonNull(source, "source");
    }

    static VerificationAnswer unknown(String system, String code) {
        return new VerificationAnswer(code, Kind.UNKNOWN, Map.of(), "not in the table of " + system, "");
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

    /**
     * The facts it gives, produced by the repository: whoever hands over an answer by this type vouches that the system gave
     * it. An answer that says nothing of the serial number leaves that unknown.
     *
     * @param answeredAt when the system answered
     * @param reference the system and its reference, for instance an alert number
     * @return facts to be added to the evidence, at least one
     */
    public ProvenFacts facts(Instant answeredAt, String reference) {
        return Proofs.of(stated(answeredAt, reference));
    }

    private List<Fact> stated(Instant answeredAt, String reference) {
        if (facts.isEmpty()) {
            return List.of(told(Fact.unknown(Facts.REPO_SERIAL, UnknownReason.NOT_ANSWERED), answeredAt, reference));
        }
        return facts.entrySet().stream()
                .map(fact -> told(Fact.of(fact.getKey(), fact.getValue()), answeredAt, reference))
                .toList();
    }

    private Fact told(Fact fact, Instant answeredAt, String reference) {
        return fact.by(Producer.REPOSITORY)
                .assured(Assurance.VERIFIED)
                .method("verification system, answer " + code)
                .observedAt(answeredAt)
                .source(reference);
    }

    @Override
    public String toString() {
        return code + " " + kind + " " + facts;
    }
}
