package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.cli.record.LineReader;

/** Lines in, answers out: what may stand in a line and what happens where it does not. */
class RecordInputTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD = "(01)04012345678901";

    /** Each bad record stands between two good ones, which must be answered whatever it holds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"scan\":7}                        | WRONG_TYPE       | /scan",
                "{\"scan\":null}                     | WRONG_TYPE       | /scan",
                "{\"scan\":\"x\",\"id\":[]}          | WRONG_TYPE       | /id",
                "{\"scan\":\"x\",\"facts\":[]}       | WRONG_TYPE       | /facts",
                "{\"scan\":\"x\",\"elements\":{}}    | WRONG_TYPE       | /elements",
                "{\"scan\":\"x\",\"token\":{}}       | WRONG_TYPE       | /token",
                "{\"scan\":\"x\",\"clock\":2026}     | WRONG_TYPE       | /clock",
                "{\"scan\":\"x\",\"clock\":\"soon\"} | INVALID_VALUE    | /clock",
                "{\"scan\":\"x\",\"clock\":\"+999999999-12-31T00:00:00Z\"} | INVALID_VALUE | /clock",
                "{\"scan\":\"x\",\"clock\":\"-999999999-01-01\"} | INVALID_VALUE | /clock",
                "{\"scan\":\"x\",\"sacn\":1}         | UNKNOWN_MEMBER   | /sacn",
                "{\"scan\":\"x\",\"a/b\":1}          | UNKNOWN_MEMBER   | /a~1b",
                "{\"scan\":\"x\",\"profile\":\"EU\"}  | INVALID_VALUE    | /profile",
                "{\"scan\":\"x\",\"separator\":\"\"} | INVALID_VALUE    | /separator",
                "{}                                  | MISSING_MEMBER   | /scan",
                "{\"scan\":\"\\ud800\"}              | UNPAIRED_SURROGATE | /scan",
                "{\"scan\":\"x\",\"facts\":{\"a\":[\"\\udc00x\"]}} | UNPAIRED_SURROGATE | /facts",
            })
    void member_wrong_isRefusedWithPointer(String line, String code, String pointer) throws IOException {
        JsonNode problem = problem(line, code);
        assertThat(problem.get("pointer").asText()).isEqualTo(pointer);
        assertThat(problem.get("message").asText()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                              | INVALID_JSON     | 1",
                "{\"scan\":\"x\"} {}            | INVALID_JSON     | 13",
                "{\"scan\":\"x\"}}              | INVALID_JSON     | 12",
                "{\"scan\":\"x\",}              | INVALID_JSON     | 12",
                "{\"scan\":\"x\",\"scan\":\"y\"} | DUPLICATE_MEMBER | 18",
                "{\"facts\":{\"a\":1,\"a\":2}}  | DUPLICATE_MEMBER | 19",
                "{\"scan\":NaN}                 | INVALID_JSON     | 8",
                "{'scan':'x'}                   | INVALID_JSON     | 1",
            })
    void json_malformed_isRefusedWithOffset(String line, String code, int offset) throws IOException {
        assertThat(problem(line, code).get("offset").asInt()).isBetween(offset, offset + 3);
    }

    private static JsonNode problem(String line, String code) throws IOException {
        JsonNode problem = problemBetweenGoodRecords(line.getBytes(StandardCharsets.UTF_8));
        assertThat(problem.get("code").asText()).isEqualTo(code);
        return problem;
    }

    @Test
    void line_empty_isEmptyInput() throws IOException {
        assertThat(problemBetweenGoodRecords(new byte[0]).get("code").asText()).isEqualTo("EMPTY_INPUT");
        assertThat(problemBetweenGoodRecords(new byte[] {'\r'}).get("code").asText())
                .isEqualTo("EMPTY_INPUT");
    }

    @Test
    void line_invalidUtf8_isRefusedAtTheByte() throws IOException {
        byte[][] lines = {
            {'0', '1', (byte) 0xff},
            {'0', '1', (byte) 0xc0, (byte) 0x80}, // overlong NUL
            {'0', '1', (byte) 0xed, (byte) 0xa0, (byte) 0x80}, // surrogate
            {'0', '1', (byte) 0xe2, (byte) 0x82}, // cut short
        };
        for (byte[] line : lines) {
            JsonNode problem = problemBetweenGoodRecords(line);
            assertThat(problem.get("code").asText()).isEqualTo("INVALID_UTF8");
            assertThat(problem.get("offset").asInt()).isEqualTo(2);
        }
    }

    @Test
    void line_ofTenMegabytes_isRefusedAtTheLimit() throws IOException {
        byte[] line = new byte[10_000_000];
        Arrays.fill(line, (byte) '1');
        JsonNode problem = problemBetweenGoodRecords(line);
        assertThat(problem.get("code").asText()).isEqualTo("INPUT_TOO_LONG");
        assertThat(problem.get("offset").asInt()).isEqualTo(LineReader.LIMIT);
    }

    @Test
    void line_longerThanMemory_isReadWithoutHoldingIt() {
        long length = (1L << 30) + (1 << 20); // an array that grew to hold it would not fit the test's heap
        CommandRun run = CommandRun.of(
                new InputStream() {
                    private long left = length;

                    @Override
                    public int read() {
                        return left-- > 0 ? '1' : -1;
                    }

                    @Override
                    public int read(byte[] buffer, int from, int count) {
                        int given = (int) Math.min(left, count);
                        left -= given;
                        Arrays.fill(buffer, from, from + given, (byte) '1');
                        return given == 0 ? -1 : given;
                    }
                },
                "parse");
        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.out()).contains("INPUT_TOO_LONG");
    }

    @Test
    void line_atTheLimit_isRead() throws IOException {
        byte[] line = new byte[LineReader.LIMIT];
        Arrays.fill(line, (byte) ' ');
        byte[] start = "{\"clock\":\"now\"".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, line, 0, start.length);
        line[line.length - 1] = '}';
        assertThat(problemBetweenGoodRecords(line).get("code").asText()).isEqualTo("INVALID_VALUE");
    }

    @Test
    void line_inUtf16_isToldWithTheCause() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String end : List.of("", "\n")) {
                CommandRun run = CommandRun.of((GOOD + "\n\nA\n" + GOOD + end).getBytes(charset), "parse");
                assertThat(run.lines()).as(charset.name()).hasSize(4).allMatch(line -> line.contains("UTF_16_INPUT"));
            }
        }
    }

    @Test
    void line_ofOneZeroByte_isAnsweredWhereTheInputIsUtf8() {
        CommandRun run = CommandRun.of((GOOD + "\n\0").getBytes(StandardCharsets.UTF_8), "parse");
        assertThat(run.lines()).hasSize(2).noneMatch(line -> line.contains("UTF_16_INPUT"));
    }

    @Test
    void json_deepOrHugeNumber_isRefused() throws IOException {
        String deep = "{\"facts\":" + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_001);
        String digits = "{\"id\":" + "9".repeat(100_000) + "}";
        for (String line : List.of(deep, digits)) {
            JsonNode problem = problemBetweenGoodRecords(line.getBytes(StandardCharsets.UTF_8));
            assertThat(problem.get("code").asText()).isEqualTo("JSON_LIMIT");
        }
    }

    @Test
    void line_binaryNoise_isAnswered() {
        byte[] noise = new byte[256 * 40];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 167 + i / 256);
        }
        CommandRun run = CommandRun.of(noise, "parse");
        long newlines = 0;
        for (byte b : noise) {
            newlines += b == '\n' ? 1 : 0;
        }
        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize((int) newlines + (noise[noise.length - 1] == '\n' ? 0 : 1));
        assertThat(run.lines()).allMatch(line -> line.startsWith("{\"ok\":false"));
        assertThat(run.out() + run.err()).doesNotContain("INTERNAL_ERROR");
    }

    @Test
    void id_ofEveryKind_isCopiedAsWritten() {
        List<String> ids = List.of("\"a\\u001db\"", "\"é漢😀\"", "7", "1.10", "12345678901234567890123456789", "\"\"");
        StringBuilder input = new StringBuilder();
        ids.forEach(id -> input.append("{\"id\":").append(id).append(",\"scan\":\"x\"}\n"));
        CommandRun run = CommandRun.of(input.toString(), "parse");
        List<String> expected = new ArrayList<>();
        ids.forEach(id -> expected.add("{\"id\":" + id.replace("\\u001d", "\\u001D") + ",\"ok\":"));
        assertThat(run.lines())
                .zipSatisfy(expected, (line, start) -> assertThat(line).startsWith(start));
    }

    @Test
    void id_ofARefusedRecord_isCopied() {
        CommandRun run = CommandRun.of("{\"bad\":1,\"id\":\"k\"}\n{\"id\":\"m\",\"scan\":\n", "parse");
        assertThat(run.lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("{\"id\":\"k\",\"ok\":false,\"problems\":[{\"code\":\"UNKNOWN_MEMBER\""),
                        line -> assertThat(line)
                                .startsWith("{\"id\":\"m\",\"ok\":false,\"problems\":[{\"code\":\"INVALID_JSON\""));
    }

    @Test
    void lines_withoutLastNewline_areAllAnswered() {
        assertThat(CommandRun.of("", "parse").lines()).isEmpty();
        assertThat(CommandRun.of("\n", "parse").lines()).hasSize(1);
        assertThat(CommandRun.of("a\nb", "parse").lines()).hasSize(2);
        assertThat(CommandRun.of("a\nb\n", "parse").lines()).hasSize(2);
    }

    @Test
    void byteOrderMark_beforeJson_isSkipped() {
        assertThat(CommandRun.of("\ufeff{\"id\":1,\"scan\":\"x\"}\n", "parse").out())
                .startsWith("{\"id\":1,");
    }

    private static JsonNode problemBetweenGoodRecords(byte[] line) throws IOException {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
        input.writeBytes(line);
        input.writeBytes(("\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8));
        CommandRun run = CommandRun.of(input.toByteArray(), "parse");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0))
                .startsWith("{\"ok\":")
                .isEqualTo(run.lines().get(2));
        JsonNode answer = JSON.readTree(run.lines().get(1));
        assertThat(answer.get("ok").asBoolean()).isFalse();
        assertThat(answer.get("problems")).hasSize(1);
        return answer.get("problems").get(0);
    }
}
