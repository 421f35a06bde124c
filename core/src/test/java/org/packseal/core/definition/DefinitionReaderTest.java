package org.packseal.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.file.OneFault;

class DefinitionReaderTest {
    private static final String GOOD = """
            {"schemaVersion": 1, "id": "X-1", "version": "1", "title": "Example", "citation": "Act 1", "date": "2020-01-01",
             "scope": [{"fact": "product.category", "in": ["MEDICINE"], "unknown": "OPEN"}],
             "outcomes": [
               {"id": "a", "indicated": "A_INDICATED", "possible": "A_POSSIBLE", "rules": ["ID-01"], "citation": "s. 1"},
               {"id": "b", "code": "B_OPEN", "level": "OPEN", "rules": [{"rule": "RP-05", "where": [{"fact": "repo.serial", "in": ["SAMPLE"]}]}],
                "unlessOutcomes": ["A_INDICATED"], "citation": "s. 2"}],
             "notes": [{"code": "SOMETHING"}]}
            """;

    @Test
    void read_goodFile_isRead() {
        Definition definition = Definition.read(GOOD);

        assertThat(definition.id()).isEqualTo("X-1");
        assertThat(definition.codes()).containsExactly("A_INDICATED", "A_POSSIBLE", "B_OPEN");
        assertThat(definition.sha256()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"schemaVersion\": 1     | \"schemaVersion\": 2        | UNKNOWN_SCHEMA_VERSION | /schemaVersion",
                "\"id\": \"X-1\", | `` | MISSING_MEMBER | /id",
                "\"title\": \"Example\" | \"title\": \" \" | EMPTY | /title",
                "\"title\": \"Example\" | \"title\": 7 | WRONG_TYPE | /title",
                "\"title\": \"Example\" | \"title\": \"Example\", \"tilte\": 1 | UNKNOWN_MEMBER | /tilte",
                "\"citation\": \"Act 1\", | `` | CITATION_MISSING | ``",
                ", \"citation\": \"s. 2\" | `` | CITATION_MISSING | /outcomes/1",
                "\"date\": \"2020-01-01\" | \"date\": \"2020-02-30\" | INVALID_DATE | /date",
                ", \"date\": \"2020-01-01\" | `` | MISSING_MEMBER | /date",
                "product.category | product.categry | UNKNOWN_FACT | /scope/0/fact",
                "[\"MEDICINE\"] | [\"MEDICIN\"] | UNKNOWN_VALUE | /scope/0/in",
                "\"unknown\": \"OPEN\" | \"unknown\": \"MAYBE\" | UNKNOWN_VALUE | /scope/0/unknown",
                "\"id\": \"b\" | \"id\": \"a\" | DUPLICATE | /outcomes/1/id",
                "\"level\": \"OPEN\" | \"level\": \"SURE\" | UNKNOWN_VALUE | /outcomes/1/level",
                "[\"ID-01\"] | [] | EMPTY | /outcomes/0",
                "[\"ID-01\"] | [\"ID-01\", \"ID-01\"] | DUPLICATE | /outcomes/0/rules",
                "\"in\": [\"SAMPLE\"] | \"in\": [] | EMPTY | /outcomes/1/rules/0/where/0/in",
                "[\"A_INDICATED\"] | [\"C_INDICATED\"] | UNKNOWN_REFERENCE | /outcomes/1/unlessOutcomes",
                "\"possible\": \"A_POSSIBLE\", | `` | MISSING_MEMBER | /outcomes/0/possible",
                "\"possible\": \"A_POSSIBLE\", | \"possible\": \"A_POSSIBLE\", \"level\": \"OPEN\", | UNKNOWN_MEMBER | /outcomes/0/level",
                "{\"code\": \"SOMETHING\"} | {\"code\": \"SOMETHING\", \"unlessDetermination\": {\"by\": [\"ME\"]}} | UNKNOWN_VALUE | /notes/0/unlessDetermination/by",
            })
    void read_oneThingWrong_isRefusedAtItsPlace(String good, String bad, String code, String pointer) {
        OneFault.assertRefused(GOOD, good, bad, Definition::read, code + " " + pointer);
    }

    @Test
    void read_manyThingsWrong_saysAllAtOnce() {
        String bad =
                GOOD.replace("\"Act 1\"", "1").replace("2020-01-01", "soon").replace("product.category", "x.y");

        assertThat(problems(bad))
                .extracting(DataFileProblem::code)
                .containsExactlyInAnyOrder(Code.WRONG_TYPE, Code.INVALID_DATE, Code.UNKNOWN_FACT);
    }

    @Test
    void read_noJson_isRefused() {
        assertThat(problems("{")).extracting(DataFileProblem::code).containsExactly(Code.NOT_JSON);
        assertThat(problems("[]")).extracting(DataFileProblem::code).containsExactly(Code.WRONG_TYPE);
        assertThat(problems("")).extracting(DataFileProblem::code).containsExactly(Code.NOT_JSON);
        assertThat(problems("{\"id\":1,\"id\":2}"))
                .extracting(DataFileProblem::code)
                .containsExactly(Code.DUPLICATE_MEMBER);
        assertThat(problems("{\"a\":".repeat(100_000)))
                .extracting(DataFileProblem::code)
                .containsExactly(Code.TOO_DEEP);
        assertThat(problems(" ".repeat(DefinitionReader.MAX_BYTES + 1)))
                .extracting(DataFileProblem::code)
                .containsExactly(Code.TOO_LARGE);
    }

    private static List<DataFileProblem> problems(String json) {
        return catchThrowableOfType(DataFileException.class, () -> Definition.read(json))
                .problems();
    }
}
