package org.packseal.crypto.trust;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.problem.TrustListException;
import org.packseal.crypto.problem.TrustListProblem;

/** What came of verifying a trust list: the list, or why there is none. Immutable and thread-safe. */
public final class TrustListResult {
    private final @Nullable TrustList trustList;
    private final List<TrustListProblem> problems;
    private final List<TrustNotice> notices;

    private TrustListResult(@Nullable TrustList trustList, List<TrustListProblem> problems, List<TrustNotice> notices) {
        this.trustList = trustList;
        this.problems = problems;
        this.notices = notices;
    }

    static TrustListResult accepted(TrustList trustList, List<TrustNotice> notices) {
        return new TrustListResult(Objects.requireNonNull(trustList), List.of(), List.copyOf(notices));
    }

    static TrustListResult refused(TrustListProblem problem) {
        return new TrustListResult(null, List.of(problem), List.of());
    }

    /**
     * The verified list.
     *
     * @return the list, or empty where it is refused
     */
    public Optional<TrustList> trustList() {
        return Optional.ofNullable(trustList);
    }

    /**
     * The verified list, for callers who cannot go on without one.
     *
     * @return the list
     * @throws TrustListException if the list is refused, with the first problem
     */
    public TrustList orElseThrow() throws TrustListException {
        if (trustList == null) {
            throw new TrustListException(problems.get(0));
        }
        return trustList;
    }

    /**
     * Why the list is refused. Entries left out of an accepted list are in {@link TrustList#leftOut()}.
     *
     * @return unmodifiable list, empty exactly if there is a trust list
     */
    public List<TrustListProblem> problems() {
        return problems;
    }

    /**
     * Events at the acceptance that the operator of the verifier should know of.
     *
     * @return unmodifiable list, mostly empty
     */
    public List<TrustNotice> notices() {
        return notices;
    }
}
