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
            description = "Date or instant to use instead of the clock's, e.g. 2026-11-23.")
    private @Nullable Instant now;

    /** The option as a user gives it. */
    public static TimeOption at(Instant time) {
        TimeOption option = new TimeOption();
        option.now = time;
        return option;
    }

    /** {@return whether a time was asked for} */
    public boolean isGiven() {
        return now != null;
    }

    /** {@return a clock that stands at the time asked for, or the clock of the run} */
    public Clock clock(Clock ofRun) {
        return now == null ? ofRun : Clock.fixed(now, ZoneOffset.UTC);
    }

    /** {@return the same with the clock of this run} */
    public Clock clock(Console console) {
        return clock(console.clock());
    }

    /** {@return the time asked for, or that of the run's clock} */
    public Instant instant(Console console) {
        return clock(console.clock()).instant();
    }
}
