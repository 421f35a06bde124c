package org.packseal.core.file;

import java.io.Serial;
import java.util.List;

/** Refuses a data file and lists everything that is wrong with it. Immutable. */
public final class DataFileException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<DataFileProblem> problems;

    /**
     * A refusal.
     *
     * @param problems everything that is wrong, at least one
     * @throws IllegalArgumentException if the list is empty
     */
    public DataFileException(List<DataFileProblem> problems) {
        super(summary(problems));
        this.problems = List.copyOf(problems);
    }

    private static String summary(List<DataFileProblem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a problem");
        }
        String first = problems.get(0).toString();
        return problems.size() == 1 ? first : problems.size() + " problems, the first: " + first;
    }

    /** {@return everything that is wrong, in the order of the file; unmodifiable, at least one} */
    public List<DataFileProblem> problems() {
        return problems;
    }
}
