package org.packseal.core.assessment.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.finding.FindingCode;
import org.packseal.core.history.finding.TimeLine;
import org.packseal.crypto.json.JsonWriter;

/**
 * A time line as JSON, {@code {"events":[{"from","to","kind","place","feeds","container","findings"}],"left","cut"}}, written
 * in an assessment and read again from the assessment of an evidence record.
 */
public final class TimeLineJson {
    private TimeLineJson() {}

    /**
     * Writes a time line as one value. A place or container of which nothing is known is absent.
     *
     * @param json where to
     * @param line the time line
     */
    public static void write(JsonWriter json, TimeLine line) {
        json.beginObject().name("events").beginArray();
        line.entries().forEach(entry -> write(json, entry));
        json.endArray().member("left", line.left());
        json.name("cut").flag(line.cut());
        json.endObject();
    }

    private static void write(JsonWriter json, TimeLine.Entry entry) {
        json.beginObject().member("from", entry.from()).member("to", entry.to());
        json.member("kind", entry.kind().name()).member("place", given(entry.place()));
        json.member("feeds", entry.feeds()).member("container", given(entry.container()));
        json.name("findings").beginArray();
        entry.findings().forEach(code -> json.text(code.name()));
        json.endArray().endObject();
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param tree the value as maps, lists, texts and numbers
     * @return the time line, or empty for any other value
     */
    public static Optional<TimeLine> read(@Nullable Object tree) {
        try {
            return tree instanceof Map<?, ?> line ? Optional.of(line(line)) : Optional.empty();
        } catch (ClassCastException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static TimeLine line(Map<?, ?> line) {
        List<TimeLine.Entry> entries = new ArrayList<>();
        for (Object event : required(line, "events", List.class)) {
            entries.add(entry((Map<?, ?>) event));
        }
        return new TimeLine(
                entries, required(line, "left", Number.class).intValue(), required(line, "cut", Boolean.class));
    }

    private static TimeLine.Entry entry(Map<?, ?> event) {
        NavigableSet<FindingCode> findings = new TreeSet<>();
        for (Object code : required(event, "findings", List.class)) {
            findings.add(FindingCode.valueOf(String.valueOf(code)));
        }
        return new TimeLine.Entry(
                text(event, "from"),
                text(event, "to"),
                EventKind.valueOf(text(event, "kind")),
                text(event, "place"),
                text(event, "feeds"),
                text(event, "container"),
                findings);
    }

    private static <T> T required(Map<?, ?> object, String name, Class<T> type) {
        Object value = object.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Expected a member " + name + ", found none.");
        }
        return type.cast(value);
    }

    private static String text(Map<?, ?> event, String name) {
        Object text = event.get(name);
        return text == null ? "" : (String) text;
    }
}
