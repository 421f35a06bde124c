package org.packseal.benchmarks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that one run measured.
 *
 * @param date the day
 * @param machine where
 * @param measurements one a contender, in the order of the table
 */
record Results(LocalDate date, String machine, List<Measurement> measurements) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The same with what was measured anew in place of what was measured of the same contenders; ratios are within one group. */
    Results renewed(Results anew) {
        List<Measurement> all = new ArrayList<>();
        for (Measurement one : measurements) {
            Measurement other = anew.find(one.contender());
            all.add(other == null ? one : other);
        }
        return new Results(anew.date, anew.machine, all);
    }

    double ratio(Ratio ratio) {
        return nanoseconds(ratio.ours()) / nanoseconds(ratio.other());
    }

    boolean has(Ratio ratio) {
        return find(ratio.ours()) != null && find(ratio.other()) != null;
    }

    private Measurement find(Contender contender) {
        return measurements.stream()
                .filter(one -> one.contender().equals(contender))
                .findFirst()
                .orElse(null);
    }

    double nanoseconds(Contender contender) {
        Measurement measurement = find(contender);
        if (measurement == null) {
            throw new IllegalStateException(contender + " was not measured");
        }
        return measurement.nanoseconds();
    }

    String toJson() {
        Map<String, Library> libraries = Library.all();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("date", date.toString()).put("machine", machine);
        ArrayNode rows = root.putArray("measurements");
        for (Measurement one : measurements) {
            Library library = libraries.get(one.contender().library());
            ObjectNode row = rows.addObject()
                    .put("group", one.contender().group())
                    .put("contender", one.contender().name())
                    .put("library", library.name())
                    .put("version", library.version())
                    .put("nanoseconds", rounded(one.nanoseconds()));
            if (one.bytes() >= 0) {
                row.put("bytes", one.bytes());
            }
        }
        ArrayNode ratios = root.putArray("ratios");
        for (Ratio ratio : Ratio.all()) {
            if (has(ratio)) {
                ObjectNode row = ratios.addObject().put("name", ratio.name()).put("ratio", rounded(ratio(ratio)));
                if (ratio.goal() != null) {
                    row.put("atMost", ratio.goal());
                }
            }
        }
        return root.toPrettyString() + "\n";
    }

    /** Three digits, as no more of it is repeatable. */
    private static double rounded(double value) {
        return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.2e", value));
    }

    static Results read(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            List<Measurement> measurements = new ArrayList<>();
            for (JsonNode row : root.path("measurements")) {
                measurements.add(new Measurement(
                        Contender.named(
                                row.path("group").asText(),
                                row.path("contender").asText()),
                        row.path("nanoseconds").asDouble(),
                        row.path("bytes").asLong(-1)));
            }
            return new Results(
                    LocalDate.parse(root.path("date").asText()),
                    root.path("machine").asText(),
                    measurements);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
