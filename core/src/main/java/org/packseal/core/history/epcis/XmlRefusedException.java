package org.packseal.core.history.epcis;

import java.io.IOException;
import java.io.Serial;

/** Ends the reading of an XML text before its parser sees what makes it dangerous; caught where the file is read. */
final class XmlRefusedException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final HistoryProblemCode code;

    XmlRefusedException(HistoryProblemCode code, String message) {
        super(message);
        this.code = code;
    }

    HistoryProblemCode code() {
        return code;
    }
}
