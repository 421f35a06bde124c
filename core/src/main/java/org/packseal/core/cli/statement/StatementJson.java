package org.packseal.core.cli.statement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.packseal.core.record.StatementFacts;
import org.packseal.crypto.problem.StatementProblem;
import org.packseal.crypto.statement.StatedFact;
import org.packseal.crypto.statement.StatementCheck;
import org.packseal.crypto.statement.VerifiedStatement;

/** The check of a statement as JSON: the outcome, and of each fact whether it counts. */
final class StatementJson {
    private StatementJson() {}

    /** {@code {"result":…,"id":…,"keyId":…,"notes":[…],…}}; facts are there for VALID alone. */
    static ObjectNode of(StatementCheck check) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("result", check.result().name());
        check.id().ifPresent(id -> json.put("id", id));
        check.keyId().ifPresent(id -> json.put("keyId", id));
        check.problem().ifPresent(problem -> json.set("problem", problem(problem)));
        ArrayNode notes = json.putArray("notes");
        check.notes().forEach(note -> notes.add(note.name()));
        check.statement().ifPresent(statement -> put(json, statement));
        return json.put("listSeq", check.listSequence())
                .put("freshness", check.freshness().name());
    }

    /** The answer to a statement that nothing could be checked by. */
    static ObjectNode notChecked(NotCheckedReason reason) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("result", "NOT_CHECKED")
                .put("reason", reason.name());
    }

    private static ObjectNode problem(StatementProblem problem) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", problem.code().name())
                .put("pointer", problem.where())
                .put("message", problem.message());
    }

    private static void put(ObjectNode json, VerifiedStatement statement) {
        json.put("producer", statement.producer())
                .put("holder", statement.key().holder())
                .put("issuedAt", statement.issuedAt().toString());
        List<String> refused = StatementFacts.refused(statement);
        ArrayNode facts = json.putArray("facts");
        statement.facts().stream()
                .map(StatedFact::key)
                .filter(key -> !refused.contains(key))
                .forEach(facts::add);
        keys(json, "unbound", statement.unboundFacts());
        keys(json, "ofOtherPacks", statement.factsOfOtherPacks());
        ArrayNode unknown = json.putArray("notInCatalogue");
        refused.forEach(unknown::add);
    }

    private static void keys(ObjectNode json, String name, List<StatedFact> facts) {
        ArrayNode keys = json.putArray(name);
        facts.forEach(fact -> keys.add(fact.key()));
    }
}
