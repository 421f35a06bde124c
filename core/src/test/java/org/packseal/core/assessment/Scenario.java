package org.packseal.core.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.packseal.core.fact.Evidence;
import org.packseal.core.rule.RuleResult;

/** One case of a scenario file: facts, taken as checked by the caller, and what is to come out. */
record Scenario(String id, JsonNode facts, JsonNode expect) {
    static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    static final Instant EARLIER = Instant.parse("2026-10-01T00:00:00Z");
    static final Instant LATER = Instant.parse("2026-10-02T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Scenario read(String line) throws IOException {
        JsonNode node = JSON.readTree(line);
        return new Scenario(node.get("id").textValue(), node.get("facts"), node.get("expect"));
    }

    /** The project's cases: one for each rule and kind, and those made from public alerts and judgments. */
    static List<String> ownLines() throws IOException {
        List<String> lines = new ArrayList<>(lines("scenarios.jsonl"));
        lines.addAll(lines("cases.jsonl"));
        return lines;
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Scenario.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    Evidence evidence() {
        Evidence.Builder evidence = Evidence.builder().trustPlainFacts();
        for (Map.Entry<String, JsonNode> fact : facts.properties()) {
            evidence.add(fact.getKey(), fact.getValue().asText());
        }
        return evidence.build();
    }

    List<String> differences(Assessment assessment) {
        List<String> differences = new ArrayList<>();
        same(differences, "supply", assessment.supply());
        same(differences, "verdict", assessment.verdict());
        same(differences, "intent", assessment.intent());
        if (assessment.verdict() == Verdict.SUSPECTED || assessment.verdict() == Verdict.FALSIFIED) {
            sameSet(differences, "dimensions", assessment.dimensions());
            sameSet(differences, "acts", assessment.acts());
        }
        atLeast(differences, "fires", rules(assessment.fired()));
        atLeast(differences, "openRules", rules(assessment.unknown()));
        atLeast(differences, "because", names(assessment.because()));
        if (words(expect.path("mustNotBe")).contains(assessment.verdict().name())) {
            differences.add(id + " must not be " + assessment.verdict());
        }
        return differences;
    }

    private static Set<String> rules(List<RuleResult> results) {
        return names(results.stream().map(r -> r.rule().id()).toList());
    }

    private void same(List<String> differences, String member, Object actual) {
        if (expect.has(member) && !expect.get(member).textValue().equals(actual.toString())) {
            differences.add(id + " " + member + ": " + actual + ", expected " + expect.get(member));
        }
    }

    private void sameSet(List<String> differences, String member, Collection<?> actual) {
        if (expect.has(member) && !words(expect.get(member)).equals(names(actual))) {
            differences.add(id + " " + member + ": " + actual + ", expected " + expect.get(member));
        }
    }

    private void atLeast(List<String> differences, String member, Set<String> actual) {
        if (!actual.containsAll(words(expect.path(member)))) {
            differences.add(id + " " + member + ": " + actual + ", expected at least " + expect.get(member));
        }
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new TreeSet<>();
        array.forEach(word -> words.add(word.textValue()));
        return words;
    }

    private static Set<String> names(Collection<?> values) {
        Set<String> names = new TreeSet<>();
        values.forEach(value -> names.add(value.toString()));
        return names;
    }
}
