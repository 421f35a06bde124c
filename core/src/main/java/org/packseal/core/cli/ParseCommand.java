package org.packseal.core.cli;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.packseal.gs1.ScanParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code packseal parse}: what a scan says, and what is wrong with it. */
@Command(name = "parse", description = "Reads scans: elements, pack, problems, suspicions, written forms.")
final class ParseCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ScanOptions options = new ScanOptions();

    ParseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new RecordLoop(console).run(options.files, this::answer);
    }

    private ObjectNode answer(InputRecord record) {
        if (record.scan() == null) {
            return RecordProblem.answer(List.of(RecordProblem.at(
                    RecordCode.MISSING_MEMBER, JsonPointer.empty().appendProperty("scan"), "A scan is needed.")));
        }
        ScanParser parser = options.parser(record, console.clock());
        return ScanJson.of(parser.parse(record.scan()));
    }
}
