package org.packseal.core.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonValue;

/** Reads the member {@code actsByFacts} of a rule set. */
final class ActChangeReader {
    private static final Set<String> MEMBERS = Set.of("when", "replace", "by", "citation");
    private static final Set<String> INTELLECTUAL_PROPERTY = Set.of("ip.");

    private ActChangeReader() {}

    static List<ActChange> read(JsonValue list) {
        return list.entries(RuleSetLimits.MAX_RULES).stream()
                .map(ActChangeReader::change)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ActChange> change(JsonValue value) {
        value.only(MEMBERS);
        return value.whole(() -> new ActChange(
                ConditionReader.read(value.at("when"), INTELLECTUAL_PROPERTY),
                value.at("replace")
                        .nonEmpty(Code.EMPTY, "Expected at least one act to replace, found none.")
                        .setOf(Act.class),
                value.at("by").setOf(Act.class),
                value.citation()));
    }
}
