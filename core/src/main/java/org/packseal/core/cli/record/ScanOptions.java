package org.packseal.core.cli.record;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.TimeOption;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.problem.ScanProfile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Options of every command that reads scans; a record's own settings go before them. */
public final class ScanOptions {
    @Option(names = "--strict", description = "Accept exactly what GS1's rules accept, without any tolerance.")
    boolean strict;

    @Mixin
    private TimeOption now = new TimeOption();

    @Option(
            names = "--separator",
            paramLabel = "TEXT",
            converter = Separator.Converter.class,
            description =
                    "Text that stands for GS (FNC1) in the scans. With RS= or EOT= before it, the text that stands for "
                            + "the record separator or the end of an ISO/IEC 15434 message. May be given for each of them, and more than "
                            + "once.")
    List<Separator> separators = List.of();

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

    /** Options that fix the time and ask for nothing else. */
    public static ScanOptions at(Instant time) {
        ScanOptions options = new ScanOptions();
        options.now = TimeOption.at(time);
        return options;
    }

    /** The time by which a record is judged. */
    public Instant time(InputRecord record, Clock clock) {
        if (record.clock() != null) {
            return record.clock();
        }
        return clock(clock).instant();
    }

    /** The clock of the run, which no record changes. */
    public Clock clock(Clock clock) {
        return now.clock(clock);
    }

    /** {@return whether an option fixes the time} */
    public boolean isTimeGiven() {
        return now.isGiven();
    }

    /** The answer made from a record's scan, or the refusal that says why it cannot be read. */
    public ObjectNode answer(InputRecord record, Clock clock, Function<ParsedScan, ObjectNode> answer) {
        List<RecordProblem> problems = unreadable(record);
        return problems.isEmpty() ? answer.apply(scan(record, clock)) : RecordProblem.answer(problems);
    }

    /** Why a record's scan cannot be read; empty where it can. */
    public List<RecordProblem> unreadable(InputRecord record) {
        if (record.scan() == null) {
            JsonPointer pointer = JsonPointer.empty().appendProperty("scan");
            return List.of(RecordProblem.at(RecordCode.MISSING_MEMBER, pointer, "Expected a scan, found none."));
        }
        return problems(record);
    }

    /** The scan of a record that is not {@link #unreadable}. */
    public ParsedScan scan(InputRecord record, Clock clock) {
        return parser(record, clock).parse(Objects.requireNonNull(record.scan(), "scan"));
    }

    /** What is wrong with a record's settings; empty where they are right. */
    public List<RecordProblem> problems(InputRecord record) {
        if (record.profile() != null && profile(record.profile()).isEmpty()) {
            return invalid("profile", "one of " + names(), record.profile());
        }
        if (record.separator() != null && record.separator().isEmpty()) {
            return invalid("separator", "a text that stands for GS", record.separator());
        }
        return List.of();
    }

    /** Text that stands for GS in a record's scan, or null. */
    public @Nullable String separator(InputRecord record) {
        if (record.separator() != null) {
            return record.separator();
        }
        return separators.stream()
                .filter(one -> one.character() == Separator.Control.GS)
                .map(Separator::text)
                .findFirst()
                .orElse(null);
    }

    /** The profile that a record without {@link #problems} is checked against, or null. */
    public @Nullable ScanProfile profile(InputRecord record) {
        return record.profile() != null ? profile(record.profile()).orElseThrow() : profile;
    }

    /** The parser for a record without {@link #problems}. */
    public ScanParser parser(InputRecord record, Clock clock) {
        ScanParser.Builder builder = ScanParser.builder()
                .strict(strict)
                .clock(Clock.fixed(time(record, clock), ZoneOffset.UTC))
                .profile(profile(record));
        for (Separator one : separators) {
            if (one.character() != Separator.Control.GS || record.separator() == null) {
                one.addTo(builder);
            }
        }
        return (record.separator() == null ? builder : builder.separator(record.separator())).build();
    }

    private static List<RecordProblem> invalid(String member, String expected, String found) {
        JsonPointer pointer = JsonPointer.empty().appendProperty(member);
        return List.of(RecordProblem.expected(RecordCode.INVALID_VALUE, pointer, expected, TextNode.valueOf(found)));
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
            return profile(name)
                    .orElseThrow(() ->
                            new TypeConversionException("Expected one of " + names() + ", found '" + name + "'."));
        }
    }
}
