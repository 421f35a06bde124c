package org.packseal.core.cli.history;

import java.time.Instant;
import java.util.List;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.history.PlaceRegister;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands that look at the recorded events of packs beside their codes. */
public final class HistorySource {
    @Option(
            names = "--history",
            paramLabel = "[FEED[:ROLE]=]FILE",
            converter = FeedFile.Converter.class,
            description = "Recorded events of packs (EPCIS, or scans a line), never the output of packseal history. May be "
                    + "given more than once. ROLE is the producer that you vouch the source speaks for.")
    private List<FeedFile> files = List.of();

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    private int status = ExitStatus.OK;

    /** Reads the files that are asked for. */
    public PackHistories open(Console console, Instant now) {
        PlaceRegister registered = judging.places(console);
        Histories histories = new Histories(console, now).read(files);
        status = histories.unusable() ? ExitStatus.FILE : ExitStatus.OK;
        PlaceRegister places = histories.places(registered);
        return new PackHistories(histories.store(), judging.options(places), now, !files.isEmpty());
    }

    /** Exit status that reading the files came to. */
    public int status() {
        return status;
    }
}
