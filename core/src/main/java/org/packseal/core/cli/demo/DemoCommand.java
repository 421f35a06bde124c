package org.packseal.core.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.assess.AssessCommand;
import org.packseal.core.cli.assess.AssessOptions;
import org.packseal.core.cli.assess.RecordAssessor;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.cli.record.InputRecord;
import org.packseal.core.cli.record.LineReader;
import org.packseal.core.cli.record.RecordLoop;
import org.packseal.core.cli.record.RecordReader;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.core.fact.Producer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code packseal demo}: the main job on bundled packs, explained. */
@Command(name = "demo", description = "Assesses bundled packs, genuine and not, and explains each.")
public final class DemoCommand extends ConsoleCommand {
    @Option(names = "--json", description = "Print what assess prints for the same files.")
    private boolean json;

    @Option(names = "--out", paramLabel = "DIR", description = "Put the bundled files into a folder instead.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        if (folder != null) {
            return write(folder);
        }
        ScanOptions scans = ScanOptions.at(DemoFiles.NOW);
        AssessOptions options = AssessOptions.speakingFor(DemoFiles.SPEAKS_FOR.toArray(Producer[]::new));
        RecordAssessor assessor = new RecordAssessor(
                console(), scans, options, DemoFiles.histories(console()), Optional.of(DemoFiles.trustList(console())));
        if (json) {
            Console bundled = console().reading(DemoFiles.packs());
            return new RecordLoop(bundled).run(scans.files, AssessCommand.answers(assessor));
        }
        explain(assessor);
        return ExitStatus.OK;
    }

    private void explain(RecordAssessor assessor) {
        DemoPage page = new DemoPage(console().out());
        page.begin();
        RecordReader reader = new RecordReader();
        LineReader lines = new LineReader(DemoFiles.packs(), () -> {});
        try {
            for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
                RecordReader.Reading reading = reader.read(line);
                InputRecord record = reading.record();
                JsonNode title = reading.id();
                if (record == null || title == null) {
                    throw new IllegalStateException("a bundled record cannot be read: " + reading.problems());
                }
                page.pack(title.asText(), record, assessor.assess(record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.end();
    }

    private int write(Path target) {
        for (Path file : DemoFiles.write(target)) {
            console().out().line("wrote " + VisibleText.of(file.toString()));
        }
        console().out().line("");
        console().out().line(DemoFiles.command(target));
        return ExitStatus.OK;
    }
}
