package org.packseal.core.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.definition.DefinitionResult;
import org.packseal.core.definition.Outcome;
import org.packseal.core.fact.Determination;
import org.packseal.core.rule.RuleResult;
import org.packseal.gs1.PackIdentity;

/** Fills the boxes of a report that an assessment answers. */
final class AssessmentSection {
    private final Assessment assessment;

    AssessmentSection(Assessment assessment) {
        this.assessment = assessment;
    }

    ObjectNode summary() {
        ObjectNode json = object().put("supply", assessment.supply().name())
                .put("verdict", assessment.verdict().name())
                .put("misrepresentation", assessment.misrepresentation().name())
                .put("intent", assessment.intent().name());
        names(json, "dimensions", assessment.dimensions());
        names(json, "acts", assessment.acts());
        names(json, "alsoPresent", assessment.alsoPresent());
        ArrayNode fired = json.putArray("fired");
        for (RuleResult result : assessment.fired()) {
            fired.addObject()
                    .put("rule", result.rule().id())
                    .put("level", result.level().name());
        }
        names(json, "actions", assessment.actions());
        ArrayNode determinations = json.putArray("determinations");
        assessment.determinations().forEach(one -> write(determinations.addObject(), one));
        context(json, "category", "product.category");
        context(json, "controlled", "product.controlled");
        context(json, "place", "context.place");
        json.putObject("rules")
                .put("id", assessment.rules().id())
                .put("version", assessment.rules().version())
                .put("sha256", assessment.rules().sha256())
                .put("date", assessment.date().toString());
        return json;
    }

    private void context(ObjectNode json, String member, String fact) {
        assessment.evidence().acceptedValue(fact).ifPresent(value -> json.put(member, value));
    }

    private static void write(ObjectNode json, Determination determination) {
        determination.by().ifPresent(by -> json.put("by", by.name()));
        determination.finding().ifPresent(finding -> json.put("finding", finding.name()));
        determination.scope().ifPresent(scope -> json.put("scope", scope.name()));
        determination.reference().ifPresent(reference -> json.put("reference", reference));
        determination.origin().observedAt().ifPresent(time -> json.put("date", time.toString()));
    }

    ArrayNode profiles() {
        ArrayNode profiles = JsonNodeFactory.instance.arrayNode();
        for (DefinitionResult result : assessment.definitions()) {
            ObjectNode profile = profiles.addObject()
                    .put("definition", result.definition().id())
                    .put("scope", result.scope().name());
            ArrayNode outcomes = profile.putArray("outcomes");
            for (Outcome outcome : result.outcomes()) {
                outcomes.addObject()
                        .put("outcome", outcome.code())
                        .put("level", outcome.level().name())
                        .put("citation", outcome.citation());
            }
        }
        return profiles;
    }

    /**
     * Fills the boxes of the first product that the context leaves empty with what the code says, unless the context
     * names another product there.
     */
    void fill(ObjectNode report) {
        PackIdentity pack = assessment.pack().orElse(null);
        if (pack == null) {
            return;
        }
        ArrayNode products = report.withArray("/products");
        ObjectNode product = products.isEmpty() ? products.addObject() : (ObjectNode) products.get(0);
        String gtin = pack.gtin().map(number -> number.value()).orElse("");
        if (product.has("gtin") && !product.path("gtin").asText().equals(gtin)) {
            return;
        }
        if (!gtin.isEmpty()) {
            product.put("gtin", gtin);
        }
        pack.serial().ifPresent(serial -> list(product, "serials", serial));
        pack.batch().ifPresent(batch -> list(product, "batches", batch));
        pack.expiry().ifPresent(date -> list(product, "expiries", date.toString()));
        if (!product.has("national") && !pack.national().isEmpty()) {
            ArrayNode numbers = product.putArray("national");
            pack.national().values().forEach(numbers::add);
        }
    }

    private static void list(ObjectNode product, String member, String value) {
        if (!product.has(member)) {
            product.putArray(member).add(value);
        }
    }

    private static void names(ObjectNode json, String member, Collection<? extends Enum<?>> values) {
        ArrayNode array = json.putArray(member);
        values.forEach(value -> array.add(value.name()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
