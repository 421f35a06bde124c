package org.packseal.gs1;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The way in: text of a scan to {@link ParsedScan}. Never throws for bad data, whatever it is. Immutable and
 * thread-safe; build one and share it.
 */
public final class ScanParser {
    private final Clock clock;
    private final boolean strict;

    private ScanParser(Builder builder) {
        this.clock = builder.clock;
        this.strict = builder.strict;
    }

    /**
     * A builder for a parser with other than default settings.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads one scan.
     *
     * @param text the scan as the scanner sent it, GS kept
     * @return what it says, problems included
     */
    public ParsedScan parse(String text) {
        Objects.requireNonNull(text, "text");
        PackIdentity nothing = new PackIdentity(null, null, null, null, null, null, null, Map.of(), null, null);
        ScanProblem empty = new ScanProblem(ScanCode.EMPTY_INPUT, null, 0, 0, "There is nothing to read.");
        return new ParsedScan(text, ScanForm.PLAIN, List.of(), nothing, List.of(empty), List.of(), List.of());
    }

    @Override
    public String toString() {
        return "ScanParser[strict=" + strict + ", clock=" + clock + "]";
    }

    /** Settings of a parser. Not thread-safe. */
    public static final class Builder {
        private Clock clock = Clock.systemUTC();
        private boolean strict;

        private Builder() {}

        /**
         * The clock whose date decides the century of two-digit years.
         *
         * @param clock the clock, the system's in UTC by default
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Whether exactly GS1's rules are applied, with no tolerance.
         *
         * @param strict true for strict
         * @return this builder
         */
        public Builder strict(boolean strict) {
            this.strict = strict;
            return this;
        }

        /**
         * Builds the parser.
         *
         * @return the parser
         */
        public ScanParser build() {
            return new ScanParser(this);
        }
    }
}
