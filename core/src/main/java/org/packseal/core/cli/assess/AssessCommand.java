package org.packseal.core.cli.assess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.history.HistorySource;
import org.packseal.core.cli.history.PackHistories;
import org.packseal.core.cli.record.CsvAnswer;
import org.packseal.core.cli.record.InputRecord;
import org.packseal.core.cli.record.PictureOptions;
import org.packseal.core.cli.record.RecordLoop;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.core.cli.record.TableOptions;
import org.packseal.core.cli.record.ThreadOption;
import org.packseal.core.cli.trust.TrustOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code packseal assess}: what is known about packs, judged. */
@Command(
        name = "assess",
        description = "Assesses packs: supply, verdict, and why. Without --trust no token is checked.")
public final class AssessCommand implements Callable<Integer> {
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
    private PictureOptions pictures = new PictureOptions();

    @Mixin
    private TableOptions tables = new TableOptions();

    @Mixin
    private ThreadOption threads = new ThreadOption();

    @Mixin
    private PageOptions page = new PageOptions();

    /** @param console where the command reads and writes */
    public AssessCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        page.begin();
        PackHistories histories =
                history.open(console, scans.clock(console.clock()).instant());
        RecordAssessor assessor = new RecordAssessor(console, scans, options, histories, trust.trustList(console));
        int status = new RecordLoop(console)
                .with(tables, CsvAnswer.ASSESS)
                // A page takes the packs one after the other.
                .on(page.wanted() ? 1 : threads.threads())
                .run(scans.files, pictures, answers(assessor, page));
        page.write();
        return Math.max(status, history.status());
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
