package org.packseal.core.cli.console;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of commands that judge as of a time. */
public final class TimeOption {
    @Option(
            names = "--now",
            paramLabel = "TIME",
            converter = InstantConverter.class,
            description = "Date or instant to use instead of the clock's.")
    private @Nullable Instant now;

    /** {@return a clock that stands at the time asked for, or the one of the run} */
    public Clock clock(Console console) {
        return now == null ? console.clock() : Clock.fixed(now, ZoneOffset.UTC);
    }

    /** {@return the time asked for, or that of the run's clock} */
    public Instant instant(Console console) {
        return clock(console).instant();
    }
}
