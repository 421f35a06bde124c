package org.packseal.core.history.epcis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.packseal.core.history.HistoryEvent;
import org.packseal.core.history.place.Position;

/** Collects what reading one file comes to. Not thread-safe. */
final class ReadContext {
    private final String file;
    private final Consumer<HistoryEvent> sink;
    private final Map<HistoryProblemCode, Long> counts = new EnumMap<>(HistoryProblemCode.class);
    private final List<HistoryProblem> problems = new ArrayList<>();
    private final Map<String, Position> positions = new LinkedHashMap<>();
    private long delivered;
    private long number;
    private long offset;

    ReadContext(String file, Consumer<HistoryEvent> sink) {
        this.file = file;
        this.sink = sink;
    }

    /** A new event begins at this byte. */
    void begin(long at) {
        number++;
        offset = at;
    }

    void deliver(HistoryEvent event) {
        delivered++;
        sink.accept(event);
    }

    /** A problem of the present event. */
    void problem(HistoryProblemCode code, String message) {
        add(new HistoryProblem(code, file, offset, number, message));
    }

    /** A problem of the file. */
    void problemAt(HistoryProblemCode code, long at, String message) {
        add(new HistoryProblem(code, file, at, 0, message));
    }

    private void add(HistoryProblem problem) {
        counts.merge(problem.code(), 1L, Long::sum);
        if (problems.size() < HistoryReport.MAX_PROBLEMS) {
            problems.add(problem);
        }
    }

    void position(String gln, Position position) {
        if (positions.size() < ReaderLimits.MAX_POSITIONS) {
            positions.putIfAbsent(gln, position);
        }
    }

    HistoryReport report() {
        return new HistoryReport(file, delivered, counts, problems, positions);
    }
}
