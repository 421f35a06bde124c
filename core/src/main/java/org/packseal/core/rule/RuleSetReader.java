package org.packseal.core.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonFile;
import org.packseal.core.json.JsonValue;

/** Reads and checks a rule set. A rule set with any fault is refused, and every fault is reported. */
final class RuleSetReader {
    private static final Set<String> MEMBERS = Set.of("$schema", "id", "version", "about", "rules", "actsByFacts");

    private final List<Rule> rules = new ArrayList<>();
    private final List<RuleCoverage> coverage = new ArrayList<>();
    private final Map<String, List<Rule>> byId = new HashMap<>();

    private RuleSetReader() {}

    static RuleSet read(byte[] bytes) {
        JsonValue file = JsonFile.object(bytes, RuleSetLimits.JSON);
        file.only(MEMBERS);
        String id = file.at("id").text(RuleSetLimits.MAX_NAME_LENGTH);
        String version = file.at("version").text(RuleSetLimits.MAX_NAME_LENGTH);
        String about = file.text("about");
        RuleSetReader reader = new RuleSetReader();
        file.at("rules")
                .nonEmpty(Code.EMPTY, "Expected at least one rule, found none.")
                .entries(RuleSetLimits.MAX_RULES)
                .forEach(reader::rule);
        List<ActChange> changes = ActChangeReader.read(file.optional("actsByFacts"));
        file.refuseIfWrong();
        return new RuleSet(id, version, about, JsonFile.sha256(bytes), bytes, reader.rules, changes, reader.coverage);
    }

    private void rule(JsonValue value) {
        Optional<Rule> whole = value.whole(() -> RuleReader.read(value));
        List<RuleTestCase> tests = RuleTestReader.read(value);
        whole.ifPresent(rule -> {
            checkAgainstOthers(rule, value);
            rules.add(rule);
            run(rule, tests, value);
        });
    }

    private void checkAgainstOthers(Rule rule, JsonValue value) {
        List<Rule> sameId = byId.computeIfAbsent(rule.id(), id -> new ArrayList<>());
        for (Rule other : sameId) {
            if (other.version() == rule.version()) {
                value.problem(
                        Code.DUPLICATE,
                        "Expected each version of a rule once, found " + rule.id() + " version " + rule.version()
                                + " again.");
            } else if (overlap(rule, other)) {
                value.problem(
                        Code.TWO_VERSIONS_ACTIVE,
                        "Expected one version of " + rule.id() + " on each day, found versions " + other.version()
                                + " and " + rule.version() + " on the same.");
            }
        }
        sameId.add(rule);
    }

    private static boolean overlap(Rule a, Rule b) {
        return a.activeOn(b.validFrom()) || b.activeOn(a.validFrom());
    }

    private void run(Rule rule, List<RuleTestCase> tests, JsonValue value) {
        Map<RuleState, Integer> states = new EnumMap<>(RuleState.class);
        Set<InnocentExplanation> shown = new HashSet<>();
        for (RuleTestCase test : tests) {
            RuleResult result = test.run(rule);
            states.merge(result.state(), 1, Integer::sum);
            shown.addAll(result.explainedBy());
        }
        if (!tests.isEmpty() && !states.containsKey(RuleState.FIRED)) {
            value.problem(Code.NEVER_FIRED, "Expected a test in which " + rule.id() + " fires, found none.");
        }
        coverage.add(new RuleCoverage(
                rule,
                tests.size(),
                states,
                shown.size(),
                rule.innocentExplanations().size()));
    }
}
