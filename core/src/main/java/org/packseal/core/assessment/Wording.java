package org.packseal.core.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.packseal.core.definition.DefinitionResult;
import org.packseal.core.definition.Outcome;
import org.packseal.core.definition.OutcomeLevel;
import org.packseal.core.definition.Scope;
import org.packseal.core.explain.Explanation;
import org.packseal.core.explain.Statement;
import org.packseal.core.explain.Topic;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Provenance;
import org.packseal.core.fact.Standing;
import org.packseal.core.rule.Effect;
import org.packseal.core.rule.InnocentExplanation;
import org.packseal.core.rule.RuleResult;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.trust.Freshness;
import org.packseal.gs1.element.Element;

/** Says in coded statements what an assessment holds, in the order in which a pharmacist needs it. */
final class Wording {
    private static final Set<Verdict> ACCUSING = Set.of(Verdict.SUSPECTED, Verdict.FALSIFIED);

    private final Assessment assessment;
    private final Explanation.Builder out = Explanation.builder();

    private Wording(Assessment assessment) {
        this.assessment = assessment;
    }

    static Explanation of(Assessment assessment) {
        Wording wording = new Wording(assessment);
        wording.supply();
        wording.found();
        assessment.timeLine().ifPresent(line -> TimeLineWording.say(line, wording.out));
        if (assessment.verdict() != Verdict.FALSIFIED) {
            wording.innocent();
        }
        wording.notAssessed();
        wording.nextSteps();
        assessment.definitions().forEach(wording::definition);
        wording.note(DefinitionResult.NOT_LEGAL_ADVICE);
        assessment.definitions().forEach(wording::notes);
        return wording.out.build();
    }

    private void supply() {
        out.say(Topic.SUPPLY, "supply." + assessment.supply());
        boolean illicit = assessment.verdict() == Verdict.INCONCLUSIVE
                && assessment.alsoPresent().contains(Effect.ILLICIT_SUPPLY);
        Statement verdict = Statement.of("verdict." + (illicit ? Effect.ILLICIT_SUPPLY : assessment.verdict()));
        if (assessment.verdict() == Verdict.FALSIFIED) {
            Optional<Determination> decided = Findings.falsifying(assessment.determinations());
            verdict = decided.map(d -> withAuthority(Statement.of("verdict.FALSIFIED"), d))
                    .orElse(verdict);
        }
        out.say(Topic.SUPPLY, verdict);
    }

    private static Statement withAuthority(Statement statement, Determination determination) {
        Statement named =
                statement.with("authority", determination.by().map(Enum::name).orElse("UNKNOWN"));
        Optional<String> reference = determination.reference();
        return reference.isPresent()
                ? named.with("reference", reference.get())
                : new Statement(named.code() + ".unreferenced", named.parameters());
    }

    private void found() {
        read();
        token();
        if (ACCUSING.contains(assessment.verdict())) {
            assessment.dimensions().forEach(dimension -> out.say(Topic.FOUND, "dimension." + dimension));
            assessment.acts().forEach(act -> out.say(Topic.FOUND, "act." + act));
        }
        assessment.fired().forEach(this::fired);
        assessment.explained().forEach(this::explained);
        assessment.alleged().forEach(result -> out.say(Topic.FOUND, about("found.alleged", result)));
        new Clearing(assessment.evidence(), new Tally(assessment.results()))
                .unjudged().stream()
                        .filter(fact -> !fact.startsWith("determination."))
                        .forEach(fact -> out.say(
                                Topic.FOUND, Statement.of("found.unjudged").with("fact", fact)));
        if (assessment.intent() != Intent.NOT_DETERMINED || ACCUSING.contains(assessment.verdict())) {
            out.say(Topic.FOUND, "intent." + assessment.intent());
        }
        assessment.because().forEach(reason -> out.say(Topic.FOUND, "because." + reason));
        if (assessment.verdict() != Verdict.FALSIFIED) {
            assessment.determinations().forEach(d -> out.say(Topic.FOUND, determination(d)));
        }
        assessment
                .determinations()
                .forEach(d -> d.defect()
                        .ifPresent(defect -> out.say(
                                Topic.FOUND,
                                Statement.of("found.defect." + defect)
                                        .with(
                                                "authority",
                                                d.by().map(Enum::name).orElse("UNKNOWN")))));
        assessment
                .conflicts()
                .forEach(
                        c -> out.say(Topic.FOUND, Statement.of("found.conflict").with("fact", c.key())));
        setAside();
        if (out.silent(Topic.FOUND)) {
            out.say(Topic.FOUND, "found.nothing");
        }
        basis();
    }

