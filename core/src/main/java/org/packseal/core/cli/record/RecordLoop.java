package org.packseal.core.cli.record;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;

/**
 * What every command over records shares: files or standard input, one line in, one JSON object out, in order, with the
 * record's {@code id} first. A bad record is an answer; a file that cannot be read is reported, and the others are read.
 */
public final class RecordLoop {
    private final Console console;
    private final RecordReader reader = new RecordReader();
    private final Progress progress;
    private boolean table;
    private @Nullable CsvAnswer columns;

    public RecordLoop(Console console) {
        this.console = console;
        this.progress = new Progress(console);
    }

    /** What a command makes of one record. */
    @FunctionalInterface
    public interface Answer {
        /** The whole line of one good record, its id put in where the line has a place for it. */
        String line(InputRecord record, @Nullable JsonNode id);

        /** The answer to a record that could not be used. */
        default ObjectNode refused(List<RecordProblem> problems) {
            return RecordProblem.answer(problems);
        }
    }

    /** Answers that are a few members, {@code id} aside, written as one JSON object. */
    public static Answer members(Function<InputRecord, ObjectNode> answer) {
        return (record, id) -> AnswerLine.of(answer.apply(record), id);
    }

    /**
     * Answers all records.
     *
     * @param files names of files, {@code -} or none for standard input
     * @return the exit status
     */
    public int run(List<String> files, Answer answer) {
        return run(files.isEmpty() ? List.of("-") : files, List.of(), answer);
    }

    /**
     * Answers all records, then all symbols found in pictures. Where a picture is named, no file means none.
     *
     * @param files names of files, {@code -} for standard input
     * @param pictures the pictures
     * @return the exit status
     */
    public int run(List<String> files, PictureOptions pictures, Answer answer) {
        return pictures.pictures.isEmpty() ? run(files, answer) : run(files, pictures.pictures, answer);
    }

    /**
     * Sets what is read and written as a table.
     *
     * @param shape which members of an answer are the columns
     */
    public RecordLoop with(TableOptions options, CsvAnswer shape) {
        table = options.input == TableOptions.Input.CSV;
        columns = options.output == TableOptions.Output.CSV ? shape : null;
        return this;
    }

    private int run(List<String> files, List<Path> pictures, Answer answer) {
        if (columns != null) {
            console.out().line(columns.header());
        }
        int status = ExitStatus.OK;
        for (String file : files) {
            status = Math.max(status, unlessRefused(() -> answerNamed(file, answer)));
        }
        for (Path picture : pictures) {
            status = Math.max(status, unlessRefused(() -> answerPicture(picture, answer)));
        }
        progress.end();
        console.out().flush();
        return status;
    }

    /** One file that cannot be used never ends the run for all others. */
    private int unlessRefused(Runnable work) {
        try {
            work.run();
            return ExitStatus.OK;
        } catch (FileProblem e) {
            console.err().println(e.getMessage());
            return ExitStatus.FILE;
        }
    }

    private void answerNamed(String file, Answer answer) {
        if (file.equals("-")) {
            answerAll(console.in(), "standard input", answer);
        } else {
            answerFile(InputFile.path(file), answer);
        }
    }

    private void answerPicture(Path file, Answer answer) {
        for (RecordReader.Reading reading : PictureRecords.of(file)) {
            write(answerLine(reading, answer));
        }
    }

    /** Writes one answer, which is JSON until here. */
    private void write(String line) {
        console.out().line(columns == null ? line : columns.row(line));
        progress.record();
    }

    private void answerFile(Path file, Answer answer) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            answerAll(in, file.toString(), answer);
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }

    private void answerAll(InputStream in, String name, Answer answer) {
        try {
            if (table) {
                answerRows(in, name, answer);
                return;
            }
            LineReader lines = new LineReader(in, console.out()::flush);
            for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
                write(answerLine(read(line), answer));
            }
        } catch (IOException e) {
            throw new FileProblem(FileCode.FILE_UNREADABLE, name, FileCode.FILE_UNREADABLE.meaning());
        }
    }

    private void answerRows(InputStream in, String name, Answer answer) throws IOException {
        try (CsvRecords rows = new CsvRecords(in, name)) {
            for (CsvRecords.Row row = rows.next(); row != null; row = rows.next()) {
                String line = answerLine(read(row), answer);
                write(line.contains("\"ok\":false") ? CsvAnswer.placed(line, row.line(), rows.header()) : line);
            }
        }
    }

    private RecordReader.Reading read(CsvRecords.Row row) {
        RecordProblem problem = row.problem();
        return problem == null
                ? read(new LineReader.Line(row.record().getBytes(StandardCharsets.UTF_8), false))
                : CsvRecords.failed(row, problem);
    }

    private String answerLine(RecordReader.Reading reading, Answer answer) {
        InputRecord record = reading.record();
        try {
            return record == null
                    ? AnswerLine.of(answer.refused(reading.problems()), reading.id())
                    : answer.line(record, reading.id());
        } catch (FileProblem e) {
            // A file that the answer needs, such as one to be written, is no fault of the record.
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return AnswerLine.of(answer.refused(List.of(internalError(e))), reading.id());
        }
    }

    /** One record never ends the run for all others, not even through a fault of the library. */
    private RecordReader.Reading read(LineReader.Line line) {
        try {
            return reader.read(line);
        } catch (RuntimeException | StackOverflowError e) {
            return RecordReader.failed(internalError(e));
        }
    }

    private static RecordProblem internalError(Throwable fault) {
        String message = "The library failed with " + fault.getClass().getSimpleName() + "; please report this record.";
        return RecordProblem.at(RecordCode.INTERNAL_ERROR, JsonPointer.empty(), message);
    }
}
