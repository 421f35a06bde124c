package org.packseal.benchmarks.flink;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.EventSubject;
import org.packseal.core.history.EventType;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryEvent;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.PackHistory;
import org.packseal.core.history.SubjectRole;
import org.packseal.core.history.epcis.EpcisReader;
import org.packseal.core.history.epcis.HistoryProblemCode;
import org.packseal.gs1.key.Gtin;

/** Reads the events of a line and tells each subject what is new about it, and each container and lot of its children. */
final class EventsOfLine extends RichFlatMapFunction<String, Tuple4<String, String, byte[], Long>> {
    private static final long serialVersionUID = 1L;

    /** A reader refuses what lies more than a day ahead of it, so that one an hour is often enough. */
    private static final long HOUR = 3_600_000;

    private final String feed;
    private final @Nullable Long now;
    private transient EpcisReader reader;
    private transient long madeAt;

    /**
     * Reads lines.
     *
     * @param feed name of the source
     * @param now later events are refused; null for the clock, where input never ends
     */
    EventsOfLine(String feed, @Nullable Instant now) {
        this.feed = feed;
        this.now = now == null ? null : now.toEpochMilli();
    }

    @Override
    public void open(OpenContext context) {
        renew();
    }

    private void renew() {
        madeAt = System.currentTimeMillis();
        reader = EpcisReader.at(Instant.ofEpochMilli(now == null ? madeAt : now));
    }

    @Override
    public void flatMap(String line, Collector<Tuple4<String, String, byte[], Long>> out) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        if (now == null && System.currentTimeMillis() - madeAt > HOUR) {
            renew();
        }
        reader.read(new ByteArrayInputStream(bytes), Feed.of(feed), event -> tell(event, out))
                .counts()
                .forEach(this::count);
    }

    /** What could not be read is a metric of the job, as it is a line of the command. */
    private void count(HistoryProblemCode code, long times) {
        getRuntimeContext().getMetricGroup().counter(code.name()).inc(times);
    }

    private static void tell(HistoryEvent event, Collector<Tuple4<String, String, byte[], Long>> out) {
        Set<HistorySubject> subjects = new LinkedHashSet<>();
        event.subjects().forEach(named -> subjects.add(named.subject()));
        for (HistorySubject subject : subjects) {
            PackHistory news = PackHistory.empty().with(event, subject);
            if (!news.isEmpty()) {
                out.collect(News.history(subject.key(), subject.key(), news.toBytes(), Retention.until(news)));
            }
        }
        children(event, out);
    }

    private static void children(HistoryEvent event, Collector<Tuple4<String, String, byte[], Long>> out) {
        String parent = null;
        for (EventSubject named : event.subjects()) {
            if (named.role() == SubjectRole.PARENT && event.type() == EventType.AGGREGATION) {
                parent = named.subject().key();
            }
        }
        for (EventSubject named : event.subjects()) {
            HistorySubject subject = named.subject();
            if (parent != null && named.role() == SubjectRole.CHILD) {
                out.collect(News.child(parent, subject.key(), until(event, subject)));
            }
            if (subject.kind() == HistorySubject.Kind.ITEM && event.lot().isPresent()) {
                HistorySubject lot = HistorySubject.lot(
                        new Gtin(subject.gtin().orElseThrow()), event.lot().get());
                out.collect(News.child(lot.key(), subject.key(), until(event, subject)));
            }
        }
    }

    /** A container is kept as long as what is told here of its child would be. */
    private static long until(HistoryEvent event, HistorySubject child) {
        return Retention.until(PackHistory.empty().with(event, child));
    }
}
