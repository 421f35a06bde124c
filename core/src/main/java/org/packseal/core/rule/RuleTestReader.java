package org.packseal.core.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.json.FactJson;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonValue;

/** Reads a rule's own tests. */
final class RuleTestReader {
    private static final Set<String> MEMBERS = Set.of("name", "facts", "expect", "level", "open");
    private static final String NO_TESTS = "A rule without tests is not to be relied on.";

    private RuleTestReader() {}

    /** The tests that can be run. */
    static List<RuleTestCase> read(JsonValue rule) {
        return rule
                .required("tests", Code.TESTS_MISSING, NO_TESTS)
                .nonEmpty(Code.TESTS_MISSING, NO_TESTS)
                .entries()
                .stream()
                .map(RuleTestReader::test)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<RuleTestCase> test(JsonValue value) {
        value.only(MEMBERS);
        return value.whole(() -> new RuleTestCase(
                value.at("name").text(RuleSetLimits.MAX_NAME_LENGTH),
                evidence(value.at("facts")),
                value.at("expect").oneOf(RuleState.UNKNOWN),
                value.has("level") ? value.at("level").oneOf(Level.WEAK) : null,
                value.has("open") ? value.at("open").texts() : null,
                value));
    }

    private static Evidence evidence(JsonValue facts) {
        Evidence.Builder evidence = Evidence.builder().trustPlainFacts();
        facts.members().forEach((key, value) -> FactJson.fact(key, value).ifPresent(fact -> add(evidence, key, value)));
        return evidence.build();
    }

    private static void add(Evidence.Builder evidence, String key, JsonValue value) {
        try {
            if (value.isNumber()) {
                evidence.add(key, value.number());
            } else {
                value.whole(() -> value.text(RuleSetLimits.MAX_NAME_LENGTH)).ifPresent(text -> evidence.add(key, text));
            }
        } catch (IllegalArgumentException e) {
            value.problem(Code.UNKNOWN_VALUE, String.valueOf(e.getMessage()));
        }
    }
}
