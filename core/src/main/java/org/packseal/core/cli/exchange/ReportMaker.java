package org.packseal.core.cli.exchange;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.cli.assess.AssessAnswer;
import org.packseal.core.cli.assess.RecordAssessor;
import org.packseal.core.cli.record.InputRecord;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem;
import org.packseal.core.report.IncidentContext;
import org.packseal.core.report.IncidentReport;
import org.packseal.core.statistics.Pseudonyms;

/** From one input record and its context to an incident report. */
final class ReportMaker {
    private static final String CONTEXT = "/context";

    private final RecordAssessor assessor;
    private final @Nullable Pseudonyms pseudonyms;

    /** @param pseudonyms in place of serial numbers, or null for full reports */
    ReportMaker(RecordAssessor assessor, @Nullable Pseudonyms pseudonyms) {
        this.assessor = assessor;
        this.pseudonyms = pseudonyms;
    }

    /**
     * The report of one record, or why there is none.
     *
     * @param report the report, null where it is refused
     * @param problems why, empty where there is a report
     */
    record Result(@Nullable IncidentReport report, List<RecordProblem> problems) {}

    /** Makes the report of one record. */
    Result make(InputRecord record) {
        JsonNode context = record.context();
        if (context == null) {
            return refused(RecordProblem.at(
                    RecordCode.MISSING_MEMBER,
                    JsonPointer.compile(CONTEXT),
                    "Expected a context that says who reports what, found none."));
        }
        Assessment assessment = null;
        if (record.scan() != null || record.facts() != null) {
            AssessAnswer answer = assessor.assess(record);
            if (answer.assessment() == null) {
                return new Result(null, answer.problems());
            }
            assessment = answer.assessment();
        }
        return report(assessment, context);
    }

    private Result report(@Nullable Assessment assessment, JsonNode json) {
        try {
            IncidentContext context = IncidentContext.read(json.toString().getBytes(StandardCharsets.UTF_8));
            IncidentReport report = pseudonyms == null
                    ? IncidentReport.full(assessment, context)
                    : IncidentReport.shared(assessment, context, pseudonyms);
            return new Result(report, List.of());
        } catch (DataFileException e) {
            return new Result(
                    null, e.problems().stream().map(ReportMaker::problem).toList());
        }
    }

    /** The assessment needs the scan, so that a missing one is reported here. */
    private static RecordProblem problem(DataFileProblem problem) {
        boolean unassessed = problem.code() == DataFileProblem.Code.REPORT_WITHOUT_ASSESSMENT;
        String pointer = unassessed ? "/scan" : CONTEXT + problem.pointer();
        return new RecordProblem(problem.code(), pointer, -1, problem.message());
    }

    private static Result refused(RecordProblem problem) {
        return new Result(null, List.of(problem));
    }
}
