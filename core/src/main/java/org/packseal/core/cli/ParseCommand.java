package org.packseal.core.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.record.AnswerLine;
import org.packseal.core.cli.record.CsvAnswer;
import org.packseal.core.cli.record.InputRecord;
import org.packseal.core.cli.record.RecordLoop;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.cli.record.RunOptions;
import org.packseal.core.cli.record.ScanJson;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.crypto.json.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code packseal parse}: what a scan says, and what is wrong with it. */
@Command(name = "parse", description = "Reads scans: elements, pack, problems, suspicions, written forms.")
final class ParseCommand extends ConsoleCommand {
    /** Characters of an ordinary answer. */
    private static final int ROOM = 1024;

    @Mixin
    private ScanOptions options = new ScanOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        return new RecordLoop(console())
                .with(run, CsvAnswer.PARSE)
                .on(run.threads())
                .run(options.files, this::line);
    }

    /** The answer is written as it is made: a line holds some forty values, and files hold millions of lines. */
    private String line(InputRecord record, @Nullable JsonNode id) {
        List<RecordProblem> problems = options.unreadable(record);
        if (!problems.isEmpty()) {
            return AnswerLine.of(RecordProblem.answer(problems), id);
        }
        JsonWriter json = new JsonWriter(new StringBuilder(ROOM)).beginObject();
        if (id != null) {
            json.name("id").raw(id.toString());
        }
        ScanJson.members(options.scan(record, console().clock()), json);
        return json.endObject().toString();
    }
}
