package org.packseal.core.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonValue;

/** Reads the member {@code actsByFacts} of a rule set. */
final class ActChangeReader {
    private static final Set<String> MEMBERS = Set.of("rules", "when", "replace", "by", "citation");
    private static final Set<String> INTELLECTUAL_PROPERTY = Set.of("ip.");

    private ActChangeReader() {}

    static List<ActChange> read(JsonValue list, Set<String> ruleIds) {
        return list.entries(RuleSetLimits.MAX_RULES).stream()
                .map(place -> change(place, ruleIds))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ActChange> change(JsonValue place, Set<String> ruleIds) {
        place.only(MEMBERS);
        return place.whole(() -> new ActChange(
                rules(place.optional("rules"), ruleIds),
                ConditionReader.read(place.at("when"), INTELLECTUAL_PROPERTY),
                place.at("replace")
                        .nonEmpty(Code.EMPTY, "Expected at least one act to replace, found none.")
                        .setOf(Act.class),
                place.at("by").setOf(Act.class),
                place.citation()));
    }

    private static Set<String> rules(JsonValue list, Set<String> ruleIds) {
        return list.entries().stream()
                .map(entry -> known(entry, ruleIds))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<String> known(JsonValue entry, Set<String> ruleIds) {
        String id = entry.text(RuleSetLimits.MAX_NAME_LENGTH);
        if (!ruleIds.contains(id)) {
            entry.problem(
                    Code.UNKNOWN_REFERENCE,
                    "Expected the id of a rule of this set, found \"" + JsonValue.cut(id) + "\".");
            return Optional.empty();
        }
        return Optional.of(id);
    }
}
