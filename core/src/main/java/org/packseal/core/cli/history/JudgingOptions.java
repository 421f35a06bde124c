package org.packseal.core.cli.history;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.history.finding.Coverage;
import org.packseal.core.history.finding.HistoryOptions;
import org.packseal.core.history.place.PlaceRegister;
import org.packseal.gs1.key.Gln;
import org.packseal.gs1.text.Ascii;
import picocli.CommandLine.Option;

/** Options by which histories are judged. */
public final class JudgingOptions {
    /** Absolute zero in degrees Celsius. */
    private static final double COLDEST = -273.15;
    /** Far beyond any medicine; it bounds what is multiplied later. */
    private static final double HOTTEST = 1000;

    @Option(
            names = "--places",
            paramLabel = "FILE",
            description = "Names and positions of places by GLN, in JSON; distances are judged where both are known.")
    private @Nullable Path placesFile;

    @Option(
            names = "--parties",
            paramLabel = "GLN,…|FILE",
            description = "All parties that may handle the packs: GLNs with commas, or a file with one a line.")
    private @Nullable String parties;

    @Option(
            names = "--coverage",
            paramLabel = "FULL",
            description = "FULL: every move of the packs is in these files, so that a missing one means something. "
                    + "Default: PARTIAL.")
    private Coverage coverage = Coverage.PARTIAL;

    @Option(names = "--place", paramLabel = "GLN", description = "Where the packs are now.")
    private @Nullable String here;

    @Option(
            names = "--storage",
            paramLabel = "MIN..MAX",
            description = "Temperatures in degrees Celsius at which the packs are kept, e.g. 2..8.")
    private @Nullable String storage;

    /** Whether any of them is given. */
    public boolean given() {
        return placesFile != null || parties != null || here != null || storage != null || coverage == Coverage.FULL;
    }

    /** The places of the file, or none. */
    PlaceRegister places(Console console) {
        Path file = placesFile;
        if (file == null) {
            return PlaceRegister.none();
        }
        return InputFile.data(console, file, InputFile.PLACES_LIMIT, PlaceRegister::fromJson);
    }

    /** What the options ask for. */
    HistoryOptions options(PlaceRegister places) {
        HistoryOptions.Builder options =
                HistoryOptions.builder().coverage(coverage).places(places);
        if (here != null) {
            options.here(gln("--place", here));
        }
        if (parties != null) {
            options.parties(partySet(parties));
        }
        storageRange().ifPresent(range -> options.storage(range[0], range[1]));
        return options.build();
    }

    private static Set<String> partySet(String given) {
        return Arrays.stream(isFile(given) ? lines(InputFile.path(given)) : given.split(",", -1))
                .map(String::strip)
                .filter(party -> !party.isEmpty())
                .map(party -> gln("--parties", party).value())
                .collect(Collectors.toSet());
    }

    /** Location numbers have digits and commas alone; everything else names a file. */
    private static boolean isFile(String given) {
        return given.chars().anyMatch(c -> c != ',' && !Ascii.isDigit((char) c)) || Files.exists(InputFile.path(given));
    }

    private static String[] lines(Path file) {
        return new String(InputFile.bytes(file, InputFile.PLACES_LIMIT), StandardCharsets.UTF_8)
                .lines()
                .toArray(String[]::new);
    }

    private static Gln gln(String option, String text) {
        try {
            return new Gln(text);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(option + ": Expected a GLN of 13 digits with a correct check digit, found "
                    + VisibleText.shortened(text) + ".");
        }
    }

    private Optional<double[]> storageRange() {
        String text = storage;
        if (text == null) {
            return Optional.empty();
        }
        int dots = text.indexOf("..");
        try {
            double lowest = Double.parseDouble(text.substring(0, Math.max(0, dots)));
            double highest = Double.parseDouble(text.substring(dots + 2));
            if (COLDEST <= lowest && lowest <= highest && highest <= HOTTEST) {
                return Optional.of(new double[] {lowest, highest});
            }
        } catch (NumberFormatException e) {
            // Answered below, like a range whose ends are exchanged.
        }
        throw new UsageProblem("--storage: Expected two temperatures, the lower first, such as 2..8, found "
                + VisibleText.shortened(text) + ".");
    }
}
