package org.packseal.core.cli.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.packseal.core.cli.console.Console;

/** A line on standard error that counts records, only where a person watches and only once a run takes long. */
public final class Progress {
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final Console console;
    private Instant next;
    private long records;
    private boolean shown;

    public Progress(Console console) {
        this.console = console;
        this.next = console.clock().instant().plus(INTERVAL);
    }

    /**
     * Counts records.
     *
     * @param more how many were answered since the last call
     */
    public void records(int more) {
        records += more;
        if (console.progress()) {
            Instant now = console.clock().instant();
            if (now.isAfter(next)) {
                show();
                next = now.plus(INTERVAL);
            }
        }
    }

    /** Ends the line, if there was one. */
    public void end() {
        if (shown) {
            show();
            console.err().println();
        }
    }

    private void show() {
        shown = true;
        console.err().print(String.format(Locale.ROOT, "\r%,d records", records));
        console.err().flush();
    }
}
