package org.packseal.core.cli.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.cli.console.OutputFile;
import org.packseal.core.cli.console.TimeOption;
import org.packseal.core.statistics.Release;
import org.packseal.core.statistics.ReleaseException;
import org.packseal.core.statistics.ReleasedPeriods;
import org.packseal.core.statistics.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packseal statistics}: incident reports to tables that may be published. */
@Command(
        name = "statistics",
        description = "Counts incident reports, confirmed and suspected apart, into tables in which small counts are "
                + "hidden so that nobody can compute them. A line that is no report is named on standard error.")
public final class StatisticsCommand extends ConsoleCommand {
    private enum Format {
        CSV,
        JSON
    }

    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Option(names = "--output", paramLabel = "csv|json", description = "Default: csv.")
    private Format format = Format.CSV;

    @Option(
            names = "--released",
            paramLabel = "FILE",
            description = "The periods of earlier releases, which are frozen; those of this one are added. It is made "
                    + "where there is none.")
    private @Nullable Path ledger;

    @Mixin
    private TimeOption now = new TimeOption();

    @Option(names = "--schema", description = "Print the JSON Schema of a release, and nothing else.")
    private boolean schema;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Reports, one a line; standard input if none or -.")
    private List<String> files = List.of();

    @Override
    public Integer call() {
        if (schema) {
            console().out().text(Release.schema());
            return ExitStatus.OK;
        }
        try {
            release();
            return ExitStatus.OK;
        } catch (ReleaseException e) {
            throw new FileProblem(FileCode.RELEASE_REFUSED, e.where(), e.code() + ": " + e.getMessage());
        }
    }

    private void release() {
        ReleasedPeriods released = released();
        IncidentFiles incidents = new IncidentFiles(console());
        (files.isEmpty() ? List.of("-") : files).forEach(incidents::read);
        Release release = Statistics.of(incidents.incidents()).release(plan.plan(), released, now.instant(console()));
        if (format == Format.CSV) {
            console().out().text(release.toCsv());
        } else {
            console().out().line(release.toJson());
        }
        // Periods are frozen only after their tables were written, so that a release that failed freezes none.
        console().out().flush();
        if (ledger != null) {
            OutputFile.write(ledger, released.with(release).toJson().getBytes(StandardCharsets.UTF_8));
        }
    }

    private ReleasedPeriods released() {
        if (ledger == null || !Files.exists(ledger)) {
            return ReleasedPeriods.none();
        }
        return InputFile.data(console(), ledger, ReleasedPeriods.MAX_BYTES, ReleasedPeriods::read);
    }
}
