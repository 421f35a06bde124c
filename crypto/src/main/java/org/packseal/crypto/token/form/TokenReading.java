package org.packseal.crypto.token.form;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.problem.TokenProblem;

/**
 * What one codec made of what arrived. Immutable.
 *
 * @param kind the sort of reading
 * @param token the token, for {@link Kind#TOKEN} alone
 * @param problem what is wrong with it, for the other kinds but {@link Kind#NONE}
 * @param ais the elements the reading is about
 */
public record TokenReading(
        Kind kind, @Nullable Token token, @Nullable TokenProblem problem, List<String> ais) {
    /**
     * In ascending order of precedence: content that is certainly a token of ours goes before content that may be
     * foreign.
     */
    public enum Kind {
        /** There is nothing of this form. */
        NONE,
        /** Foreign content, malformed if a token is to be expected for the pack. */
        PERHAPS_MALFORMED,
        /** Foreign content, an unknown version if a token is to be expected for the pack. */
        PERHAPS_UNSUPPORTED,
        /** A readable token. */
        TOKEN,
        /** A token whose letters show that their case was changed on the way. */
        CASE_DAMAGED,
        /** Certainly a token of ours, of a version or algorithm that is not known. */
        UNSUPPORTED,
        /** Certainly a token of ours, and not well formed. */
        MALFORMED
    }

    static final TokenReading NONE = new TokenReading(Kind.NONE, null, null, List.of());

    static TokenReading of(Token token, String... ais) {
        return new TokenReading(Kind.TOKEN, token, null, List.of(ais));
    }

    static TokenReading of(Kind kind, TokenProblem problem, String... ais) {
        return new TokenReading(kind, null, problem, List.of(ais));
    }

    /** Combines this reading with that of another form; two tokens together are malformed. */
    TokenReading and(TokenReading other) {
        TokenReading first = other.kind.compareTo(kind) >= 0 ? other : this;
        if (kind.compareTo(Kind.TOKEN) < 0 || other.kind.compareTo(Kind.TOKEN) < 0) {
            return first;
        }
        List<String> both = Stream.concat(ais.stream(), other.ais.stream()).toList();
        return kind == Kind.TOKEN && other.kind == Kind.TOKEN
                ? new TokenReading(Kind.MALFORMED, null, TokenProblem.TWO_TOKENS, both)
                : new TokenReading(first.kind, null, first.problem, both);
    }
}
