package org.packseal.gs1;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.form.ScanReader;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanProfile;
import org.packseal.gs1.repair.DamageReview;
import org.packseal.gs1.review.CleanLink;
import org.packseal.gs1.review.CleanScan;
import org.packseal.gs1.review.ScanReview;
import org.packseal.gs1.scan.ConfiguredSeparators;
import org.packseal.gs1.scan.ElementList;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.ScanSettings;
import org.packseal.gs1.syntax.ApplicationIdentifiers;

/**
 * Reads the text of a scan into a {@link ParsedScan}. Bad data are reported as problems and never thrown. Immutable and
 * thread-safe; build one and share it.
 *
 * <p>Every application identifier of the release named by {@link #syntaxRelease()} is checked in full but the North
 * American coupons (8110) and (8112), of which only characters and length are.
 */
public final class ScanParser {
    /** Longest text that is read, in UTF-16 units; a longer one is {@link ScanCode#INPUT_TOO_LONG}. */
    public static final int MAX_LENGTH = ScanAssembly.MAX_LENGTH;

    private final ScanSettings settings;

    private ScanParser(Builder builder) {
        this.settings = new ScanSettings(
                builder.clock,
                builder.strict,
                new ConfiguredSeparators(builder.separators, builder.recordSeparators, builder.ends),
                builder.profile);
    }

    /**
     * Release of the GS1 Syntax Dictionary that the table of application identifiers follows.
     *
     * @return its date, for instance {@code 2026-01-27}
     */
    public static String syntaxRelease() {
        return ApplicationIdentifiers.table().release();
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
        LocalDate today = settings.today();
        ElementList clean = CleanScan.read(text, settings, today);
        if (clean != null) {
            return ParsedScan.clean(clean, today.getYear());
        }
        ElementList link = CleanLink.read(text, settings, today);
        return link != null ? ParsedScan.cleanLink(link, today.getYear()) : parseInFull(text, settings);
    }

    /** The full parser, which also reads what {@link CleanScan} and {@link CleanLink} read, with an equal result. */
    static ParsedScan parseInFull(String text, ScanSettings settings) {
        ScanAssembly scan = new ScanAssembly(text, settings);
        ScanReader.read(scan);
        boolean complete = ScanReview.review(scan);
        DamageReview.review(scan, complete);
        return ParsedScan.of(scan);
    }

    /**
     * Reads one scan and refuses it if it has a problem.
     *
     * @param text the scan as the scanner sent it, GS kept
     * @return what it says, without any problem
     * @throws ScanException if there is a problem; it carries all of them, and what could be read
     */
    public ParsedScan parseOrThrow(String text) throws ScanException {
        ParsedScan scan = parse(text);
        if (!scan.ok()) {
            throw new ScanException(scan);
        }
        return scan;
    }

    @Override
    public String toString() {
        return "ScanParser" + settings;
    }

    /** Settings of a parser. Not thread-safe. */
    public static final class Builder {
        private Clock clock = Clock.systemUTC();
        private boolean strict;
        private final List<String> separators = new ArrayList<>();
        private final List<String> recordSeparators = new ArrayList<>();
        private final List<String> ends = new ArrayList<>();
        private @Nullable ScanProfile profile;

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
         * A text that stands for FNC1 in this caller's scans, beside GS. May be called more than once; has no effect in
         * strict mode.
         *
         * @param text for instance {@code <GS>}
         * @return this builder
         * @throws IllegalArgumentException if {@code text} is empty
         */
        public Builder separator(String text) {
            return add(separators, text);
        }

        /**
         * A text that stands for the record separator (RS) in messages of ISO/IEC 15434, beside RS. May be called more than once; has
         * no effect in strict mode.
         *
         * @param text for instance {@code <RS>}
         * @return this builder
         * @throws IllegalArgumentException if {@code text} is empty
         */
        public Builder recordSeparator(String text) {
            return add(recordSeparators, text);
        }

        /**
         * A text that stands for the end of transmission (EOT) behind messages of ISO/IEC 15434, beside EOT. May be called more than
         * once; has no effect in strict mode.
         *
         * @param text for instance {@code <EOT>}
         * @return this builder
         * @throws IllegalArgumentException if {@code text} is empty
         */
        public Builder endOfTransmission(String text) {
            return add(ends, text);
        }

        private Builder add(List<String> texts, String text) {
            if (text.isEmpty()) {
                throw new IllegalArgumentException(
                        "Expected a separator of at least one character, found an empty text.");
            }
            texts.add(text);
            return this;
        }

        /**
         * What the application asks of a pack.
         *
         * @param profile the profile, or null for none
         * @return this builder
         */
        public Builder profile(@Nullable ScanProfile profile) {
            this.profile = profile;
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
