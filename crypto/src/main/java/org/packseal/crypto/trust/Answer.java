package org.packseal.crypto.trust;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.problem.TrustListProblem;

/**
 * What came of a question about a trust list.
 *
 * @param value what was asked for, or null where it was refused
 * @param problems why it was refused, empty where it was not
 * @param remarks what there is to say beside
 */
record Answer<T, R>(@Nullable T value, List<TrustListProblem> problems, List<R> remarks) {
    Answer {
        remarks = List.copyOf(remarks);
    }

    static <T, R> Answer<T, R> of(T value, List<R> remarks) {
        return new Answer<>(value, List.of(), remarks);
    }

    static <T, R> Answer<T, R> refused(TrustListProblem problem, List<R> remarks) {
        return new Answer<>(null, List.of(problem), remarks);
    }
}
