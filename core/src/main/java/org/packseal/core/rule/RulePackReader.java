package org.packseal.core.rule;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.rule.RulePackProblem.Code;

/** Reads and checks a rule pack. Nothing is let through that is not wholly right, and all that is wrong is said. */
final class RulePackReader {
    private static final Set<String> MEMBERS = Set.of("$schema", "id", "version", "about", "rules");

    private final Problems problems = new Problems();
    private final List<Rule> rules = new ArrayList<>();
    private final List<RuleCoverage> coverage = new ArrayList<>();
    private final Map<String, List<Rule>> byId = new HashMap<>();

    private RulePackReader() {}

    static RulePack read(byte[] bytes) {
        RulePackReader reader = new RulePackReader();
        RulePack pack = reader.pack(bytes);
        reader.problems.throwIfAny();
        if (pack == null) {
            throw new IllegalStateException("a pack without problems is complete");
        }
        return pack;
    }

    private @Nullable RulePack pack(byte[] bytes) {
        if (bytes.length > RulePackLimits.MAX_BYTES) {
            problems.add(Code.TOO_LARGE, "", "A rule pack has at most " + RulePackLimits.MAX_BYTES + " bytes.");
            return null;
        }
        JsonPlace place = JsonSource.read(bytes, problems);
        if (place == null || !place.isObject(MEMBERS)) {
            return null;
        }
        String id = text(place, "id", RulePackLimits.MAX_NAME_LENGTH);
        String version = text(place, "version", RulePackLimits.MAX_NAME_LENGTH);
        String about = text(place, "about", RulePackLimits.MAX_TEXT_LENGTH);
        JsonPlace list = place.required("rules");
        if (list != null) {
            rules(list);
        }
        return id == null || version == null || about == null
                ? null
                : new RulePack(id, version, about, sha256(bytes), bytes, rules, coverage);
    }

    private static @Nullable String text(JsonPlace place, String member, int max) {
        JsonPlace value = place.required(member);
        return value == null ? null : value.text(max);
    }

    private void rules(JsonPlace list) {
        int before = problems.count();
        List<JsonPlace> items = list.items(RulePackLimits.MAX_RULES);
        if (items.isEmpty() && problems.count() == before) {
            list.problem(Code.EMPTY, "A pack without rules finds nothing.");
        }
        for (JsonPlace item : items) {
            Rule rule = new RuleReader(item, problems).read();
            List<RuleTestCase> tests = item.isObject() ? new RuleTestReader(problems).read(item) : List.of();
            if (rule != null) {
                checkAgainstOthers(rule, item);
                rules.add(rule);
                run(rule, tests, item);
            }
        }
    }

    private void checkAgainstOthers(Rule rule, JsonPlace place) {
        List<Rule> sameId = byId.computeIfAbsent(rule.id(), id -> new ArrayList<>());
        for (Rule other : sameId) {
            if (other.version() == rule.version()) {
                place.problem(Code.DUPLICATE_ID, rule.id() + " version " + rule.version() + " is there already.");
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
