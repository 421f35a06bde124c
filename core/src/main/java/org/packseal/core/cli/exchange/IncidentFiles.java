package org.packseal.core.cli.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.cli.record.LineReader;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem;
import org.packseal.core.report.IncidentReport;
import org.packseal.core.statistics.Incident;
import org.packseal.core.statistics.Statistics;

/**
 * Reads the incidents of files with one report a line. A line without a readable report is named on standard error; the others
 * are counted.
 */
final class IncidentFiles {
    private final Console console;
    private final List<Incident> incidents = new ArrayList<>();

    IncidentFiles(Console console) {
        this.console = console;
    }

    /** The incidents read so far. */
    List<Incident> incidents() {
        return incidents;
    }

    /** Reads a file, or standard input for {@code -}. */
    void read(String name) {
        try (InputStream in =
                name.equals("-") ? console.in() : new BufferedInputStream(Files.newInputStream(InputFile.path(name)))) {
            read(name.equals("-") ? "standard input" : name, new LineReader(in, () -> {}, IncidentReport.MAX_BYTES));
        } catch (IOException e) {
            throw FileProblem.reading(InputFile.path(name), e);
        }
    }

    private void read(String name, LineReader lines) throws IOException {
        int number = 0;
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (line.tooLong()) {
                String message = "TOO_LARGE: Expected at most " + IncidentReport.MAX_BYTES + " bytes, found more.";
                tell(name + ":" + number, "", message);
            } else if (line.bytes().length > 0) {
                read(name + ":" + number, line.bytes());
            }
        }
    }

    private void read(String place, byte[] line) {
        try {
            IncidentReport.read(line).incident().ifPresent(incidents::add);
        } catch (DataFileException e) {
            // Prints one line for each refused line: its first problem, and how many there are.
            DataFileProblem first = e.problems().get(0);
            String more =
                    e.problems().size() == 1 ? "" : " (1 of " + e.problems().size() + " problems)";
            tell(place, first.pointer(), first.code() + ": " + first.message() + more);
        }
        if (incidents.size() > Statistics.MAX_REPORTS) {
            throw new FileProblem(
                    FileCode.FILE_TOO_LARGE,
                    place,
                    "Expected at most " + Statistics.MAX_REPORTS + " reports, found more.");
        }
    }

    private void tell(String place, String pointer, String message) {
        console.err()
                .println(FileProblem.at(FileCode.REPORT_PROBLEM, place, pointer, message)
                        .getMessage());
    }
}
