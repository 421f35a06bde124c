package org.packseal.core.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.cli.CommandRun;
import org.packseal.core.cli.CommandSchemas;
import org.packseal.core.cli.console.ExitStatus;

class HistoryCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PACK = "(01)09521101530001(17)280630(10)B7(21)K7M2";
    private static final String BERLIN = "9521101000030";
    private static final String MADRID = "9521101000047";

    private static final List<String> CLONED = List.of(
            event("2026-11-01T08:00:00Z", BERLIN, "RECEIVE"),
            event("2026-11-10T09:40:00Z", BERLIN, "SUPPLY"),
            event("2026-11-10T10:25:00Z", MADRID, "SUPPLY"));

    private static final List<String> RETURNED = List.of(
            event("2026-11-10T09:40:00Z", BERLIN, "SUPPLY"),
            event("2026-11-11T09:40:00Z", BERLIN, "RETURN"),
            event("2026-11-12T09:40:00Z", BERLIN, "SUPPLY"));

    @TempDir
    Path folder;

    private static String event(String time, String place, String kind) {
        return "{\"scan\":\"" + PACK + "\",\"time\":\"" + time + "\",\"place\":\"" + place + "\",\"kind\":\"" + kind
                + "\"}";
    }

    @Test
    void events_ofAClone_giveFindingsWithTheSightingsBehindThem() throws IOException {
        CommandRun run = CommandRun.of(String.join("\n", CLONED), "history", "--places", places());
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(1);
        JsonNode line = JSON.readTree(run.out());
        assertThat(CommandSchemas.violations("history.schema.json", line)).isEmpty();
        assertThat(line.at("/pack/serial").asText()).isEqualTo("K7M2");
        assertThat(line.get("facts").get("history.duplicateSerial").asText()).isEqualTo("DISPENSED_IN_TWO_PLACES");
        assertThat(line.at("/findings/0/code").asText()).isEqualTo("DISPENSED_IN_TWO_PLACES");
        assertThat(line.at("/findings/0/sightings/0/place").asText()).isEqualTo("Linden Pharmacy");
        assertThat(line.at("/findings/0/sightings/1/gln").asText()).isEqualTo(MADRID);
        assertThat(line.get("sightings")).hasSize(3);
        assertThat(line.get("cut").asBoolean()).isFalse();
    }

    @Test
    void events_inAnyOrderFileAndRepetition_giveTheSameLine() throws IOException {
        String once = CommandRun.of(String.join("\n", CLONED), "history").out();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            List<String> shuffled = new ArrayList<>(CLONED);
            shuffled.addAll(CLONED);
            Collections.shuffle(shuffled, random);
            Path first = Files.write(folder.resolve("first"), shuffled.subList(0, 3));
            Path second = zipped(shuffled.subList(3, 6));
            assertThat(CommandRun.of("", "history", first.toString(), second.toString())
                            .out())
                    .as("seed %d", seed)
                    .isEqualTo(once);
        }
    }

    @Test
    void events_bad_areCountedAndTheOthersUsed() throws IOException {
        List<String> lines = List.of(
                CLONED.get(0), "{\"scan\":\"" + PACK + "\",\"time\":\"noon\"}", "{", CLONED.get(1), CLONED.get(2));
        Path file = Files.write(folder.resolve("events"), lines);
        CommandRun run = CommandRun.of("", "history", file.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("DISPENSED_IN_TWO_PLACES");
        assertThat(run.err().lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("HISTORY_PROBLEM " + file + ": "))
                .anyMatch(line -> line.contains("INVALID_EVENT_TIME: 1 time, first at byte "));
    }

    @Test
    void file_thatHoldsNoEvents_endsWithStatus2() throws IOException {
        Path list = Files.writeString(folder.resolve("list"), "[1,2,3]");
        CommandRun run = CommandRun.of("", "history", list.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.err()).contains("HISTORY_PROBLEM " + list);
        assertThat(CommandRun.of("", "history", folder.resolve("missing").toString())
                        .err())
                .startsWith("FILE_NOT_FOUND ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--here 123",
                "--here 9521101000031",
                "--parties 9521101000031",
                "--storage 8..2",
                "--storage 2-8",
                "--storage NaN..3",
                "--storage -1e300..1e300",
                "--coverage SOME",
                "hub:ME=x"
            })
    void option_outsideItsRange_isUsage(String options) {
        CommandRun run = CommandRun.of("", ("history " + options).split(" "));
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).isNotEmpty().doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub:ME=x", "- hub:ME=x"})
    void role_nobodyHas_isNamedWithThoseThereAre(String files) {
        CommandRun run = CommandRun.of("", ("history " + files).split(" "));
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("Expected a producer after the feed's name", "'ME'");
    }

    @Test
    void parties_asListOrFile_areTheSame() throws IOException {
        Path file = Files.write(folder.resolve("parties"), List.of(BERLIN, "", MADRID));
        String input = String.join("\n", CLONED);
        String listed = CommandRun.of(input, "history", "--parties", BERLIN + "," + MADRID)
                .out();
        assertThat(CommandRun.of(input, "history", "--parties", file.toString()).out())
                .isEqualTo(listed);
        assertThat(CommandRun.of(input, "history", "--parties", BERLIN).out()).contains("UNKNOWN_PARTY");
        assertThat(listed).doesNotContain("UNKNOWN_PARTY");
    }

    @Test
    void assess_withEvents_showsWhatWasFoundAndHoldsThePack() throws IOException {
        Path file = Files.write(folder.resolve("events"), CLONED);
        JsonNode vouched = assessed(PACK, "--history", "hub:REPOSITORY=" + file, "--places", places());
        assertThat(vouched.get("verdict").asText()).isEqualTo("SUSPECTED");
        assertThat(vouched.at("/history/findings/0/sightings/1/place").asText()).isEqualTo("Farmacia del Olmo");
        assertThat(vouched.at("/timeLine/events/1/place").asText()).isEqualTo("Farmacia del Olmo");
        JsonNode full = assessed(PACK, "--history", "hub:REPOSITORY=" + file, "--places", places(), "--detail", "full");
        assertThat(full.get("explanation").asText())
                .contains("What was recorded", " UTC: supplied, Linden Pharmacy", " UTC: supplied, Farmacia del");
        JsonNode plain = assessed(PACK, "--history", file.toString(), "--places", places());
        assertThat(plain.get("supply").asText()).isIn("HOLD", "DO_NOT_SUPPLY");
        assertThat(plain.get("verdict").asText()).isNotEqualTo("NO_INDICATION");
        assertThat(CommandSchemas.violations("assess.schema.json", plain)).isEmpty();
    }

    @Test
    void assess_withAnHonestReturn_raisesNothing() throws IOException {
        Path file = Files.write(folder.resolve("events"), RETURNED);
        JsonNode answer = assessed(PACK, "--history", "hub:REPOSITORY=" + file, "--places", places());
        assertThat(answer.at("/history/findings")).isEmpty();
        assertThat(answer.get("fired")).isEmpty();
    }

    @Test
    void record_withItsOwnEvents_isJudgedByThemAndTheRuns() throws IOException {
        Path file = Files.write(folder.resolve("events"), CLONED.subList(0, 2));
        String record = "{\"scan\":\"" + PACK + "\",\"history\":[" + CLONED.get(2) + ",{\"nonsense\":1}]}";
        JsonNode both = assessed(record, "--history", file.toString());
        assertThat(both.at("/history/facts").get("history.duplicateSerial").asText())
                .isEqualTo("DISPENSED_IN_TWO_PLACES");
        assertThat(both.at("/history/problems/0/code").asText()).isNotEmpty();
        JsonNode alone = assessed(record);
        assertThat(alone.at("/history/sightings")).hasSize(1);
        JsonNode other = assessed(PACK, "--history", file.toString());
        assertThat(other.at("/history/sightings")).hasSize(2);
        assertThat(CommandSchemas.violations("assess.schema.json", both)).isEmpty();
        assertThat(CommandSchemas.violations("record.schema.json", JSON.readTree(record)))
                .isEmpty();
    }

    @Test
    void record_misread_isNotJudgedByTheHistoryOfAnotherPack() throws IOException {
        String damaged = PACK.replace("09521101530001", "09521101530002");
        assertThat(assessed("{\"scan\":\"" + damaged + "\",\"history\":" + CLONED.get(0) + "}")
                        .has("history"))
                .isFalse();
    }

    private static JsonNode assessed(String record, String... options) throws IOException {
        String[] args = new String[options.length + 1];
        args[0] = "assess";
        System.arraycopy(options, 0, args, 1, options.length);
        CommandRun run = CommandRun.of(record, args);
        assertThat(run.err()).as(Arrays.toString(options)).isEmpty();
        return JSON.readTree(run.out());
    }

    private String places() throws IOException {
        String places = "{\"" + BERLIN
                + "\":{\"name\":\"Linden Pharmacy\",\"lat\":52.52,\"lon\":13.4,\"radiusKm\":1,\"country\":\"DE\"},\""
                + MADRID
                + "\":{\"name\":\"Farmacia del Olmo\",\"lat\":40.42,\"lon\":-3.7,\"radiusKm\":1,\"country\":\"ES\"}}";
        return Files.writeString(folder.resolve("places.json"), places).toString();
    }

    private Path zipped(List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve("second.gz"), bytes.toByteArray());
    }
}
