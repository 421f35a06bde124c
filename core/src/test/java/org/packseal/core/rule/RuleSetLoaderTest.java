package org.packseal.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem;
import org.packseal.core.file.DataFileProblem.Code;

/** Every way in which a rule set can be wrong is refused with its code and its place. */
class RuleSetLoaderTest {
    private static final String RULE = """
            {"id": "X-1", "version": 1, "validFrom": "2026-01-01", "title": "A sign", "group": "LABEL",
             "dimensions": ["IDENTITY"], "acts": [], "level": "STRONG", "nonInnocent": false, "effect": "FALSIFICATION",
             "when": {"eq": ["identity.name", "MISMATCH"]},
             "innocentExplanations": [{"text": "Relabelled", "when": {"eq": ["relabel.authorised", "YES"]},
              "acceptedProducers": ["REGULATOR"]}],
             "citation": "A text, Art. 1", "nextSteps": ["ASK_MAH"],
             "tests": [{"name": "fires", "facts": {"identity.name": "MISMATCH"}, "expect": "FIRED"}]}""";

    private static String pack(String... rules) {
        return "{\"id\": \"P\", \"version\": \"1\", \"about\": \"A pack.\", \"rules\": [" + String.join(",", rules)
                + "]}";
    }

    private static List<DataFileProblem> problems(String json) {
        return problems(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<DataFileProblem> problems(byte[] json) {
        DataFileException refusal = catchThrowableOfType(DataFileException.class, () -> RuleSet.read(json));
        assertThat(refusal).as("the pack has to be refused").isNotNull();
        return refusal.problems();
    }

    private static List<String> places(String json) {
        return problems(json).stream().map(p -> p.code() + " " + p.pointer()).toList();
    }

    @Test
    void goodPack_read_isTaken() {
        RuleSet pack = RuleSet.read(pack(RULE).getBytes(StandardCharsets.UTF_8));
        assertThat(pack.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.id()).isEqualTo("X-1"));
        assertThat(pack.coverage()).singleElement().satisfies(c -> {
            assertThat(c.tests()).isEqualTo(1);
            assertThat(c.states()).containsOnlyKeys(RuleState.FIRED);
            assertThat(c.complete()).isFalse();
        });
    }

    /** One replacement each in the good rule, and the one problem it makes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "\"level\": \"STRONG\"           | \"level\": \"STRONGISH\"        | UNKNOWN_VALUE   | /rules/0/level",
                "\"level\": \"STRONG\"           | \"level\": 3                    | WRONG_TYPE      | /rules/0/level",
                "\"level\": \"STRONG\"           | \"level\": \"STRONG\", \"x\": 1 | UNKNOWN_MEMBER  | /rules/0/x",
                "\"level\": \"STRONG\",          | §§                              | MISSING_MEMBER  | /rules/0/level",
                "\"version\": 1                  | \"version\": \"1\"              | WRONG_TYPE      | /rules/0/version",
                "\"version\": 1                  | \"version\": 0                  | OUT_OF_RANGE    | /rules/0/version",
                "\"validFrom\": \"2026-01-01\"   | \"validFrom\": \"2026-13-01\"   | INVALID_DATE    | /rules/0/validFrom",
                "2026-01-01\"                    | 2026-01-01\",\"validTo\": \"2026-01-01\" | OUT_OF_RANGE | /rules/0/validTo",
                "\"dimensions\": [\"IDENTITY\"]  | \"dimensions\": []              | EMPTY           | /rules/0",
                "\"acts\": []                    | \"acts\": [\"REPRODUCTION\", \"REPRODUCTION\"] | DUPLICATE | /rules/0/acts/1",
                "\"nonInnocent\": false          | \"nonInnocent\": \"no\"         | WRONG_TYPE      | /rules/0/nonInnocent",
                "\"identity.name\", \"MISMATCH\"] | \"identity.nmae\", \"MISMATCH\"] | UNKNOWN_FACT | /rules/0/when/eq/0",
                "\"identity.name\", \"MISMATCH\"] | \"identity.name\", \"MISSMATCH\"] | UNKNOWN_VALUE | /rules/0/when/eq/1",
                "\"identity.name\", \"MISMATCH\"] | \"identity.name\", 5]          | WRONG_TYPE      | /rules/0/when/eq/1",
                "\"identity.name\", \"MISMATCH\"] | \"identity.name\"]             | WRONG_TYPE      | /rules/0/when/eq",
                "\"identity.name\", \"MISMATCH\"] | \"comp.assayPct\", \"MISMATCH\"] | WRONG_TYPE    | /rules/0/when/eq/0",
                "{\"eq\": [\"identity.name\", \"MISMATCH\"]} | {\"lt\": [\"identity.name\", 5]} | WRONG_TYPE | /rules/0/when/lt/0",
                "{\"eq\": [\"identity.name\", \"MISMATCH\"]} | {\"matches\": \"x\"} | UNKNOWN_OPERATOR | /rules/0/when/matches",
                "{\"eq\": [\"identity.name\", \"MISMATCH\"]} | {}                  | UNKNOWN_OPERATOR | /rules/0/when",
                "{\"eq\": [\"identity.name\", \"MISMATCH\"]} | {\"all\": []}       | EMPTY           | /rules/0/when/all",
                "{\"eq\": [\"identity.name\", \"MISMATCH\"]} | {\"any\": []}       | EMPTY           | /rules/0/when/any",
                "{\"eq\": [\"identity.name\", \"MISMATCH\"]} | {\"in\": [\"identity.name\", []]} | EMPTY | /rules/0/when/in/1",
                "{\"eq\": [\"identity.name\", \"MISMATCH\"]} | {\"inAny\": [[], [\"YES\"]]} | EMPTY  | /rules/0/when/inAny/0",
                "{\"eq\": [\"identity.name\", \"MISMATCH\"]} | {\"not\": {\"eq\": [\"auth.status\", \"AUTHORISED\"]}} | GUARD | /rules/0/when/not/eq/0",
                "{\"eq\": [\"identity.name\", \"MISMATCH\"]} | {\"known\": \"ip.claim\"} | GUARD      | /rules/0/when/known",
                "\"relabel.authorised\", \"YES\" | \"ip.claim\", \"NONE\"          | GUARD           | /rules/0/innocentExplanations/0/when/eq/0",
                "\"relabel.authorised\", \"YES\" | \"identity.name\", \"MATCH\"    | EXPLANATION_NEVER_HOLDS | /rules/0/innocentExplanations/0",
                "[\"REGULATOR\"]                 | [\"REPORTER\"]                  | EXPLANATION_NEVER_HOLDS | /rules/0/innocentExplanations/0",
                "[\"REGULATOR\"]                 | []                              | EMPTY           | /rules/0/innocentExplanations/0/acceptedProducers",
                "\"citation\": \"A text, Art. 1\", | §§                            | CITATION_MISSING | /rules/0",
                "\"citation\": \"A text, Art. 1\" | \"citation\": \" \"            | EMPTY           | /rules/0/citation",
                "\"nextSteps\": [\"ASK_MAH\"]    | \"nextSteps\": [\"PRAY\"]       | UNKNOWN_VALUE   | /rules/0/nextSteps/0",
                "\"expect\": \"FIRED\"           | \"expect\": \"CLEARED\"         | TEST_FAILS      | /rules/0/tests/0",
                "\"expect\": \"FIRED\"           | \"expect\": \"FIRED\", \"level\": \"WEAK\" | TEST_FAILS | /rules/0/tests/0",
                "\"expect\": \"FIRED\"           | \"expect\": \"FIRED\", \"open\": [] | TEST_FAILS  | /rules/0/tests/0",
                "{\"identity.name\": \"MISMATCH\"}, \"expect\": \"FIRED\" | {}, \"expect\": \"UNKNOWN\" | NEVER_FIRED | /rules/0",
                "{\"identity.name\": \"MISMATCH\"} | {\"identity.nmae\": \"MISMATCH\"} | UNKNOWN_FACT | /rules/0/tests/0/facts/identity.nmae",
                "{\"identity.name\": \"MISMATCH\"} | {\"identity.name\": \"MAYBE\"} | UNKNOWN_VALUE | /rules/0/tests/0/facts/identity.name"
            })
    void oneThingWrong_isTheOnlyProblem(String from, String to, Code code, String pointer) {
        assertThat(RULE).contains(from);
        List<DataFileProblem> problems = problems(pack(RULE.replace(from, to)));
        assertThat(problems).extracting(DataFileProblem::code).startsWith(code).containsOnly(code);
        assertThat(problems).extracting(DataFileProblem::pointer).contains(pointer);
    }

    @Test
    void rulesWithoutTests_areRefused() {
        int tests = RULE.indexOf("\"tests\"");
        assertThat(places(pack(RULE.substring(0, tests) + "\"tests\": []}")))
                .containsExactly("TESTS_MISSING /rules/0/tests");
        assertThat(places(pack(RULE.substring(0, tests - 1).stripTrailing().replaceAll(",$", "") + "}")))
                .containsExactly("TESTS_MISSING /rules/0");
    }

    @Test
    void sameIdTwice_isRefused_byVersionAndByDate() {
        assertThat(places(pack(RULE, RULE))).containsExactly("DUPLICATE /rules/1");
        String second = RULE.replace("\"version\": 1", "\"version\": 2");
        assertThat(places(pack(RULE, second))).containsExactly("TWO_VERSIONS_ACTIVE /rules/1");
        String ended = RULE.replace("2026-01-01\"", "2026-01-01\", \"validTo\": \"2027-01-01\"");
        String begun = second.replace("2026-01-01", "2027-01-01");
        assertThat(RuleSet.read(pack(ended, begun).getBytes(StandardCharsets.UTF_8))
                        .rules())
                .hasSize(2);
        String dayEarly = second.replace("2026-01-01", "2026-12-31");
        assertThat(places(pack(ended, dayEarly))).containsExactly("TWO_VERSIONS_ACTIVE /rules/1");
    }

    @Test
    void manyThingsWrong_areAllReportedAtOnce() {
        String bad = RULE.replace("\"STRONG\"", "7")
                .replace("\"IDENTITY\"", "\"SOUL\"")
                .replace("\"identity.name\", \"MISMATCH\"]", "\"identity.nmae\", 5]")
                .replace("\"validFrom\"", "\"validfrom\"");
        assertThat(places(pack(bad, RULE.replace("X-1", "X-2").replace("\"eq\"", "\"equals\""))))
                .contains(
                        "UNKNOWN_MEMBER /rules/0/validfrom",
                        "MISSING_MEMBER /rules/0/validFrom",
                        "WRONG_TYPE /rules/0/level",
                        "UNKNOWN_VALUE /rules/0/dimensions/0",
                        "UNKNOWN_FACT /rules/0/when/eq/0",
                        "UNKNOWN_OPERATOR /rules/1/when/equals");
    }

    @Test
    void misspeltFact_isNamedWithTheNearest() {
        assertThat(problems(pack(RULE.replace("\"identity.name\", \"MISMATCH\"]", "\"identity.nmae\", \"MISMATCH\"]"))))
                .anySatisfy(p -> assertThat(p.message()).contains("\"identity.name\""));
    }

    @Test
    void hundredThousandNestedConditions_areRefusedAsTooDeep() {
        String nested = "{\"not\": ".repeat(100_000) + "{}" + "}".repeat(100_000);
        String json = pack(RULE.replace("{\"eq\": [\"identity.name\", \"MISMATCH\"]}", nested));
        assertThat(problems(json)).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo(Code.TOO_DEEP);
            assertThat(p.pointer()).startsWith("/rules/0/when/not");
        });
    }

    @Test
    void hundredMegabytes_areRefusedUnread() throws IOException {
        try (Endless file = new Endless(100L << 20)) {
            assertThatThrownBy(() -> RuleSet.read(file))
                    .isInstanceOfSatisfying(
                            DataFileException.class,
                            e -> assertThat(e.problems())
                                    .extracting(DataFileProblem::code)
                                    .containsExactly(Code.TOO_LARGE));
            assertThat(file.given).isLessThan(9L << 20);
        }
    }

    /** Spaces for ever, or nearly so. */
    private static final class Endless extends InputStream {
        private final long size;
        private long given;

        private Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return given++ < size ? ' ' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(length, size - given);
            Arrays.fill(bytes, offset, offset + Math.max(count, 0), (byte) ' ');
            given += count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "§§ | NOT_JSON",
                "[] | WRONG_TYPE",
                "{\"id\": \"P\" | NOT_JSON",
                "{\"id\": \"P\", \"id\": \"Q\"} | DUPLICATE_MEMBER",
                "{} {} | NOT_JSON",
                "{'id': 1} | NOT_JSON",
                "{\"id\": 1e9999999999999999999999999999999999999} | TOO_MANY",
                "{\"id\": \"P\", \"version\": \"1\", \"about\": \"x\", \"rules\": []} | EMPTY",
                "{\"id\": \"P\", \"version\": \"1\", \"about\": \"x\", \"rules\": {}} | WRONG_TYPE"
            })
    void notAPack_isRefused(String json, Code code) {
        assertThat(problems(json)).extracting(DataFileProblem::code).contains(code);
    }

