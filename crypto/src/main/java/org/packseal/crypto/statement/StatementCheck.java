package org.packseal.crypto.statement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.problem.StatementProblem;
import org.packseal.crypto.trust.Freshness;

/** The check of one statement, and what came of it. Only {@link StatementVerifier} makes one. Immutable and thread-safe. */
public final class StatementCheck {
    private final StatementResult result;
    private final @Nullable StatementProblem problem;
    private final @Nullable String id;
    private final @Nullable String keyId;
    private final @Nullable VerifiedStatement statement;
    private final List<StatementNote> notes;
    private final long listSequence;
    private final Freshness freshness;

    StatementCheck(StatementDraft draft, long listSequence, Freshness freshness) {
        this.result = Objects.requireNonNull(draft.result, "result");
        this.problem = draft.problem;
        this.id = draft.payload == null ? null : draft.payload.id();
        this.keyId = draft.jws == null ? null : draft.jws.kid();
        this.statement = draft.verified;
        this.notes = List.copyOf(draft.notes);
        this.listSequence = listSequence;
        this.freshness = freshness;
    }

    /** {@return the outcome} */
    public StatementResult result() {
        return result;
    }

    /** {@return what is wrong with the text, exactly for MALFORMED} */
    public Optional<StatementProblem> problem() {
        return Optional.ofNullable(problem);
    }

    /** {@return the id that the text states, believed for VALID alone, or empty for MALFORMED} */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** {@return the key id that the text names, or empty where none could be read} */
    public Optional<String> keyId() {
        return Optional.ofNullable(keyId);
    }

    /** {@return the statement, exactly for VALID} */
    public Optional<VerifiedStatement> statement() {
        return Optional.ofNullable(statement);
    }

    /** {@return what a reader should know beside the outcome, unmodifiable} */
    public List<StatementNote> notes() {
        return notes;
    }

    /** {@return sequence number of the trust list that was used} */
    public long listSequence() {
        return listSequence;
    }

    /** {@return how current that list was} */
    public Freshness freshness() {
        return freshness;
    }

    /** {@return outcome, notes and id} */
    @Override
    public String toString() {
        return "StatementCheck[" + result + (notes.isEmpty() ? "" : ", " + notes) + (id == null ? "" : ", " + id) + ']';
    }
}
