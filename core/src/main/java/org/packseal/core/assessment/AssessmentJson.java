package org.packseal.core.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.definition.DefinitionResult;
import org.packseal.core.definition.Outcome;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactConflict;
import org.packseal.core.json.PackJson;
import org.packseal.core.rule.InnocentExplanation;
import org.packseal.core.rule.RuleResult;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.gs1.element.Element;

/**
 * Writes an assessment as JSON: always the same members in the same order, so that equal assessments are equal to the
 * byte. Members of which nothing is known are absent, lists are always there.
 */
final class AssessmentJson {
    /** Version of this form; it changes when a member changes its meaning or goes away. */
    private static final int SCHEMA_VERSION = 1;

    private final Assessment assessment;

    AssessmentJson(Assessment assessment) {
        this.assessment = assessment;
    }

    ObjectNode write(@Nullable String id) {
        ObjectNode json = object().put("schemaVersion", SCHEMA_VERSION);
        if (id != null) {
            json.put("id", id);
        }
        json.put("supply", assessment.supply().name());
        json.put("verdict", assessment.verdict().name());
        json.put("misrepresentation", assessment.misrepresentation().name());
        json.put("intent", assessment.intent().name());
        json.set("dimensions", names(assessment.dimensions()));
        json.set("acts", names(assessment.acts()));
        json.set("signs", signs());
        json.set("because", names(assessment.because()));
        json.set("alsoPresent", names(assessment.alsoPresent()));
        ObjectNode cleared = json.putObject("clearedBy");
        assessment.clearedBy().forEach((dimension, keys) -> cleared.set(dimension.name(), names(keys)));
        json.set("notAssessed", names(assessment.notAssessed()));
        json.set("conflicts", conflicts());
        json.set("actions", names(assessment.actions()));
        json.put("repositoryCheckRequired", assessment.repositoryCheckRequired());
        results(json);
        subject(json);
        return json;
    }

    private void results(ObjectNode json) {
        ArrayNode fired = json.putArray("fired");
        for (RuleResult result : assessment.fired()) {
            ObjectNode one = named(fired, result).put("level", result.level().name());
            one.set("open", texts(result.open()));
            one.set("facts", names(result.because()));
        }
        ArrayNode explained = json.putArray("explained");
        for (RuleResult result : assessment.explained()) {
            ObjectNode one = named(explained, result);
            one.set("by", texts(result.explainedBy()));
            one.set("facts", names(result.because()));
        }
        ArrayNode unknown = json.putArray("unknown");
        for (RuleResult result : assessment.unknown()) {
            named(unknown, result).set("missing", names(result.missing()));
        }
        json.set("determinations", determinations());
    }

    private void subject(ObjectNode json) {
        assessment.token().ifPresent(check -> json.set("token", token(check)));
        assessment.pack().ifPresent(pack -> json.set("pack", PackJson.of(pack)));
        ObjectNode definitions = json.putObject("definitions");
        for (DefinitionResult result : assessment.definitions()) {
            definitions.set(result.definition().id(), definition(result));
        }
        json.putObject("rules")
                .put("id", assessment.rules().id())
                .put("version", assessment.rules().version())
                .put("sha256", assessment.rules().sha256())
                .put("date", assessment.date().toString());
        json.put("explanation", assessment.explain().toString());
    }

    private static ObjectNode named(ArrayNode array, RuleResult result) {
        return array.addObject().put("rule", result.rule().id());
    }

    private ArrayNode signs() {
        ArrayNode signs = array();
        for (FiredSign sign : assessment.signs()) {
            ObjectNode one = signs.addObject()
                    .put("rule", sign.rule())
                    .put("level", sign.level().name());
            one.set("dimensions", names(sign.dimensions()));
            one.set("acts", names(sign.acts()));
        }
        return signs;
    }

    private ArrayNode conflicts() {
        ArrayNode conflicts = array();
        for (FactConflict conflict : assessment.conflicts()) {
            ObjectNode one = conflicts.addObject().put("fact", conflict.key());
            one.set("kept", fact(conflict.kept()));
            ArrayNode setAside = one.putArray("setAside");
            conflict.setAside().forEach(fact -> setAside.add(fact(fact)));
        }
        return conflicts;
    }

    private static ObjectNode fact(Fact fact) {
        ObjectNode json = object();
        fact.value().ifPresent(value -> json.put("value", value));
        fact.producer().ifPresent(producer -> json.put("producer", producer.name()));
        json.put("assurance", fact.assurance().name());
        fact.method().ifPresent(method -> json.put("method", method));
        fact.observedAt().ifPresent(time -> json.put("observedAt", time.toString()));
        fact.source().ifPresent(source -> json.put("source", source));
        return json;
    }

    private ArrayNode determinations() {
        ArrayNode all = array();
        for (Determination determination : assessment.determinations()) {
            ObjectNode one = all.addObject();
            determination.by().ifPresent(by -> one.put("by", by.name()));
            determination.finding().ifPresent(finding -> one.put("finding", finding.name()));
            determination.deliberate().ifPresent(deliberate -> one.put("deliberate", deliberate.name()));
            determination.scope().ifPresent(scope -> one.put("scope", scope.name()));
            one.put("verified", determination.verified());
            determination.reference().ifPresent(reference -> one.put("reference", reference));
            determination.origin().observedAt().ifPresent(time -> one.put("date", time.toString()));
        }
        return all;
    }

    private static ObjectNode token(TokenCheck check) {
        ObjectNode json = object().put("result", check.result().name());
        check.keyId().ifPresent(keyId -> json.put("keyId", keyId));
        check.issuer().ifPresent(issuer -> json.put("issuer", issuer));
        json.put("listSeq", check.listSequence());
        json.put("freshness", check.freshness().name());
        json.set("signed", identifiers(check.signed()));
        json.set("unsigned", identifiers(check.unsigned()));
        return json;
    }

    private static ArrayNode identifiers(List<Element> elements) {
        return names(elements.stream().map(Element::ai).toList());
    }

    private static ObjectNode definition(DefinitionResult result) {
        ObjectNode json = object().put("scope", result.scope().name());
        ArrayNode outcomes = json.putArray("outcomes");
        for (Outcome outcome : result.outcomes()) {
            ObjectNode one = outcomes.addObject()
                    .put("outcome", outcome.code())
                    .put("level", outcome.level().name());
            outcome.limb().ifPresent(limb -> one.put("limb", limb));
            one.set("rules", names(outcome.rules()));
            one.set("facts", names(outcome.facts()));
            if (!outcome.details().isEmpty()) {
                ObjectNode details = one.putObject("details");
                outcome.details().forEach(details::put);
            }
            one.put("citation", outcome.citation());
        }
        json.set("notes", names(result.notes()));
        return json;
    }

    private static ArrayNode texts(List<InnocentExplanation> explanations) {
        return names(explanations.stream().map(InnocentExplanation::text).toList());
    }

    private static ArrayNode names(Collection<?> values) {
        ArrayNode array = array();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
