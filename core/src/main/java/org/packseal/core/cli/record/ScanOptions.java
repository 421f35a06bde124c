package org.packseal.core.cli.record;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.InstantConverter;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.problem.ScanProfile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Options of every command that reads scans; a record's own settings go before them. */
public final class ScanOptions {
    @Option(names = "--strict", description = "Accept exactly what GS1's rules accept, without any tolerance.")
    boolean strict;

    @Option(
            names = "--now",
            paramLabel = "TIME",
            converter = InstantConverter.class,
            description = "Date or instant to reckon with instead of the clock's, e.g. 2026-11-23.")
    @Nullable
    public Instant now;

    @Option(
            names = "--separator",
            paramLabel = "TEXT",
            converter = Separator.class,
            description = "Text that stands for GS (FNC1) in the scans.")
    @Nullable
    String separator;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            converter = Profile.class,
            description = "What a pack must carry: EU-FMD, EU-FMD-DE, EU-FMD-ES, EU-FMD-FR, EU-FMD-IT, EU-FMD-PT, "
                    + "US-DSCSA, UDI, EAEU, GTIN-BATCH-EXPIRY. A scan that lacks it counts as not read.")
    @Nullable
    ScanProfile profile;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "One record a line; standard input if none or -.")
    public List<String> files = List.of();

    /** The time to reckon with. */
    public Instant time(InputRecord record, Clock clock) {
        if (record.clock() != null) {
            return record.clock();
        }
        return now != null ? now : clock.instant();
    }

    /** The clock of the run, to which no record has a say. */
    public Clock clock(Clock clock) {
        return now != null ? Clock.fixed(now, ZoneOffset.UTC) : clock;
    }

    /** The answer that is made of a record's scan, or the one that says why it cannot be read. */
    public ObjectNode answer(InputRecord record, Clock clock, Function<ParsedScan, ObjectNode> answer) {
        String scan = record.scan();
        if (scan == null) {
            return refused(RecordCode.MISSING_MEMBER, "scan", "A scan is needed.");
        }
        return problem(record)
                .orElseGet(() -> answer.apply(parser(record, clock).parse(scan)));
    }

    /** The answer to a record whose settings are wrong; empty where they are right. */
    public Optional<ObjectNode> problem(InputRecord record) {
        if (record.profile() != null && profile(record.profile()).isEmpty()) {
            return Optional.of(refused(RecordCode.INVALID_VALUE, "profile", "One of " + names() + " belongs here."));
        }
        if (record.separator() != null && record.separator().isEmpty()) {
            return Optional.of(refused(RecordCode.INVALID_VALUE, "separator", "A separator is not empty."));
        }
        return Optional.empty();
    }

    /** The parser for a record without {@link #problem}. */
    public ScanParser parser(InputRecord record, Clock clock) {
        String text = record.separator() != null ? record.separator() : separator;
        ScanParser.Builder builder = ScanParser.builder()
                .strict(strict)
                .clock(Clock.fixed(time(record, clock), ZoneOffset.UTC))
                .profile(record.profile() != null ? profile(record.profile()).orElseThrow() : profile);
        return (text == null ? builder : builder.separator(text)).build();
    }

    private static ObjectNode refused(RecordCode code, String member, String message) {
        return RecordProblem.answer(
                List.of(RecordProblem.at(code, JsonPointer.empty().appendProperty(member), message)));
    }

    private static Optional<ScanProfile> profile(String name) {
        return Arrays.stream(ScanProfile.values())
                .filter(profile -> profile.key().equals(name))
                .findFirst();
    }

    private static String names() {
        return Arrays.stream(ScanProfile.values()).map(ScanProfile::key).collect(Collectors.joining(", "));
    }

    static final class Profile implements ITypeConverter<ScanProfile> {
        @Override
        public ScanProfile convert(String name) {
            return profile(name).orElseThrow(() -> new TypeConversionException("'" + name + "' is none of " + names()));
        }
    }

    static final class Separator implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (text.isEmpty()) {
                throw new TypeConversionException("a separator is not empty");
            }
            return text;
        }
    }
}
