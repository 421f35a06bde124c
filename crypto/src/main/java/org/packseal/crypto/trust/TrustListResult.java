package org.packseal.crypto.trust;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.packseal.crypto.problem.TrustListException;
import org.packseal.crypto.problem.TrustListProblem;

/** What came of verifying a trust list: the list, or why there is none. Immutable and thread-safe. */
public final class TrustListResult {
    private final Answer<TrustList, TrustNotice> answer;

    private TrustListResult(Answer<TrustList, TrustNotice> answer) {
        this.answer = answer;
    }

    static TrustListResult accepted(TrustList trustList, List<TrustNotice> notices) {
        return new TrustListResult(Answer.of(Objects.requireNonNull(trustList), notices));
    }

    static TrustListResult refused(TrustListProblem problem) {
        return new TrustListResult(Answer.refused(problem, List.of()));
    }

    /**
     * The verified list.
     *
     * @return the list, or empty where it is refused
     */
    public Optional<TrustList> trustList() {
        return Optional.ofNullable(answer.value());
    }

    /**
     * The verified list, for callers who cannot go on without one.
     *
     * @return the list
     * @throws TrustListException if the list is refused, with the first problem
     */
    public TrustList orElseThrow() throws TrustListException {
        TrustList trustList = answer.value();
        if (trustList == null) {
            throw new TrustListException(answer.problems().get(0));
        }
        return trustList;
    }

    /**
     * Why the list is refused. Entries left out of an accepted list are in {@link TrustList#leftOut()}.
     *
     * @return unmodifiable list, empty exactly if there is a trust list
     */
    public List<TrustListProblem> problems() {
        return answer.problems();
    }

    /**
     * Events at the acceptance that the operator of the verifier should know of.
     *
     * @return unmodifiable list, mostly empty
     */
    public List<TrustNotice> notices() {
        return answer.remarks();
    }
}
