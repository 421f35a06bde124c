package org.packseal.core.cli.assess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.record.CsvAnswer;
import org.packseal.core.cli.record.InputRecord;
import org.packseal.core.cli.record.RecordLoop;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.cli.record.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code packseal assess}: what is known about packs, judged. */
@Command(
        name = "assess",
        description = "Assesses packs: supply, verdict, and why. Without --trust no token is checked.")
public final class AssessCommand extends ConsoleCommand {
    @Mixin
    private AssessmentInput input = new AssessmentInput();

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private PageOptions page = new PageOptions();

    @Override
    public Integer call() {
        page.begin();
        RecordAssessor assessor = input.assessor(console());
        int status = new RecordLoop(console())
                .with(run, CsvAnswer.ASSESS)
                // A page takes the packs one after the other.
                .on(page.wanted() ? 1 : run.threads())
                .run(input.scans().files, answers(assessor, page));
        page.write();
        return input.status(status);
    }

    /** The answers of {@code assess}. */
    public static RecordLoop.Answer answers(RecordAssessor assessor) {
        return answers(assessor, new PageOptions());
    }

    private static RecordLoop.Answer answers(RecordAssessor assessor, PageOptions page) {
        return new RecordLoop.Answer() {
            @Override
            public String line(InputRecord record, @Nullable JsonNode id) {
                AssessAnswer answer = assessor.assess(record);
                if (answer.assessment() != null) {
                    page.add(id, answer.assessment());
                }
                return answer.line(id, assessor.detail());
            }

            @Override
            public ObjectNode refused(List<RecordProblem> problems) {
                return AssessAnswer.refusal(problems);
            }
        };
    }
}
