package org.packseal.benchmarks.history;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryEvent;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.PackHistory;
import org.packseal.core.history.epcis.EpcisReader;
import org.packseal.core.history.epcis.HistoryReport;
import org.packseal.core.history.finding.HistoryFindings;
import org.packseal.core.history.finding.HistoryOptions;

/**
 * Prints figures of histories as rows of a Markdown table. Arguments are numbers of events, 100000 and 1000000 without any.
 * One process measures everything once behind a warm-up, in seconds of one thread's processor time, so that ratios and growth
 * matter, not the machine.
 */
public final class HistoryFigures {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final int WARM_UP = 50_000;
    private static final int PACKS = 10_000;
    private static final int MERGES = 200_000;
    private static final long MANY = 1_000_000;

    private final PrintStream out;

    HistoryFigures(PrintStream out) {
        this.out = out;
    }

    /**
     * Measures and prints.
     *
     * @param args numbers of events
     * @throws IOException never: the events are generated
     */
    public static void main(String[] args) throws IOException {
        HistoryFigures figures = new HistoryFigures(System.out);
        String[] counts = args.length == 0 ? new String[] {"100000", "1000000"} : args;
        for (EventStream.Form form : EventStream.Form.values()) {
            read(form, WARM_UP);
        }
        for (String count : counts) {
            figures.readers(Long.parseLong(count));
        }
        for (String count : counts) {
            figures.growth(Long.parseLong(count), PACKS);
        }
        for (String count : counts) {
            long events = Long.parseLong(count);
            if (events <= MANY) {
                figures.growth(events, events / EventStream.LIFE);
            }
        }
        figures.state();
    }

    private static long read(EventStream.Form form, long events) throws IOException {
        Counting counting = new Counting(events);
        HistoryReport report = EpcisReader.at(NOW).read(new EventStream(form, events, events), Feed.DEFAULT, counting);
        if (report.events() != events) {
            throw new IllegalStateException("Expected " + events + " events, found " + report.events() + ".");
        }
        return counting.heap;
    }

    /** Counts events, and looks at the last one what reading holds in memory. */
    private static final class Counting implements Consumer<HistoryEvent> {
        private final long last;
        private long count;
        private long heap;

        Counting(long last) {
            this.last = last;
        }

        @Override
        public void accept(HistoryEvent event) {
            count++;
            if (count == last) {
                heap = usedMegabytes();
            }
        }
    }

    /** Reading alone, one event in memory; of more than a million only the lines, to keep the run short. */
    void readers(long events) throws IOException {
        EventStream.Form[] forms =
                events > MANY ? new EventStream.Form[] {EventStream.Form.LINES} : EventStream.Form.values();
        for (EventStream.Form form : forms) {
            long begin = cpuNanos();
            long heap = read(form, events);
            row(
                    "reader " + form,
                    events + " events",
                    perSecond(events, begin) + " events/s",
                    heap + " MB of heap at the last event");
        }
    }

    /** Reading into a store: with the packs fixed the memory is bounded, however many events come. */
    void growth(long events, long packs) throws IOException {
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        long begin = cpuNanos();
        EpcisReader.at(NOW).read(new EventStream(EventStream.Form.LINES, events, packs), Feed.DEFAULT, store::add);
        String speed = perSecond(events, begin);
        row(
                "store of " + packs + " packs",
                events + " events",
                speed + " events/s",
                store.bytes() / packs + " B of state a pack",
                usedMegabytes() + " MB of heap");
        if (store.subjects().isEmpty()) {
            throw new IllegalStateException("Expected histories, found none.");
        }
    }

    /** What one pack of a whole life takes, and what merging, encoding and judging it costs. */
    void state() throws IOException {
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        EpcisReader.at(NOW)
                .read(new EventStream(EventStream.Form.LINES, EventStream.LIFE, 1), Feed.DEFAULT, store::add);
        HistorySubject pack = store.subjects().iterator().next();
        PackHistory history = store.find(pack).orElseThrow();
        byte[] bytes = history.toBytes();
        row("history of " + EventStream.LIFE + " events", bytes.length + " B");
        row("merge of two histories", nanos(() -> history.merge(history).hashCode()) + " ns with encoding");
        row("bytes to history", nanos(() -> PackHistory.fromBytes(bytes).feeds().size()) + " ns");
        row(
                "findings of a pack",
                nanos(() -> HistoryFindings.of(pack, store, HistoryOptions.defaults())
                                .findings()
                                .size()) + " ns");
    }

    private static long nanos(java.util.function.IntSupplier work) {
        long sum = 0;
        for (int i = 0; i < MERGES / 4; i++) {
            sum += work.getAsInt();
        }
        long begin = cpuNanos();
        for (int i = 0; i < MERGES; i++) {
            sum += work.getAsInt();
        }
        long each = (cpuNanos() - begin) / MERGES;
        // The sum is used, so that nothing of the work can be left out.
        return sum == Long.MIN_VALUE ? 0 : each;
    }

    private static String perSecond(long events, long begin) {
        return String.format(Locale.ROOT, "%.0f", events / ((cpuNanos() - begin) / 1e9));
    }

    /** Time of the processor rather than of the clock, so that other work on the machine matters less. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long usedMegabytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private void row(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }
}