    /**
     * On which facts it rests, and whether they were read, proved or only stated; what was set aside is listed
     * separately.
     */
    private void basis() {
        Evidence evidence = assessment.evidence();
        Map<Provenance, Set<String>> basis = new EnumMap<>(Provenance.class);
        for (Fact fact :
                CountedFacts.of(assessment.results(), assessment.clearedBy().values(), evidence)) {
            if (evidence.standing(fact) != Standing.REPORTED) {
                basis.computeIfAbsent(evidence.provenance(fact), none -> new LinkedHashSet<>())
                        .add(fact.key());
            }
        }
        basis.forEach((provenance, facts) ->
                out.say(Topic.FOUND, Statement.of("found.basis." + provenance).with("facts", String.join(",", facts))));
    }

    /**
     * An alert that, as far as is known, concerns other packs is worded as such, so that it is not taken for one on
     * this pack.
     */
    private static Statement determination(Determination determination) {
        boolean ofOthers = determination.scope().equals(Optional.of(Determination.Scope.OUT_OF_RANGE));
        return withAuthority(Statement.of(ofOthers ? "found.outOfRange" : "found.determination"), determination);
    }

    /** Statements that count for less because nothing proves that whoever is named made them. */
    private void setAside() {
        List<Fact> facts = new ArrayList<>(assessment.evidence().facts());
        facts.sort(CountedFacts.ORDER);
        for (Fact fact : facts) {
            boolean reported = assessment.evidence().standing(fact) == Standing.REPORTED;
            if (reported && fact.value().isPresent() && !fact.key().startsWith("determination.")) {
                out.say(
                        Topic.FOUND,
                        Statement.of("found.setAside")
                                .with("fact", fact.key())
                                .with(
                                        "producer",
                                        fact.producer().map(Enum::name).orElse("UNKNOWN")));
            }
        }
    }

    private void read() {
        if (dueTokenNotSeen()) {
            out.say(Topic.FOUND, "scan.TOKEN_NOT_SEEN");
        } else {
            assessment
                    .evidence()
                    .value(Facts.SCAN_STATUS)
                    .filter(status -> !status.equals("OK"))
                    .ifPresent(status -> out.say(Topic.FOUND, "scan." + status));
        }
        when(Facts.PACK_EXPIRED, "YES", "scan.EXPIRED");
        when(Facts.REPO_SERIAL, "RECALLED", "found.recalled");
        when(Facts.REPO_SERIAL, "WITHDRAWN", "found.withdrawn");
        when(Facts.REPO_SERIAL, "EXPIRED", "found.repoExpired");
        when(Facts.HISTORY_TEMPERATURE_EXCURSION, "YES", "found.temperature");
        answer();
    }

    /** The code of an answer that is not positive, so that it can be looked up. */
    private void answer() {
        Optional<String> code = assessment.evidence().value(Facts.REPO_CODE);
        if (code.isPresent() && !is(Facts.REPO_ANSWER, "POSITIVE")) {
            out.say(Topic.FOUND, Statement.of("found.answer").with("code", code.get()));
        }
    }

    /** Whether a token is expected and the read has none, so that the end of the code may be missing. */
    private boolean dueTokenNotSeen() {
        return is(Facts.SCAN_STATUS, "MALFORMED")
                && is(Facts.TOKEN_EXPECTED, "YES")
                && assessment.token().map(TokenCheck::result).equals(Optional.of(TokenResult.ABSENT));
    }

    private boolean is(String fact, String value) {
        return assessment.evidence().value(fact).filter(value::equals).isPresent();
    }

    private void when(String fact, String value, String code) {
        if (is(fact, value)) {
            out.say(Topic.FOUND, code);
        }
    }

    /** Says the result of the token check, unless the read is in doubt: it then says nothing of the pack. */
    private void token() {
        Optional<TokenCheck> check = assessment.token();
        Optional<String> result = assessment.evidence().value(Facts.TOKEN_RESULT);
        if (check.isEmpty() || result.isEmpty()) {
            return;
        }
        Statement statement = Statement.of("token." + check.get().result());
        if (check.get().result() == TokenResult.SIGNATURE_VALID) {
            statement = statement.with("issuer", check.get().issuer().orElse("?"));
        }
        out.say(Topic.FOUND, statement);
        if (check.get().result() == TokenResult.SIGNATURE_VALID) {
            unsigned(check.get().unsigned());
        }
        if (check.get().result() != TokenResult.ABSENT && check.get().freshness() != Freshness.FRESH) {
            out.say(Topic.FOUND, "token.listStale");
        }
    }

    /** Names what else the code carries, for which the signer does not answer. */
    private void unsigned(List<Element> elements) {
        if (!elements.isEmpty()) {
            String identifiers = elements.stream().map(Element::ai).distinct().collect(Collectors.joining(", "));
            out.say(Topic.FOUND, Statement.of("token.unsigned").with("elements", identifiers));
        }
    }

