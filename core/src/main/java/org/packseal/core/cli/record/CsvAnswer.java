package org.packseal.core.cli.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.packseal.core.csv.CsvLine;

/**
 * Answers as rows of a table: the members that people sort and filter by, codes of a list parted by blanks. Immutable and
 * thread-safe.
 */
public final class CsvAnswer {
    /** Answers of {@code parse}. */
    public static final CsvAnswer PARSE = new CsvAnswer(
            "id /id",
            "ok /ok",
            "form /form",
            "gtin /pack/gtin",
            "serial /pack/serial",
            "batch /pack/batch",
            "expiry /pack/expiry",
            "productionDate /pack/productionDate",
            "national /pack/national",
            "digitalLink /written/digitalLink",
            "warnings /warnings",
            "suspicions /suspicions",
            "problems /problems");

    /** Answers of {@code assess}. */
    public static final CsvAnswer ASSESS = new CsvAnswer(
            "id /id",
            "supply /supply",
            "verdict /verdict",
            "misrepresentation /misrepresentation",
            "intent /intent",
            "dimensions /dimensions",
            "acts /acts",
            "because /because",
            "signs /signs",
            "actions /actions",
            "notAssessed /notAssessed",
            "token /token/result",
            "gtin /pack/gtin",
            "serial /pack/serial",
            "batch /pack/batch",
            "expiry /pack/expiry",
            "warnings /scan/warnings",
            "suspicions /scan/suspicions",
            "problems /problems",
            "scanProblems /scan/problems");

    /** The member of an entry that names it in one word. */
    private static final List<String> NAMES = List.of("code", "rule");

    private final Map<String, String> columns = new LinkedHashMap<>();

    private CsvAnswer(String... columns) {
        for (String column : columns) {
            int blank = column.indexOf(' ');
            this.columns.put(column.substring(0, blank), column.substring(blank + 1));
        }
    }

    /** The first line of the table. */
    String header() {
        List<String> names = new ArrayList<>(columns.keySet());
        names.add("message");
        return CsvLine.of(names);
    }

    /** One answer as a row; the message says what is wrong with a row that could not be used. */
    String row(String answer) {
        JsonNode json = read(answer);
        List<String> cells = new ArrayList<>();
        columns.values().forEach(pointer -> cells.add(cell(json.at(pointer))));
        cells.add(messages(json.path("problems")));
        return CsvLine.of(cells);
    }

    /** The answer to a row, each of its problems with line and column of the table. */
    static String placed(String answer, long line, CsvHeader header) {
        ObjectNode json = read(answer);
        for (JsonNode problem : json.path("problems")) {
            ObjectNode placed = (ObjectNode) problem;
            placed.put("line", line);
            String column = header.columnOf(problem.path("pointer").asText());
            if (!column.isEmpty()) {
                placed.put("column", column);
            }
        }
        return json.toString();
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            return joined(value);
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(member -> member.getKey() + "=" + member.getValue().asText())
                    .collect(Collectors.joining(" "));
        }
        return value.isNull() ? "" : value.asText();
    }

    private static String joined(JsonNode entries) {
        List<String> words = new ArrayList<>();
        entries.forEach(entry -> words.add(word(entry)));
        return String.join(" ", words);
    }

    private static String word(JsonNode entry) {
        return NAMES.stream()
                .filter(entry::has)
                .map(name -> entry.get(name).asText())
                .findFirst()
                .orElseGet(entry::asText);
    }

    private static String messages(JsonNode problems) {
        List<String> messages = new ArrayList<>();
        for (JsonNode problem : problems) {
            String line = problem.has("line") ? "Line " + problem.get("line").asText() : "";
            String column =
                    problem.has("column") ? ", column " + problem.get("column").asText() : "";
            String place = line + column;
            messages.add((place.isEmpty() ? "" : place + ": ")
                    + problem.path("message").asText());
        }
        return String.join(" ", messages);
    }

    private static ObjectNode read(String answer) {
        try {
            return (ObjectNode) Reader.JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is a JSON object", e);
        }
    }

    /** Made with the first row, so that answers in JSON do not wait for it. */
    private static final class Reader {
        static final JsonMapper JSON = JsonMapper.builder().build();

        private Reader() {}
    }
}
