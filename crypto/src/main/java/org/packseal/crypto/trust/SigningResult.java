package org.packseal.crypto.trust;

import java.util.List;
import java.util.Optional;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListProblem;

/** What came of signing a trust list or a change of roots: its text, or why it was not signed. Immutable and thread-safe. */
public final class SigningResult {
    private final Answer<String, RejectedKey> answer;

    private SigningResult(Answer<String, RejectedKey> answer) {
        this.answer = answer;
    }

    static SigningResult signed(JwsJson jws) {
        return new SigningResult(Answer.of(jws.toJson(), List.of()));
    }

    static SigningResult refused(TrustListProblem problem, List<RejectedKey> unusableKeys) {
        return new SigningResult(Answer.refused(problem, unusableKeys));
    }

    /**
     * What was signed.
     *
     * @return a JWS in general JSON serialization, one line, or empty where nothing was signed
     */
    public Optional<String> text() {
        return Optional.ofNullable(answer.value());
    }

    /**
     * Why nothing was signed.
     *
     * @return unmodifiable list, empty exactly if there is a text
     */
    public List<TrustListProblem> problems() {
        return answer.problems();
    }

    /**
     * The entries behind {@link TrustListCode#UNUSABLE_KEYS}.
     *
     * @return unmodifiable list, empty for other problems
     */
    public List<RejectedKey> unusableKeys() {
        return answer.remarks();
    }
}
