package org.packseal.core.cli.console;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.packseal.core.file.DataFileException;
import org.packseal.crypto.problem.TrustListProblem;
import org.packseal.crypto.trust.RejectedKey;

/** Ends a command because a file or list cannot be used: one line on standard error, exit status 2. */
public final class FileProblem extends RuntimeException {
    static final String NOT_A_PATH =
            "Expected a file name in the encoding of the locale, found other characters; set LC_ALL=C.UTF-8.";

    private static final long serialVersionUID = 1L;

    /** @param place the file's name, with the place inside it where there is one */
    public FileProblem(FileCode code, String place, String message) {
        super(code + " " + VisibleText.of(place) + ": " + VisibleText.of(message), null, false, false);
    }

    /** The problem that a list or a change of roots is refused, with the place inside the file. */
    public static FileProblem of(FileCode code, String file, TrustListProblem problem) {
        return of(code, file, problem, "");
    }

    /** The same with a hint behind the message. */
    public static FileProblem of(FileCode code, String file, TrustListProblem problem, String hint) {
        return at(code, file, problem.where(), problem.code() + ": " + problem.message() + hint);
    }

    /** The problem that a key of a list is left out, with its place inside the file. */
    public static FileProblem leftOut(String file, RejectedKey key) {
        return at(FileCode.LIST_KEY_LEFT_OUT, file, key.where(), key.code() + ": " + key.message());
    }

    /** A problem inside a file, which a JSON pointer names; the empty one stands for the whole file. */
    public static FileProblem at(FileCode code, String file, String pointer, String message) {
        return new FileProblem(code, pointer.isEmpty() ? file : file + "#" + pointer, message);
    }

    /**
     * The problem that stands for a failed read; the system's own words are left out, because they differ by machine.
     */
    public static FileProblem reading(Path file, Exception cause) {
        FileCode code = cause instanceof NoSuchFileException ? FileCode.FILE_NOT_FOUND : FileCode.FILE_UNREADABLE;
        return new FileProblem(code, file.toString(), code.meaning());
    }

    /**
     * The problem that a name cannot be turned into a path: with {@code LC_ALL=C} Java reads the names of files as ASCII.
     */
    public static FileProblem notAPath(String name) {
        return new FileProblem(FileCode.FILE_NOT_FOUND, name, NOT_A_PATH);
    }

    /** Prints all problems of a refused data file but the last, which is left for the caller to throw. */
    static FileProblem all(Console console, Path file, DataFileException refused) {
        List<FileProblem> problems = refused.problems().stream()
                .map(problem -> at(
                        FileCode.FILE_INVALID,
                        file.toString(),
                        problem.pointer(),
                        problem.code() + ": " + problem.message()))
                .toList();
        for (FileProblem problem : problems.subList(0, problems.size() - 1)) {
            console.err().println(problem.getMessage());
        }
        return problems.get(problems.size() - 1);
    }
}
