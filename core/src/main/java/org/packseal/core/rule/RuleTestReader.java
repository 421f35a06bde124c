package org.packseal.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.rule.RulePackProblem.Code;

/** Reads a rule's own tests. */
final class RuleTestReader {
    private static final Set<String> MEMBERS = Set.of("name", "facts", "expect", "level", "open");

    private final Problems problems;

    RuleTestReader(Problems problems) {
        this.problems = problems;
    }

    List<RuleTestCase> read(JsonPlace rule) {
        JsonPlace list = rule.required("tests", Code.TESTS_MISSING);
        List<RuleTestCase> tests = new ArrayList<>();
        if (list == null) {
            return tests;
        }
        int before = problems.count();
        List<JsonPlace> items = list.items(RulePackLimits.MAX_LIST);
        if (items.isEmpty() && problems.count() == before) {
            list.problem(Code.TESTS_MISSING, "A rule without tests is not to be relied on.");
        }
        for (JsonPlace item : items) {
            RuleTestCase test = test(item);
            if (test != null) {
                tests.add(test);
            }
        }
        return tests;
    }

    private @Nullable RuleTestCase test(JsonPlace item) {
        if (!item.isObject(MEMBERS)) {
            return null;
        }
        JsonPlace namePlace = item.required("name");
        String name = namePlace == null ? null : namePlace.text(RulePackLimits.MAX_NAME_LENGTH);
        JsonPlace expectPlace = item.required("expect");
        RuleState expect = expectPlace == null ? null : expectPlace.oneOf(RuleState.class);
        JsonPlace factsPlace = item.required("facts");
        Evidence evidence = factsPlace == null ? null : evidence(factsPlace);
        JsonPlace levelPlace = item.member("level");
        Level level = levelPlace == null ? null : levelPlace.oneOf(Level.class);
        JsonPlace openPlace = item.member("open");
        List<String> open = openPlace == null ? null : texts(openPlace);
        return name == null || expect == null || evidence == null
                ? null
                : new RuleTestCase(name, evidence, expect, level, open, item);
    }

    private static List<String> texts(JsonPlace list) {
        List<String> texts = new ArrayList<>();
        for (JsonPlace item : list.items(RulePackLimits.MAX_LIST)) {
            String text = item.text(RulePackLimits.MAX_TEXT_LENGTH);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private @Nullable Evidence evidence(JsonPlace facts) {
        int before = problems.count();
        Evidence.Builder evidence = Evidence.builder().trustPlainFacts();
        for (Map.Entry<String, JsonPlace> member : facts.members()) {
            add(evidence, member.getKey(), member.getValue());
        }
        return problems.count() == before ? evidence.build() : null;
    }

    private static void add(Evidence.Builder evidence, String key, JsonPlace value) {
        if (FactCatalogue.standard().find(key).isEmpty()) {
            value.problem(
                    Code.UNKNOWN_FACT,
                    "There is no fact \"" + JsonPlace.cut(key) + "\"; the nearest is \""
                            + FactCatalogue.standard().nearestKey(key) + "\".");
            return;
        }
        try {
            if (value.isNumber()) {
                Double number = value.number();
                if (number != null) {
                    evidence.add(key, number);
                }
            } else {
                String text = value.text(RulePackLimits.MAX_NAME_LENGTH);
                if (text != null) {
                    evidence.add(key, text);
                }
            }
        } catch (IllegalArgumentException e) {
            value.problem(Code.UNKNOWN_VALUE, String.valueOf(e.getMessage()));
        }
    }
}
