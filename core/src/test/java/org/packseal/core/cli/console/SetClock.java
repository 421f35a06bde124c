package org.packseal.core.cli.console;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** A clock in UTC that asks a test for each time it tells. */
public final class SetClock extends Clock {
    private final Supplier<Instant> times;

    /** A clock that tells these times. */
    public SetClock(Supplier<Instant> times) {
        this.times = times;
    }

    @Override
    public Instant instant() {
        return times.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
