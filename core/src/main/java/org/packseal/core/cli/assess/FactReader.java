package org.packseal.core.cli.assess;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.FactException;

/**
 * Reads the {@code facts} of one record: each a value, an object of {@link FactMembers}, or an array of such objects.
 * Every problem is collected with its pointer; the evidence is there where there is none.
 */
final class FactReader {
    private static final JsonPointer FACTS = JsonPointer.empty().appendProperty("facts");

    private final Evidence.Builder evidence = Evidence.builder();
    private final List<RecordProblem> problems = new ArrayList<>();
    private final FactMembers members;
    private final Derived derived;

    /** What the library reads itself, and a record therefore cannot state. */
    record Derived(boolean scan, boolean history) {}

    /**
     * A reader for one record.
     *
     * @param policy whose statements count
     * @param derived what the record has beside its facts
     * @param latest the latest time at which something can have been observed
     */
    FactReader(EvidencePolicy policy, Derived derived, Instant latest) {
        this.evidence.policy(policy);
        this.derived = derived;
        this.members = new FactMembers(latest, problems);
    }

    /** Takes all facts; afterwards {@link #problems()} or {@link #evidence()} has the result. */
    FactReader read(JsonNode facts) {
        for (Map.Entry<String, JsonNode> member : facts.properties()) {
            readKey(member.getKey(), member.getValue(), FACTS.appendProperty(member.getKey()));
        }
        return this;
    }

    /** What is wrong, empty where the evidence can be used. */
    List<RecordProblem> problems() {
        return problems;
    }

    /** The evidence, or empty where there are problems. */
    Optional<Evidence.Builder> evidence() {
        return problems.isEmpty() ? Optional.of(evidence) : Optional.empty();
    }

    private void readKey(String key, JsonNode value, JsonPointer pointer) {
        FactCatalogue catalogue = FactCatalogue.standard();
        Optional<FactDefinition> definition = catalogue.find(key);
        if (definition.isEmpty()) {
            String message = catalogue.expected(key) + ", found \"" + VisibleText.shortened(key) + "\".";
            problems.add(RecordProblem.at(RecordCode.UNKNOWN_FACT, pointer, message));
        } else if (derived.scan() && definition.get().fromScanOnly()) {
            String message = "Expected no fact that is read from the scan alone beside a scan, found " + key + ".";
            problems.add(RecordProblem.at(RecordCode.SCAN_ONLY, pointer, message));
        } else if (derived.history() && key.startsWith("history.")) {
            String message = "Expected no fact of a history under --trust-facts beside a history, found " + key + ".";
            problems.add(RecordProblem.at(RecordCode.HISTORY_ONLY, pointer, message));
        } else {
            readValue(key, value, pointer);
        }
    }

    private void readValue(String key, JsonNode value, JsonPointer pointer) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                readStatement(key, value.get(i), pointer.appendIndex(i));
            }
        } else if (value.isObject()) {
            readStatement(key, value, pointer);
        } else {
            members.value(value, pointer).ifPresent(text -> add(Fact.of(key, text), pointer));
        }
    }

    private void readStatement(String key, JsonNode json, JsonPointer pointer) {
        if (json.isObject()) {
            members.fact(key, json, pointer).ifPresent(fact -> add(fact, pointer));
        } else {
            problems.add(
                    RecordProblem.expected(RecordCode.WRONG_TYPE, pointer, "an object with value or unknown", json));
        }
    }

    private void add(Fact fact, JsonPointer pointer) {
        try {
            evidence.add(fact);
        } catch (FactException e) {
            problems.add(problem(e, pointer));
        }
    }

    /** The record's problem that stands for a refusal of the library. */
    static RecordProblem problem(FactException refused, JsonPointer pointer) {
        RecordCode code = switch (refused.code()) {
            case UNKNOWN_FACT -> RecordCode.UNKNOWN_FACT;
            case PRODUCER_RESERVED -> RecordCode.PRODUCER_RESERVED;
            case SCAN_ONLY -> RecordCode.SCAN_ONLY;
            case OBSERVED_IN_FUTURE -> RecordCode.OBSERVED_IN_FUTURE;
            case TOO_MANY -> RecordCode.TOO_MANY_FACTS;
            case UNKNOWN_VALUE, NOT_A_NUMBER -> RecordCode.INVALID_FACT;
        };
        JsonPointer place =
                pointer.matches() ? refused.fact().map(FACTS::appendProperty).orElse(FACTS) : pointer;
        return RecordProblem.at(code, place, VisibleText.of(String.valueOf(refused.getMessage())));
    }
}
