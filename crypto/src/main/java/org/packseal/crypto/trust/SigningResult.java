package org.packseal.crypto.trust;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListProblem;

/** What came of signing a trust list or a change of roots: its text, or why it was not signed. Immutable and thread-safe. */
public final class SigningResult {
    private final @Nullable String text;
    private final List<TrustListProblem> problems;
    private final List<RejectedKey> unusableKeys;

    private SigningResult(@Nullable String text, List<TrustListProblem> problems, List<RejectedKey> unusableKeys) {
        this.text = text;
        this.problems = problems;
        this.unusableKeys = unusableKeys;
    }

    static SigningResult signed(JwsJson jws) {
        return new SigningResult(jws.toJson(), List.of(), List.of());
    }

    static SigningResult refused(TrustListProblem problem, List<RejectedKey> unusableKeys) {
        return new SigningResult(null, List.of(problem), List.copyOf(unusableKeys));
    }

    /**
     * What was signed.
     *
     * @return a JWS in general JSON serialization, one line, or empty where nothing was signed
     */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /**
     * Why nothing was signed.
     *
     * @return unmodifiable list, empty exactly if there is a text
     */
    public List<TrustListProblem> problems() {
        return problems;
    }

    /**
     * The entries behind {@link TrustListCode#UNUSABLE_KEYS}.
     *
     * @return unmodifiable list, empty for other problems
     */
    public List<RejectedKey> unusableKeys() {
        return unusableKeys;
    }
}
