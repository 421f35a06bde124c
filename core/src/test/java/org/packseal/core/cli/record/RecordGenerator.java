package org.packseal.core.cli.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Lines as a careless or hostile program would send them: right members with wrong values, cut short, or damaged. */
final class RecordGenerator {
    private static final List<String> NAMES = List.of(
            "id", "scan", "profile", "separator", "clock", "token", "facts", "elements", "observation", "value", "x");
    private static final List<String> FACTS = List.of(
            "identity.labelling", "comp.assayPct", "repo.serial", "scan.status", "determination.finding", "no.such");
    private static final List<String> FACT_MEMBERS =
            List.of("value", "unknown", "producer", "assurance", "method", "observedAt", "source", "x");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1.10",
            "1E5",
            "1E51721080818023",
            "-1e-51721080818023",
            "1E2147483647",
            "1E-2147483648",
            "1e401",
            "1e400",
            "0e99999999999999999999",
            "9".repeat(90),
            "9".repeat(120),
            "1." + "0".repeat(90),
            "NaN",
            "Infinity",
            "01",
            "1e",
            "--1");
    private static final List<String> TEXTS = List.of(
            "]d2010952110153000121A1",
            "(01)09521101530001(21)A1",
            "https://id.gs1.org/01/09521101530001/21/A1",
            "MATCH",
            "PHARMACY",
            "LIBRARY",
            "2026-11-23",
            "2099-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "EU-FMD",
            "",
            "\\u0000",
            "\\ud800",
            "\\u001d\\u001e",
            "eyJhbGciOiJub25lIn0.e30.",
            "1E51721080818023",
            "\uD83D\uDC8A");

    private final Random random;

    RecordGenerator(long seed) {
        random = new Random(seed);
    }

    /** One line, without its LF. */
    byte[] line() {
        byte[] line = text().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(5) == 0 && line.length > 0) {
            line[random.nextInt(line.length)] = (byte) random.nextInt(256);
        }
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] == '\n' ? (byte) ' ' : line[i];
        }
        return line;
    }

    private String text() {
        if (random.nextInt(20) == 0) {
            return pick(TEXTS);
        }
        String object = object(NAMES, 0);
        return random.nextInt(8) == 0 ? object.substring(0, random.nextInt(object.length())) : object;
    }

    private String object(List<String> names, int depth) {
        StringBuilder json = new StringBuilder("{");
        int members = 1 + random.nextInt(4);
        for (int i = 0; i < members; i++) {
            String name = pick(names);
            json.append(i == 0 ? "" : ",").append('"').append(name).append("\":");
            json.append(
                    name.equals("facts") && random.nextInt(4) > 0 ? object(FACTS, depth + 1) : value(names, depth + 1));
        }
        return json.append('}').toString();
    }

    private String value(List<String> names, int depth) {
        return switch (random.nextInt(depth > 4 ? 6 : 9)) {
            case 0, 1, 2 -> pick(NUMBERS);
            case 3, 4 -> '"' + pick(TEXTS) + '"';
            case 5 -> pick(List.of("null", "true", "\"\"", "[]", "{}"));
            case 6 -> object(names.equals(FACTS) ? FACT_MEMBERS : names, depth);
            case 7 -> '[' + value(names, depth + 1) + ',' + value(names, depth + 1) + ']';
            default -> "[".repeat(random.nextInt(60)) + 1;
        };
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
