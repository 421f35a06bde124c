package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.cli.console.ExitStatus;

class WriteCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ELEMENTS =
            "{\"id\":1,\"elements\":[[\"01\",\"09521101530001\"],[\"10\",\"A(1\"],[\"21\",\"S/2\"]]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "element      | ^010952110153000110A(1^21S/2",
                "bracketed    | (01)09521101530001(10)A\\(1(21)S/2",
                "digital-link | https://id.gs1.org/01/09521101530001/10/A%281/21/S%2F2",
                "scan         | ]d2010952110153000110A(1\u001d21S/2",
                "hri          | (01)09521101530001 (10)A(1 (21)S/2",
            })
    void elements_asked_areWritten(String form, String expected) throws IOException {
        for (String input : new String[] {ELEMENTS, "]d2010952110153000110A(1\u001d21S/2"}) {
            CommandRun run = CommandRun.of(input + "\n", "write", "--as", form);
            assertThat(run.status()).isZero();
            JsonNode json = JSON.readTree(run.out());
            assertThat(json.path("written").asText()).isEqualTo(expected);
            assertThat(CommandSchemas.violations("write.schema.json", json)).isEmpty();
        }
    }

    @Test
    void stem_given_isUsed() {
        CommandRun run = CommandRun.of(ELEMENTS, "write", "--as", "digital-link", "--stem", "https://example.com/m");
        assertThat(run.out()).contains("\"written\":\"https://example.com/m/01/09521101530001/");
        assertThat(CommandRun.of(ELEMENTS, "write", "--as", "digital-link", "--stem", "ftp:x")
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"elements\":[]}                                | INVALID_VALUE | /elements",
                "{\"elements\":[[\"01\"]]}                        | WRONG_TYPE    | /elements/0",
                "{\"elements\":[[\"01\",7]]}                      | WRONG_TYPE    | /elements/0",
                "{\"elements\":[\"01\"]}                          | WRONG_TYPE    | /elements/0",
                "{\"elements\":[[\"10\",\"A\"],[\"01\",\"1\"]]}   | INVALID_VALUE | /elements/1",
                "{\"elements\":[[\"09\",\"A\"]]}                  | INVALID_VALUE | /elements/0",
                "{}                                               | MISSING_MEMBER | /scan",
            })
    void elements_wrong_areRefusedAtTheirPlace(String record, String code, String pointer) throws IOException {
        JsonNode json =
                JSON.readTree(CommandRun.of(record, "write", "--as", "scan").out());
        assertThat(json.get("ok").asBoolean()).isFalse();
        assertThat(json.at("/problems/0/code").asText()).isEqualTo(code);
        assertThat(json.at("/problems/0/pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void elements_withWrongCheckDigit_areNotWritten() throws IOException {
        String record = "{\"elements\":[[\"01\",\"09521101530002\"]]}";
        JsonNode json =
                JSON.readTree(CommandRun.of(record, "write", "--as", "scan").out());
        assertThat(json.at("/problems/0/code").asText()).isEqualTo("CHECK_DIGIT");
        assertThat(json.has("written")).isFalse();
    }

    @Test
    void elements_thatTheFormCannotHold_areNotWritten() {
        String ppn = "[)>\u001e06\u001d9N114501564800\u001dSWZ89MB9PFAYBUF\u001e\u0004";
        assertThat(CommandRun.of(ppn, "write", "--as", "scan").out()).contains("NOT_WRITABLE");
    }
}
