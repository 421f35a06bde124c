package org.packseal.core.history.epcis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.packseal.core.history.place.Position;

/** What reading one file came to. Immutable and thread-safe. */
public final class HistoryReport {
    /** Problems that are kept with their message; all are counted. */
    public static final int MAX_PROBLEMS = 1_000;

    private final String file;
    private final long events;
    private final Map<HistoryProblemCode, Long> counts;
    private final List<HistoryProblem> problems;
    private final Map<String, Position> positions;

    HistoryReport(
            String file,
            long events,
            Map<HistoryProblemCode, Long> counts,
            List<HistoryProblem> problems,
            Map<String, Position> positions) {
        this.file = file;
        this.events = events;
        Map<HistoryProblemCode, Long> copy = new EnumMap<>(HistoryProblemCode.class);
        copy.putAll(counts);
        this.counts = Collections.unmodifiableMap(copy);
        this.problems = List.copyOf(problems);
        this.positions = Collections.unmodifiableMap(new TreeMap<>(positions));
    }

    /** {@return the caller's name for the file} */
    public String file() {
        return file;
    }

    /** {@return how many events were handed over} */
    public long events() {
        return events;
    }

    /** {@return how often each problem occurred, in the order of the codes; problems that did not occur are absent} */
    public Map<HistoryProblemCode, Long> counts() {
        return counts;
    }

    /** {@return how many events were skipped, whole or because they name no subject} */
    public long skipped() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey() == HistoryProblemCode.NO_SUBJECT
                        || count.getKey().loss() == HistoryProblemCode.Loss.EVENT)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** {@return the first problems, at most {@value #MAX_PROBLEMS}, in the order of the file} */
    public List<HistoryProblem> problems() {
        return problems;
    }

    /** {@return positions of location numbers, from the master data in the document's header} */
    public Map<String, Position> positions() {
        return positions;
    }

    @Override
    public String toString() {
        return file + ": " + events + " events " + counts;
    }
}