    @Test
    void notUtf8_isRefused() {
        byte[] latin1 = pack(RULE).replace("A pack.", "Ein Päckchen").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problems(latin1)).extracting(DataFileProblem::code).containsExactly(Code.NOT_JSON);
    }

    @Test
    void brokenCondition_afterMoreProblemsThanAreListed_isNotRun() {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i <= 1_000; i++) {
            members.append("\"x").append(i).append("\": 0, ");
        }
        String good = "{\"eq\": [\"identity.name\", \"MISMATCH\"]}";
        String bad = RULE.replace(good, "{\"all\": [" + good.replace("name", "nmae") + "]}");
        assertThat(problems(pack(bad).replaceFirst("\\{", "{" + members)))
                .hasSize(1_000)
                .extracting(DataFileProblem::code)
                .containsOnly(Code.UNKNOWN_MEMBER);
    }

    @Test
    void wideCondition_overTheLimit_isRefused() {
        String leaf = "{\"eq\": [\"identity.name\", \"MISMATCH\"]}";
        String row = "{\"any\": [" + String.join(",", Collections.nCopies(200, leaf)) + "]}";
        String wide = "{\"all\": [" + String.join(",", Collections.nCopies(11, row)) + "]}";
        assertThat(problems(pack(RULE.replace(leaf, wide))))
                .extracting(DataFileProblem::code)
                .containsOnly(Code.TOO_MANY);
    }
}
