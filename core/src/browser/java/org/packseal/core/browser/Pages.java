package org.packseal.core.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.packseal.core.cli.CommandRun;

/** The pages under test, written by the commands as a user gives them. */
final class Pages {
    static final Path FOLDER = Path.of("target", "browser");
    /** The page on which every light and every answer is to be seen. */
    static final String ALL_KINDS = "several";

    private static final String PACK = "(01)09521101530001(17)280630(10)B7(21)";
    private static final String LOOKED_AT = "\"identity.labelling\":{\"value\":\"MATCH\",\"producer\":\"PHARMACY\"},"
            + "\"identity.tamper\":{\"value\":\"INTACT\",\"producer\":\"PHARMACY\"}";
    private static final String CLEARED = LOOKED_AT
            + ",\"identity.mahExam\":{\"value\":\"GENUINE\",\"producer\":\"MAH\"},"
            + "\"repo.serial\":{\"value\":\"ACTIVE\",\"producer\":\"REPOSITORY\"}";
    private static final String ACCUSED =
            "\"identity.mahExam\":{\"value\":\"NOT_GENUINE\",\"producer\":\"MAH\"}," + LOOKED_AT;
    private static final String HELD = "\"identity.labelling\":{\"value\":\"MISMATCH\",\"producer\":\"PHARMACY\"}";

    private static final Map<String, String> RECORDS = records();

    private Pages() {}

    private static Map<String, String> records() {
        Map<String, String> records = new TreeMap<>();
        records.put("accused", record("till 1", PACK + "K7M1", ACCUSED));
        records.put("clear", record("till 2", PACK + "K7M2", CLEARED));
        records.put("hold", record("till 3", PACK + "K7M3", HELD));
        records.put("history", record("till 4", PACK + "K7M4", LOOKED_AT));
        String unread = record("till 5", "(01)09521101530001(17)280630(10)B7(21", "");
        // As long as identifiers get, and without a place where a line may be broken.
        String wide = record(
                "delivery of the third of November, second pallet, row 17",
                "(01)09521101530001(17)280630(10)W0W0W0W0W0W0W0W0W0W0(21)W0W0W0W0W0W0W0W0W0W0",
                "");
        String hostile = record("<script>x</script><img src=https://example.org/x.png>", PACK + "K7M6", "");
        List<String> all = new ArrayList<>(records.values());
        all.addAll(List.of(unread, wide, hostile));
        records.put(ALL_KINDS, String.join("\n", all));
        records.put("none", "");
        return records;
    }

    private static String record(String id, String scan, String facts) {
        return "{\"id\":\"" + id + "\",\"scan\":\"" + scan + "\",\"facts\":{" + facts + "}}";
    }

    /** {@return each page by its name, such as hold-en, written anew} */
    static Map<String, Path> write() throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve("pages")).toAbsolutePath();
        Path events = Files.writeString(folder.resolve("events.jsonl"), events());
        Path places = Files.writeString(folder.resolve("places.json"), places());
        Map<String, Path> pages = new TreeMap<>();
        for (String language : List.of("en", "de")) {
            for (Map.Entry<String, String> records : RECORDS.entrySet()) {
                String name = records.getKey() + "-" + language;
                Path page = folder.resolve(name + ".html");
                run(
                        records.getValue(),
                        "assess",
                        "--trust-facts",
                        "--history",
                        "hub:REPOSITORY=" + events,
                        "--places",
                        places.toString(),
                        "--definition",
                        "EU-1-33",
                        "--html",
                        page.toString(),
                        "--lang",
                        language);
                pages.put(name, page);
            }
            pages.put("report-" + language, report(folder.resolve("report-" + language), language));
        }
        return pages;
    }

    private static Path report(Path folder, String language) {
        String id = "00000000-0000-4000-8000-000000000001";
        String record = record("till 1", PACK + "K7M1", ACCUSED);
        String context = ",\"context\":{\"id\":\"urn:uuid:" + id + "\",\"type\":\"INITIAL\","
                + "\"createdAt\":\"2026-08-03T09:00:00Z\",\"determinedAt\":\"2026-08-03T08:00:00Z\","
                + "\"reporter\":{\"organisation\":\"Example Pharmacy\",\"country\":\"DE\"},"
                + "\"suspicion\":\"The carton is <glued> twice.\","
                + "\"discovery\":{\"country\":\"DE\",\"stage\":\"SUPPLY\",\"place\":\"HOSPITAL\"}}}";
        String input = record.substring(0, record.length() - 1) + context;
        run(input, "report", "--full", "--speaks-for", "MAH", "--html", folder.toString(), "--lang", language);
        return folder.resolve(id + ".html");
    }

    private static void run(String input, String... arguments) {
        CommandRun run = CommandRun.of(input, arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    private static String events() {
        return event("2026-11-01T08:00:00Z", "9521101000030", "RECEIVE")
                + event("2026-11-10T09:40:00Z", "9521101000030", "SUPPLY")
                + event("2026-11-10T10:25:00Z", "9521101000047", "SUPPLY");
    }

    private static String event(String time, String place, String kind) {
        return "{\"scan\":\"" + PACK + "K7M4\",\"time\":\"" + time + "\",\"place\":\"" + place + "\",\"kind\":\"" + kind
                + "\"}\n";
    }

    private static String places() {
        return "{\"9521101000030\":{\"name\":\"Linden Pharmacy\",\"lat\":52.52,\"lon\":13.4,\"radiusKm\":1,"
                + "\"country\":\"DE\"},\"9521101000047\":{\"name\":\"Farmacia del Olmo\",\"lat\":40.42,\"lon\":-3.7,"
                + "\"radiusKm\":1,\"country\":\"ES\"}}";
    }
}
