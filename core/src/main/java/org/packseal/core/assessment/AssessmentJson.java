package org.packseal.core.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packseal.core.assessment.input.TimeLineJson;
import org.packseal.core.definition.DefinitionResult;
import org.packseal.core.definition.Outcome;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactConflict;
import org.packseal.core.history.finding.TimeLine;
import org.packseal.core.json.PackJson;
import org.packseal.core.rule.InnocentExplanation;
import org.packseal.core.rule.RuleResult;
import org.packseal.crypto.json.JsonWriter;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.element.Element;

/**
 * Writes an assessment as JSON: always the same members in the same order, so that equal assessments are equal to the
 * byte. Members of which nothing is known are absent, lists are always there. Everything is a code, a name or a value;
 * English stands in {@code explanation} alone.
 */
final class AssessmentJson {
    /** Version of this form; it changes when a member changes its meaning or goes away. */
    private static final int SCHEMA_VERSION = 2;

    private final Assessment assessment;
    private final Evidence evidence;
    private final Detail detail;
    private final JsonWriter json;

    /** The time written last, and its text: most facts of one check bear one time. */
    private @Nullable Instant time;

    private String timeText = "";

    private AssessmentJson(Assessment assessment, Detail detail) {
        this.assessment = assessment;
        this.evidence = assessment.evidence();
        this.detail = detail;
        this.json = new JsonWriter(new StringBuilder(room(detail)));
    }

    /** Characters that an ordinary assessment takes; a longer one grows. */
    private static int room(Detail detail) {
        return switch (detail) {
            case BRIEF -> 512;
            case NORMAL -> 2_048;
            case FULL -> 8_192;
        };
    }

    static String write(Assessment assessment, Detail detail, @Nullable String id) {
        AssessmentJson writing = new AssessmentJson(assessment, detail);
        writing.write(id);
        return writing.json.toString();
    }

    private void write(@Nullable String id) {
        boolean brief = detail == Detail.BRIEF;
        json.beginObject().member("schemaVersion", SCHEMA_VERSION).member("id", id);
        decision();
        if (!brief) {
            found();
            results();
            assessment.timeLine().ifPresent(this::timeLine);
            subject();
            definitions();
        }
        rules();
        if (detail == Detail.FULL) {
            json.member("explanation", assessment.explain().toString());
        }
        json.endObject();
    }

    private void decision() {
        name("supply", assessment.supply());
        name("verdict", assessment.verdict());
        name("misrepresentation", assessment.misrepresentation());
        name("intent", assessment.intent());
        names("because", assessment.because());
        names("actions", assessment.actions());
        json.name("repositoryCheckRequired").flag(assessment.repositoryCheckRequired());
    }

    private void found() {
        names("dimensions", assessment.dimensions());
        names("acts", assessment.acts());
        json.name("signs").beginArray();
        for (FiredSign sign : assessment.signs()) {
            json.beginObject().member("rule", sign.rule());
            name("level", sign.level());
            names("dimensions", sign.dimensions());
            names("acts", sign.acts());
            json.endObject();
        }
        json.endArray();
        names("alsoPresent", assessment.alsoPresent());
        json.name("clearedBy").beginObject();
        assessment.clearedBy().forEach((dimension, keys) -> names(dimension.name(), keys));
        json.endObject();
        names("notAssessed", assessment.notAssessed());
        conflicts();
    }

    private void conflicts() {
        json.name("conflicts").beginArray();
        for (FactConflict conflict : assessment.conflicts()) {
            json.beginObject().member("fact", conflict.key()).name("kept");
            statement(conflict.kept(), false);
            json.name("setAside").beginArray();
            conflict.setAside().forEach(fact -> statement(fact, false));
            json.endArray().endObject();
        }
        json.endArray();
    }

    private void results() {
        json.name("fired").beginArray();
        for (RuleResult result : assessment.fired()) {
            rule(result);
            name("level", result.level());
            each("open", result.open(), this::question);
            names("facts", result.because());
            json.endObject();
        }
        json.endArray().name("alleged").beginArray();
        for (RuleResult result : assessment.alleged()) {
            rule(result);
            names("facts", result.because());
            json.endObject();
        }
        json.endArray().name("explained").beginArray();
        for (RuleResult result : assessment.explained()) {
            rule(result);
            each("by", result.explainedBy(), this::answer);
            names("facts", result.because());
            json.endObject();
        }
        json.endArray();
        if (detail == Detail.FULL) {
            unknown();
        }
        determinations();
        json.name("facts").beginArray();
        CountedFacts.of(assessment.results(), assessment.clearedBy().values(), evidence)
                .forEach(fact -> statement(fact, true));
        json.endArray();
    }

    private void rule(RuleResult result) {
        json.beginObject().member("rule", result.rule().id());
        name("standing", result.standing());
    }

    private void unknown() {
        json.name("unknown").beginArray();
        for (RuleResult result : assessment.unknown()) {
            json.beginObject().member("rule", result.rule().id());
            names("missing", result.missing());
            json.endObject();
        }
        json.endArray();
    }

