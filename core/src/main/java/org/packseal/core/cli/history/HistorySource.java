package org.packseal.core.cli.history;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.history.Feed;
import org.packseal.core.history.finding.HistoryOptions;
import org.packseal.core.history.place.PlaceRegister;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands that look at the recorded events of packs beside their codes. */
public final class HistorySource {
    @Option(
            names = "--history",
            paramLabel = "[FEED[:ROLE]=]FILE",
            converter = FeedFile.Converter.class,
            description =
                    "Recorded events of packs (EPCIS, or scans a line), never the output of packseal history. May be "
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

    /**
     * Histories from bundled events.
     *
     * @param events file of events
     * @param feed where they come from
     * @param places register of places
     */
    public static PackHistories bundled(Console console, Instant now, byte[] events, Feed feed, byte[] places) {
        Histories histories = new Histories(console, now).read("events", new ByteArrayInputStream(events), feed);
        HistoryOptions options =
                HistoryOptions.builder().places(PlaceRegister.fromJson(places)).build();
        return new PackHistories(histories.store(), options, now, true);
    }

    /** Exit status that reading the files came to. */
    public int status() {
        return status;
    }
}
