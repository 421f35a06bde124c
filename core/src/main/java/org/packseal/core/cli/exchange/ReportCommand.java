package org.packseal.core.cli.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.assess.AssessmentInput;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.record.AnswerLine;
import org.packseal.core.cli.record.InputRecord;
import org.packseal.core.cli.record.RecordLoop;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.report.IncidentReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code packseal report}: packs and what is known of an incident, to reports for authorities. */
@Command(
        name = "report",
        description = "Assesses packs as assess does and reports each incident: the record's member context says who "
                + "reports what. One report a line, form packseal-incident/1; empty boxes are listed, never guessed.")
public final class ReportCommand extends ConsoleCommand {
    @Mixin
    private AssessmentInput input = new AssessmentInput();

    @Mixin
    private ViewOptions view = new ViewOptions();

    @Mixin
    private ReportPages pages = new ReportPages();

    @Option(names = "--schema", description = "Print the JSON Schema of a report, and nothing else.")
    private boolean schema;

    @Override
    public Integer call() {
        if (schema) {
            console().out().text(IncidentReport.schema());
            return ExitStatus.OK;
        }
        pages.begin();
        ReportMaker maker = new ReportMaker(input.assessor(console()), view.pseudonyms("reports"));
        return input.status(new RecordLoop(console()).run(input.scans().files, new Reports(maker, pages)));
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
