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
import java.util.function.Supplier;
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
    private int threads = 1;
    private List<Path> pictures = List.of();
    private boolean table;
    private @Nullable CsvAnswer columns;

    public RecordLoop(Console console) {
        this.console = console;
        this.progress = new Progress(console);
    }

    /** What a command makes of one record; with several threads, they all use it at once. */
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
     * Answers all records, then all symbols found in pictures.
     *
     * @param files names of files, {@code -} for standard input; without files standard input is read, unless pictures
     *     are given
     * @return the exit status
     */
    public int run(List<String> files, Answer answer) {
        return runAll(files.isEmpty() && pictures.isEmpty() ? List.of("-") : files, answer);
    }

    /**
     * Sets which pictures are read, and what is read and written as a table.
     *
     * @param shape which members of an answer are the columns
     */
    public RecordLoop with(RunOptions options, CsvAnswer shape) {
        pictures = options.pictures.pictures;
        table = options.tables.input == TableOptions.Input.CSV;
        columns = options.tables.output == TableOptions.Output.CSV ? shape : null;
        return this;
    }

    /** Sets how many threads answer records, 1 by default; the order of the answers stays that of the records. */
    public RecordLoop on(int number) {
        threads = number;
        return this;
    }

    private int runAll(List<String> files, Answer answer) {
        if (columns != null) {
            console.out().line(columns.header());
        }
        int status = ExitStatus.OK;
        try (OrderedAnswers answers = new OrderedAnswers(threads, console, progress)) {
            Run run = new Run(answer, answers);
            for (String file : files) {
                status = Math.max(status, unlessRefused(() -> answerNamed(file, run)));
            }
            for (Path picture : pictures) {
                status = Math.max(status, unlessRefused(() -> answerPicture(picture, run)));
            }
        }
        progress.end();
        console.out().flush();
        return status;
    }

    /** How records are answered in one run, and where the answers go. */
    private record Run(Answer answer, OrderedAnswers answers) {}

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

    private void answerNamed(String file, Run run) {
        if (file.equals("-")) {
            answerAll(console.in(), "standard input", run);
        } else {
            answerFile(InputFile.path(file), run);
        }
    }

    private void answerPicture(Path file, Run run) {
        for (RecordReader.Reading reading : PictureRecords.of(file)) {
            run.answers.add(() -> shaped(answerLine(reading, run.answer)), 0);
        }
        run.answers.settle();
    }

    /** One answer in the shape it is written in; it is JSON until here. */
    private String shaped(String line) {
        return columns == null ? line : columns.row(line);
    }

    private void answerFile(Path file, Run run) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            answerAll(in, file.toString(), run);
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }

    private void answerAll(InputStream in, String name, Run run) {
        try {
            if (table) {
                answerRows(in, name, run);
            } else {
                answerLines(in, run);
            }
            run.answers.settle();
        } catch (IOException e) {
            run.answers.settle();
            throw new FileProblem(FileCode.FILE_UNREADABLE, name, FileCode.FILE_UNREADABLE.meaning());
        } catch (FileProblem e) {
            // What was read before the fault is answered all the same.
            run.answers.settle();
            throw e;
        }
    }

    private void answerLines(InputStream in, Run run) throws IOException {
        LineReader lines = new LineReader(in, run.answers::settle);
        LineReader.Line line = lines.next();
        if (line != null && !line.tooLong() && RecordReader.isUtf16(line.bytes())) {
            refuseUtf16(lines, line, run);
            return;
        }
        for (; line != null; line = lines.next()) {
            LineReader.Line one = line;
            run.answers.add(() -> shaped(answerLine(read(one), run.answer)), one.bytes().length);
        }
    }

    /**
     * Refuses every line of an input that begins as UTF-16, one answer each: single lines may be too short to show it. The zero byte
     * behind the last LF of UTF-16LE is the second half of that LF and no line.
     */
    private void refuseUtf16(LineReader lines, LineReader.Line first, Run run) throws IOException {
        for (LineReader.Line line = first; line != null; line = lines.next()) {
            boolean half = !lines.ended() && line.bytes().length == 1 && line.bytes()[0] == 0;
            if (!half) {
                run.answers.add(() -> shaped(answerLine(RecordReader.utf16(), run.answer)), line.bytes().length);
            }
        }
    }

    private void answerRows(InputStream in, String name, Run run) throws IOException {
        try (CsvRecords rows = new CsvRecords(in, name)) {
            for (CsvRecords.Row row = rows.next(); row != null; row = rows.next()) {
                CsvRecords.Row one = row;
                Supplier<String> answer = () -> answerRow(one, rows.header(), run.answer);
                run.answers.add(answer, one.record().length());
            }
        }
    }

    private String answerRow(CsvRecords.Row row, CsvHeader header, Answer answer) {
        String line = answerLine(read(row), answer);
        return shaped(line.contains("\"ok\":false") ? CsvAnswer.placed(line, row.line(), header) : line);
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
            // The fault is in a file that the answer needs, such as one to be written, and not in the record. It is
            // reported on standard error.
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
