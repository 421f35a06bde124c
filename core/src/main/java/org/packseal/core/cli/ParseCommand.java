package org.packseal.core.cli;

import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.record.CsvAnswer;
import org.packseal.core.cli.record.PictureOptions;
import org.packseal.core.cli.record.RecordLoop;
import org.packseal.core.cli.record.ScanJson;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.core.cli.record.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code packseal parse}: what a scan says, and what is wrong with it. */
@Command(name = "parse", description = "Reads scans: elements, pack, problems, suspicions, written forms.")
final class ParseCommand extends ConsoleCommand {
    @Mixin
    private ScanOptions options = new ScanOptions();

    @Mixin
    private PictureOptions pictures = new PictureOptions();

    @Mixin
    private TableOptions tables = new TableOptions();

    @Override
    public Integer call() {
        return new RecordLoop(console())
                .with(tables, CsvAnswer.PARSE)
                .run(
                        options.files,
                        pictures,
                        RecordLoop.members(
                                record -> options.answer(record, console().clock(), ScanJson::of)));
    }
}