    private void fired(RuleResult result) {
        boolean sign = result.rule().effect() == Effect.FALSIFICATION;
        Statement statement = about(sign ? "found.rule" : "found.other", result);
        out.say(Topic.FOUND, sign ? statement.with("level", result.level().name()) : statement);
    }

    private void explained(RuleResult result) {
        for (InnocentExplanation by : result.explainedBy()) {
            // Of several facts that can be the cause, the first that somebody has confirmed.
            String cause = by.facts().stream()
                    .filter(fact -> assessment.evidence().acceptedValue(fact).isPresent())
                    .findFirst()
                    .orElse(by.facts().get(0));
            out.say(Topic.FOUND, explained(result, cause));
        }
    }

    /** Who confirmed the cause, and where it can be looked up, as far as that is known. */
    private Statement explained(RuleResult result, String cause) {
        Optional<Fact> fact = assessment.evidence().find(cause);
        Optional<String> producer = fact.flatMap(Fact::producer).map(Enum::name);
        Optional<String> source = fact.flatMap(Fact::source);
        if (producer.isEmpty()) {
            return about("found.explained", result).with("by", cause);
        }
        Statement named = about(source.isPresent() ? "found.explained.source" : "found.explained.by", result)
                .with("by", cause)
                .with("producer", producer.get());
        return source.map(where -> named.with("source", where)).orElse(named);
    }

    private static Statement about(String code, RuleResult result) {
        return Statement.of(code)
                .with("rule", result.rule().id())
                .with("title", result.rule().title());
    }

    private void innocent() {
        if (dueTokenNotSeen()) {
            out.say(Topic.INNOCENT, Statement.of("ask.token.reproduced").with("fact", Facts.TOKEN_REPRODUCED));
        }
        for (RuleResult result : assessment.fired()) {
            for (InnocentExplanation open : result.open()) {
                open.facts().stream()
                        .filter(fact ->
                                assessment.evidence().acceptedValue(fact).isEmpty())
                        .forEach(fact -> out.say(
                                Topic.INNOCENT, Statement.of("ask." + fact).with("fact", fact)));
            }
        }
    }

    private void notAssessed() {
        // A system that was asked and left it open is reported as asked.
        boolean asked = assessment
                .evidence()
                .anybodySays(
                        Facts.REPO_ANSWER,
                        Set.copyOf(FactCatalogue.standard()
                                .require(Facts.REPO_ANSWER)
                                .values()));
        assessment
                .notAssessed()
                .forEach(aspect -> out.say(
                        Topic.NOT_ASSESSED,
                        "notAssessed." + aspect + (asked && aspect == Aspect.UNIQUENESS ? ".asked" : "")));
        if (assessment.pack().isPresent() && assessment.token().isEmpty()) {
            out.say(Topic.NOT_ASSESSED, "notAssessed.token");
        }
        if (out.silent(Topic.NOT_ASSESSED)) {
            out.say(Topic.NOT_ASSESSED, "notAssessed.none");
        }
    }

    private void nextSteps() {
        assessment.actions().forEach(action -> out.say(Topic.NEXT_STEPS, "action." + action));
    }

    private void definition(DefinitionResult result) {
        Statement about = Statement.of("definition.scope")
                .with("definition", result.definition().id())
                .with("title", result.definition().title());
        if (result.scope() != Scope.IN_SCOPE) {
            out.say(Topic.DEFINITIONS, about.with("scope", result.scope().name()));
        }
        for (Outcome outcome : result.outcomes()) {
            out.say(Topic.DEFINITIONS, outcome(about, outcome));
        }
        if (result.outcomes().isEmpty() && result.scope() != Scope.NOT_IN_SCOPE) {
            out.say(Topic.DEFINITIONS, new Statement("definition.nothing", about.parameters()));
        }
    }

    private static Statement outcome(Statement about, Outcome outcome) {
        Optional<String> limb = outcome.limb();
        Statement said = new Statement(limb.isPresent() ? "definition.limb" : "definition.line", about.parameters())
                .with("outcome", outcome.code());
        if (limb.isPresent()) {
            said = said.with("limb", limb.get());
        }
        if (outcome.level() == OutcomeLevel.DETERMINED) {
            said = said.with("by", outcome.details().getOrDefault("by", "UNKNOWN"))
                    .with("reference", outcome.details().getOrDefault("reference", "-"))
                    .with("date", outcome.details().getOrDefault("date", "-"));
        }
        return said;
    }

    private void notes(DefinitionResult result) {
        result.notes().forEach(this::note);
    }

    /** The note that this is no finding is left out where an authority's finding is reported above. */
    private void note(String code) {
        boolean determined =
                assessment.verdict() == Verdict.FALSIFIED && code.equals(DefinitionResult.NOT_LEGAL_ADVICE);
        out.say(Topic.LEGAL, "note." + code + (determined ? ".determined" : ""));
    }
}
