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
import org.packseal.core.json.JsonPlace;

/** Reads and checks a rule pack. Nothing is let through that is not wholly right, and all that is wrong is said. */
final class RulePackReader {
    private static final Set<String> MEMBERS = Set.of("$schema", "id", "version", "about", "rules");

    private final List<Rule> rules = new ArrayList<>();
    private final List<RuleCoverage> coverage = new ArrayList<>();
    private final Map<String, List<Rule>> byId = new HashMap<>();

    private RulePackReader() {}

    static RulePack read(byte[] bytes) {
        JsonPlace file = JsonFile.object(bytes, RulePackLimits.JSON);
        file.only(MEMBERS);
        String id = file.at("id").text(RulePackLimits.MAX_NAME_LENGTH);
        String version = file.at("version").text(RulePackLimits.MAX_NAME_LENGTH);
        String about = file.text("about");
        RulePackReader reader = new RulePackReader();
        file.at("rules")
                .nonEmpty(Code.EMPTY, "A pack without rules finds nothing.")
                .entries(RulePackLimits.MAX_RULES)
                .forEach(reader::rule);
        file.refuseIfWrong();
        return new RulePack(id, version, about, JsonFile.sha256(bytes), bytes, reader.rules, reader.coverage);
    }

    private void rule(JsonPlace place) {
        Optional<Rule> whole = place.whole(() -> RuleReader.read(place));
        List<RuleTestCase> tests = RuleTestReader.read(place);
        whole.ifPresent(rule -> {
            checkAgainstOthers(rule, place);
            rules.add(rule);
            run(rule, tests, place);
        });
    }

    private void checkAgainstOthers(Rule rule, JsonPlace place) {
        List<Rule> sameId = byId.computeIfAbsent(rule.id(), id -> new ArrayList<>());
        for (Rule other : sameId) {
            if (other.version() == rule.version()) {
                place.problem(Code.DUPLICATE, rule.id() + " version " + rule.version() + " is there already.");
            } else if (overlap(rule, other)) {
                place.problem(
                        Code.TWO_VERSIONS_ACTIVE,
                        rule.id() + ": versions " + other.version() + " and " + rule.version()
                                + " hold on the same day.");
            }
        }
        sameId.add(rule);
    }

    private static boolean overlap(Rule a, Rule b) {
        return a.activeOn(b.validFrom()) || b.activeOn(a.validFrom());
    }

    private void run(Rule rule, List<RuleTestCase> tests, JsonPlace place) {
        Map<RuleState, Integer> states = new EnumMap<>(RuleState.class);
        Set<InnocentExplanation> shown = new HashSet<>();
        for (RuleTestCase test : tests) {
            RuleResult result = test.run(rule);
            states.merge(result.state(), 1, Integer::sum);
            shown.addAll(result.explainedBy());
        }
        if (!tests.isEmpty() && !states.containsKey(RuleState.FIRED)) {
            place.problem(Code.NEVER_FIRED, "None of the tests of " + rule.id() + " fires it.");
        }
        coverage.add(new RuleCoverage(
                rule,
                tests.size(),
                states,
                shown.size(),
                rule.innocentExplanations().size()));
    }
}
