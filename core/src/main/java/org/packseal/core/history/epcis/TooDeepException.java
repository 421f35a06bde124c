package org.packseal.core.history.epcis;

import java.io.IOException;
import java.io.Serial;

/** Ends the reading of a text that is nested deeper than can be passed over; caught where the file is read. */
final class TooDeepException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    static final String MESSAGE = "Expected at most " + ReaderLimits.MAX_DEPTH + " levels in an event, found more.";

    TooDeepException() {
        super(MESSAGE);
    }
}