    /** An open question as code and parameters: the key of its text, the facts to find out, and who can know them. */
    private void question(InnocentExplanation open) {
        json.beginObject().member("code", "ask." + open.facts().get(0));
        names("facts", open.facts());
        names("knownTo", open.acceptedProducers());
        json.endObject();
    }

    /** Who confirmed an innocent explanation, and where to look it up. */
    private void answer(InnocentExplanation shown) {
        json.beginObject().member("code", "ask." + shown.facts().get(0));
        names("facts", shown.facts());
        evidence.findAccepted(FactCatalogue.standard().require(shown.facts().get(0)))
                .ifPresent(fact -> {
                    fact.producer().ifPresent(producer -> name("producer", producer));
                    json.member("source", fact.source().orElse(null));
                });
        json.endObject();
    }

    private void determinations() {
        json.name("determinations").beginArray();
        for (Determination determination : assessment.determinations()) {
            json.beginObject();
            determination.by().ifPresent(by -> name("by", by));
            determination.finding().ifPresent(finding -> name("finding", finding));
            determination.deliberate().ifPresent(deliberate -> name("deliberate", deliberate));
            determination.scope().ifPresent(scope -> name("scope", scope));
            json.name("verified").flag(determination.verified());
            determination.defect().ifPresent(defect -> name("defect", defect));
            json.member("reference", determination.reference().orElse(null));
            time("date", determination.origin().observedAt().orElse(null));
            json.endObject();
        }
        json.endArray();
    }

    private void statement(Fact fact, boolean withKey) {
        json.beginObject();
        if (withKey) {
            json.member("fact", fact.key());
        }
        json.member("value", fact.value().orElse(null));
        fact.producer().ifPresent(producer -> name("producer", producer));
        name("assurance", fact.assurance());
        name("standing", evidence.standing(fact));
        name("provenance", evidence.provenance(fact));
        evidence.hearsay(fact).ifPresent(reason -> name("hearsay", reason));
        json.member("method", fact.method().orElse(null));
        json.member("observation", fact.observation().orElse(null));
        time("observedAt", fact.observedAt().orElse(null));
        json.member("source", fact.source().orElse(null));
        json.endObject();
    }

    private void subject() {
        assessment.token().ifPresent(this::token);
        assessment.pack().ifPresent(this::pack);
    }

    private void pack(PackIdentity pack) {
        TokenCheck check = assessment.token().orElse(null);
        boolean vouched = check != null && check.result() == TokenResult.SIGNATURE_VALID;
        json.name("pack");
        PackJson.write(pack, check != null && vouched ? check.signed() : List.of(), json);
    }

    private void token(TokenCheck check) {
        json.name("token").beginObject();
        name("result", check.result());
        json.member("keyId", check.keyId().orElse(null))
                .member("issuer", check.issuer().orElse(null));
        json.member("listSeq", check.listSequence());
        name("freshness", check.freshness());
        names("signed", identifiers(check.signed()));
        names("unsigned", identifiers(check.unsigned()));
        json.endObject();
    }

    private static List<String> identifiers(List<Element> elements) {
        return elements.stream().map(Element::ai).toList();
    }

    private void timeLine(TimeLine line) {
        json.name("timeLine");
        TimeLineJson.write(json, line);
    }

    private void definitions() {
        json.name("definitions").beginObject();
        for (DefinitionResult result : assessment.definitions()) {
            json.name(result.definition().id()).beginObject();
            name("scope", result.scope());
            each("outcomes", result.outcomes(), this::outcome);
            names("notes", result.notes());
            json.endObject();
        }
        json.endObject();
    }

    private void outcome(Outcome outcome) {
        json.beginObject().member("outcome", outcome.code());
        name("level", outcome.level());
        json.member("limb", outcome.limb().orElse(null));
        names("rules", outcome.rules());
        names("facts", outcome.facts());
        if (!outcome.details().isEmpty()) {
            json.name("details").beginObject();
            outcome.details().forEach(json::member);
            json.endObject();
        }
        json.member("citation", outcome.citation()).endObject();
    }

    private void rules() {
        json.name("rules")
                .beginObject()
                .member("id", assessment.rules().id())
                .member("version", assessment.rules().version())
                .member("sha256", assessment.rules().sha256())
                .member("date", assessment.date().toString())
                .endObject();
    }

    private void time(String member, @Nullable Instant when) {
        if (when != null) {
            if (!when.equals(time)) {
                time = when;
                timeText = when.toString();
            }
            json.member(member, timeText);
        }
    }

    private void name(String member, Enum<?> value) {
        json.member(member, value.name());
    }

    private <T> void each(String name, Collection<T> values, Consumer<T> write) {
        json.name(name).beginArray();
        values.forEach(write);
        json.endArray();
    }

    private void names(String member, Collection<?> values) {
        json.name(member).beginArray();
        values.forEach(value -> json.text(value.toString()));
        json.endArray();
    }
}
