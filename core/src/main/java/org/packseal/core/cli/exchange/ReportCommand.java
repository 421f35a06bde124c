package org.packseal.core.cli.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.assess.AssessOptions;
import org.packseal.core.cli.assess.RecordAssessor;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.history.HistorySource;
import org.packseal.core.cli.history.PackHistories;
import org.packseal.core.cli.record.AnswerLine;
import org.packseal.core.cli.record.InputRecord;
import org.packseal.core.cli.record.RecordLoop;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.core.cli.trust.TrustOptions;
import org.packseal.core.report.IncidentReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code packseal report}: packs and what is known of an incident, to reports for authorities. */
@Command(
        name = "report",
        description = "Assesses packs as assess does and reports each incident: the record's member context says who "
                + "reports what. One report a line, form packseal-incident/1; empty boxes are listed, never guessed.")
public final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ScanOptions scans = new ScanOptions();

    @Mixin
    private AssessOptions options = new AssessOptions();

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Mixin
    private HistorySource history = new HistorySource();

    @Mixin
    private ViewOptions view = new ViewOptions();

    @Mixin
    private ReportPages pages = new ReportPages();

    @Option(names = "--schema", description = "Print the JSON Schema of a report, and nothing else.")
    private boolean schema;

    public ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (schema) {
            console.out().text(IncidentReport.schema());
            return ExitStatus.OK;
        }
        pages.begin();
        PackHistories histories =
                history.open(console, scans.clock(console.clock()).instant());
        RecordAssessor assessor = new RecordAssessor(console, scans, options, histories, trust.trustList(console));
        ReportMaker maker = new ReportMaker(assessor, view.pseudonyms("reports"));
        return Math.max(new RecordLoop(console).run(scans.files, new Reports(maker, pages)), history.status());
    }

    /** A report has an id of its own and goes out as it is; a refusal goes out under the record's. */
    private record Reports(ReportMaker maker, ReportPages pages) implements RecordLoop.Answer {
        @Override
        public String line(InputRecord record, @Nullable JsonNode id) {
            ReportMaker.Result result = maker.make(record);
            IncidentReport report = result.report();
            if (report == null) {
                return AnswerLine.of(RecordProblem.answer(result.problems()), id);
            }
            pages.write(report);
            return report.toJson();
        }
    }
}
