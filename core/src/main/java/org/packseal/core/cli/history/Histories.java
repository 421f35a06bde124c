package org.packseal.core.cli.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.cli.record.Progress;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryEvent;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.epcis.EpcisReader;
import org.packseal.core.history.epcis.HistoryProblem;
import org.packseal.core.history.epcis.HistoryProblemCode;
import org.packseal.core.history.epcis.HistoryReport;
import org.packseal.core.history.place.PlaceRegister;
import org.packseal.core.history.place.Position;

/** Reads files of events into one store; what cannot be read is counted on standard error, and the rest is used. */
final class Histories {
    /** What histories may take of the memory: half goes to the map around them and to everything else. */
    private static final int MEMORY_SHARE = 4;

    private final Console console;
    private final EpcisReader reader;
    private final long maxBytes = Runtime.getRuntime().maxMemory() / MEMORY_SHARE;
    private final InMemoryHistoryStore store = new InMemoryHistoryStore(maxBytes);
    private final Map<String, Position> positions = new TreeMap<>();
    private final Progress progress;
    private boolean unusable;

    Histories(Console console, Instant now) {
        this.console = console;
        this.reader = EpcisReader.at(now);
        this.progress = new Progress(console);
    }

    /** Reads all files, in any order to the same result. */
    Histories read(List<FeedFile> files) {
        for (FeedFile file : files) {
            report(file.file().equals("-") ? read(file, console.in()) : read(file));
        }
        progress.end();
        return this;
    }

    /** Reads one stream. */
    Histories read(String name, InputStream in, Feed feed) {
        report(read(new FeedFile(feed, name), in));
        return this;
    }

    InMemoryHistoryStore store() {
        return store;
    }

    /** The register with the positions that the files' master data states. */
    PlaceRegister places(PlaceRegister register) {
        return register.withPositions(positions);
    }

    /** Whether nothing could be read of one of the files. */
    boolean unusable() {
        return unusable;
    }

    private HistoryReport read(FeedFile file) {
        Path path = InputFile.path(file.file());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return read(file, in);
        } catch (IOException e) {
            throw FileProblem.reading(path, e);
        }
    }

    private HistoryReport read(FeedFile file, InputStream in) {
        try {
            return reader.read(file.file(), in, file.feed(), this::take);
        } catch (IOException e) {
            throw new FileProblem(FileCode.FILE_UNREADABLE, file.file(), FileCode.FILE_UNREADABLE.meaning());
        } catch (IllegalStateException e) {
            String message = "Expected histories of at most " + (maxBytes >> 20)
                    + " MB, a quarter of the memory of this process, found more; java -Xmx gives more memory.";
            throw new FileProblem(FileCode.HISTORY_TOO_LARGE, file.file(), message);
        }
    }

    private void take(HistoryEvent event) {
        store.add(event);
        progress.records(1);
    }

    private void report(HistoryReport report) {
        positions.putAll(report.positions());
        boolean lost = false;
        for (Map.Entry<HistoryProblemCode, Long> count : report.counts().entrySet()) {
            lost |= count.getKey().loss() == HistoryProblemCode.Loss.FILE;
            console.err().println(line(report, count.getKey(), count.getValue()));
        }
        unusable |= lost && report.events() == 0;
    }

    private static String line(HistoryReport report, HistoryProblemCode code, long count) {
        String first = report.problems().stream()
                .filter(problem -> problem.code() == code)
                .findFirst()
                .map(Histories::described)
                .orElse("");
        String times = code + ": " + count + (count == 1 ? " time" : " times") + first;
        return String.valueOf(new FileProblem(FileCode.HISTORY_PROBLEM, report.file(), times).getMessage());
    }

    private static String described(HistoryProblem problem) {
        return ", first at byte " + problem.offset() + ": " + problem.message();
    }
}
