package org.packseal.core.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem;
import org.packseal.core.file.DataFileProblem.Code;

/** Collects what is wrong with a file, each thing once, so that all of it is reported together. */
final class Problems {
    /** Most problems in one report. A file with more has to be made again as a whole. */
    private static final int MAX_PROBLEMS = 1_000;

    private static final int MAX_POINTER = 400;

    private final Set<DataFileProblem> found = new LinkedHashSet<>();
    private long noted;

    void add(Code code, String pointer, String message) {
        noted++;
        if (found.size() < MAX_PROBLEMS) {
            found.add(problem(code, pointer, message));
        }
    }

    /** A problem whose pointer is cut short: deep nesting must not make it long. */
    static DataFileProblem problem(Code code, String pointer, String message) {
        String shortened = pointer.length() <= MAX_POINTER ? pointer : pointer.substring(0, MAX_POINTER) + "…";
        return new DataFileProblem(code, shortened, message);
    }

    /** How often a problem was noted, also those that are listed already or no longer. */
    long noted() {
        return noted;
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new DataFileException(List.copyOf(found));
        }
    }
}
