package org.packseal.core.alert;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonValue;

/**
 * Serial numbers that an alert names: single ones, and ranges. A range holds the serial numbers of the length of its ends
 * that lie between them in the order of their character codes (GS1 General Specifications, set 82). Immutable.
 */
final class SerialNumbers {
    /** Longest serial number (GS1 General Specifications, AI 21). */
    private static final int MAX_SERIAL = 20;

    private final Set<String> single;
    /** End of each range by its start, for each length; ranges that overlap are joined. */
    private final Map<Integer, NavigableMap<String, String>> ranges;

    private SerialNumbers(Set<String> single, Map<Integer, NavigableMap<String, String>> ranges) {
        this.single = Set.copyOf(single);
        this.ranges = ranges;
    }

    static SerialNumbers none() {
        return new SerialNumbers(Set.of(), Map.of());
    }

    /** Reads the members {@code serials} and {@code serialRanges} of an alert. */
    static SerialNumbers read(JsonValue alert) {
        Set<String> single = new HashSet<>();
        for (JsonValue serial : entries(alert, "serials")) {
            single.add(serial.text(MAX_SERIAL));
        }
        Map<Integer, NavigableMap<String, String>> ranges = new TreeMap<>();
        for (JsonValue range : entries(alert, "serialRanges")) {
            range.only(Set.of("from", "to"));
            String from = range.at("from").text(MAX_SERIAL);
            String to = range.at("to").text(MAX_SERIAL);
            if (from.isEmpty() || to.isEmpty()) {
                continue;
            }
            if (from.length() != to.length() || from.compareTo(to) > 0) {
                range.problem(
                        Code.OUT_OF_RANGE,
                        "Expected \"to\" as long as \"from\" and not before it, found \"" + from + "\" to \"" + to
                                + "\".");
            } else {
                join(ranges.computeIfAbsent(from.length(), length -> new TreeMap<>()), from, to);
            }
        }
        return new SerialNumbers(single, ranges);
    }

    private static List<JsonValue> entries(JsonValue alert, String member) {
        return alert.has(member) ? alert.at(member).nonEmpty().entries() : List.of();
    }

    private static void join(NavigableMap<String, String> ranges, String from, String to) {
        String start = from;
        String end = to;
        Map.Entry<String, String> before = ranges.floorEntry(end);
        while (before != null && before.getValue().compareTo(start) >= 0) {
            start = before.getKey().compareTo(start) < 0 ? before.getKey() : start;
            end = before.getValue().compareTo(end) > 0 ? before.getValue() : end;
            ranges.remove(before.getKey());
            before = ranges.floorEntry(end);
        }
        ranges.put(start, end);
    }

    boolean isEmpty() {
        return single.isEmpty() && ranges.isEmpty();
    }

    boolean contains(String serial) {
        if (single.contains(serial)) {
            return true;
        }
        NavigableMap<String, String> ofLength = ranges.get(serial.length());
        Map.Entry<String, String> range = ofLength == null ? null : ofLength.floorEntry(serial);
        return range != null && serial.compareTo(range.getValue()) <= 0;
    }
}
