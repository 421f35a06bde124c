package org.packseal.core.cli.history;

import java.util.List;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.TimeOption;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.PackHistory;
import org.packseal.core.history.epcis.HistoryProblemCode;
import org.packseal.core.history.finding.HistoryFindings;
import org.packseal.core.history.finding.HistoryOptions;
import org.packseal.core.history.place.PlaceRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code packseal history}: recorded events to what they say of each pack, one JSON line a pack. */
@Command(
        name = "history",
        description = "Finds contradictions in recorded events: one line a pack, with its facts, findings and "
                + "sightings. Reads EPCIS 1.0 to 2.0 in XML, 2.0 in JSON, and scans {\"scan\",\"time\",\"place\","
                + "\"kind\"} one a line, gzip too. "
                + "Events later than the present, or than --now, are refused.")
public final class HistoryCommand extends ConsoleCommand {
    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Mixin
    private TimeOption now = new TimeOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "[FEED[:ROLE]=]FILE",
            description = "Files of events; standard input if none or -. FEED names their source, ROLE is the producer "
                    + "that you vouch it speaks for, such as MAH, REPOSITORY or PHARMACY.")
    private List<String> files = List.of("-");

    @Override
    public Integer call() {
        PlaceRegister registered = judging.places(console());
        judging.options(registered);
        // Converted here, because picocli reports a wrong member of an optional list as a superfluous argument.
        List<FeedFile> feeds = files.stream().map(HistoryCommand::feedFile).toList();
        Histories histories = new Histories(console(), now.instant(console())).read(feeds);
        PlaceRegister places = histories.places(registered);
        write(histories.store(), judging.options(places), new HistoryJson(places));
        console().out().flush();
        return histories.unusable() ? ExitStatus.FILE : ExitStatus.OK;
    }

    private static FeedFile feedFile(String argument) {
        try {
            return new FeedFile.Converter().convert(argument);
        } catch (TypeConversionException e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        }
    }

    private void write(InMemoryHistoryStore store, HistoryOptions options, HistoryJson json) {
        long withoutTarget = 0;
        for (HistorySubject subject : store.subjects()) {
            if (isPack(subject, store)) {
                HistoryFindings found = HistoryFindings.of(subject, store, options);
                withoutTarget += found.withdrawalsWithoutTarget();
                console().out().line(json.of(found).toString());
            }
        }
        if (withoutTarget > 0) {
            String message = HistoryProblemCode.WITHDRAWAL_WITHOUT_TARGET + ": " + withoutTarget + " in all files";
            console().err().println(new FileProblem(FileCode.HISTORY_PROBLEM, "history", message).getMessage());
        }
    }

    /** Cases with serial numbers are containers; one line tells of one pack. */
    private static boolean isPack(HistorySubject subject, InMemoryHistoryStore store) {
        return subject.kind() == HistorySubject.Kind.ITEM
                && !store.find(subject).map(PackHistory::container).orElse(false);
    }
}
