package org.packseal.core.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.cli.CommandRun;
import org.packseal.core.cli.console.ExitStatus;

/** Whatever one record does, it gets an answer, and so does the next. */
class RecordIsolationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RECORDS = 4_000;

    /** Generated records, one a line, each with what follows it. */
    private static byte[] generated(long seed, IntFunction<String> following) throws IOException {
        RecordGenerator generator = new RecordGenerator(seed);
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        for (int i = 0; i < RECORDS; i++) {
            input.write(generator.line());
            input.write('\n');
            input.write(following.apply(i).getBytes(StandardCharsets.UTF_8));
        }
        return input.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse", "assess", "write --as element"})
    void records_generated_allAnsweredAndNoneThroughAFault(String command) throws IOException {
        long seed = System.nanoTime();
        byte[] input = generated(seed, i -> "{\"id\":" + i + ",\"scan\":\"(01)04012345678901\"}\n");
        CommandRun run = CommandRun.of(input, command.split(" "));
        assertThat(run.status()).as("seed %d: %s", seed, run.err()).isZero();
        assertThat(run.err()).as("seed %d", seed).isEmpty();
        List<String> lines = run.lines();
        assertThat(lines).as("seed %d", seed).hasSize(2 * RECORDS);
        for (int i = 0; i < RECORDS; i++) {
            JsonNode next = JSON.readTree(lines.get(2 * i + 1));
            assertThat(next.get("id").asInt()).as("seed %d", seed).isEqualTo(i);
            assertThat(lines.get(2 * i)).as("seed %d", seed).doesNotContain("INTERNAL_ERROR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse", "assess"})
    void records_answeredOnSeveralThreads_areAnsweredAsOnOne(String command) throws IOException {
        long seed = System.nanoTime();
        byte[] input = generated(seed, i -> "");
        CommandRun one = CommandRun.of(input, command, "--threads", "1");
        CommandRun three = CommandRun.of(input, command, "--threads", "3");
        assertThat(three.lines()).as("seed %d", seed).hasSize(RECORDS).isEqualTo(one.lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "257", "many"})
    void threads_ofAnotherNumber_areRefused(String number) {
        CommandRun run = CommandRun.of("x", "parse", "--threads", number);
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1E51721080818023", "-1e-51721080818023", "1E2147483647", "1e401", "0e99999999999999999999"})
    void number_withExponentPastTheLimit_isRefused(String number) throws IOException {
        for (String record : List.of(
                "{\"id\":" + number + ",\"scan\":\"x\"}",
                "{\"scan\":\"x\",\"facts\":{\"comp.assayPct\":" + number + "}}",
                "{\"facts\":{\"comp.assayPct\":[{\"value\":" + number + "}]}}")) {
            List<String> lines =
                    CommandRun.of(record + "\n(01)04012345678901", "assess").lines();
            assertThat(lines).hasSize(2);
            assertThat(JSON.readTree(lines.get(0)).at("/problems/0/code").asText())
                    .isEqualTo("JSON_LIMIT");
            assertThat(lines.get(1)).contains("04012345678901");
        }
    }

    @Test
    void number_withExponentAtTheLimit_isCopied() {
        assertThat(CommandRun.of("{\"id\":1E+400,\"scan\":\"x\"}", "parse").out())
                .startsWith("{\"id\":1E+400,");
    }
}
