package org.packseal.core.history.epcis;

import java.util.Objects;
import org.packseal.gs1.problem.Problem;

/**
 * One thing that is wrong with a file of events. Immutable.
 *
 * @param code what is wrong
 * @param file the caller's name for the file
 * @param offset byte where the event begins, or where the syntax breaks; counted from 0, after decompression
 * @param event number of the event in the file, counted from 1, or 0 outside events
 * @param message one sentence
 */
public record HistoryProblem(HistoryProblemCode code, String file, long offset, long event, String message)
        implements Problem {
    /**
     * Checks that all parts are there.
     *
     * @param code what is wrong
     * @param file the caller's name for the file
     * @param offset byte where the event begins
     * @param event number of the event in the file
     * @param message one sentence
     */
    public HistoryProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(message, "message");
    }

    /** {@return file, event and byte, as in {@code events.json, event 3, byte 812}} */
    @Override
    public String where() {
        return file + (event == 0 ? "" : ", event " + event) + ", byte " + offset;
    }
}
