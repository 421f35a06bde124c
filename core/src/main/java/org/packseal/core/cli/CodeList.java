package org.packseal.core.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import org.packseal.core.assessment.Aspect;
import org.packseal.core.assessment.Intent;
import org.packseal.core.assessment.Misrepresentation;
import org.packseal.core.assessment.Supply;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.assessment.VerdictReason;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.picture.PictureCode;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.statement.NotCheckedReason;
import org.packseal.core.definition.Definition;
import org.packseal.core.definition.OutcomeLevel;
import org.packseal.core.definition.Scope;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.Hearsay;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.Provenance;
import org.packseal.core.fact.Standing;
import org.packseal.core.fact.UnknownReason;
import org.packseal.core.file.DataFileProblem;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.epcis.HistoryProblemCode;
import org.packseal.core.history.finding.FindingCode;
import org.packseal.core.history.finding.JourneyStep;
import org.packseal.core.record.CustodyAct;
import org.packseal.core.record.CustodyProblem;
import org.packseal.core.record.RecordCheck;
import org.packseal.core.record.RecordException;
import org.packseal.core.record.RecordOutcome;
import org.packseal.core.repository.VerificationAnswer;
import org.packseal.core.rule.Act;
import org.packseal.core.rule.Action;
import org.packseal.core.rule.Effect;
import org.packseal.core.rule.Level;
import org.packseal.core.rule.RuleSet;
import org.packseal.core.rule.RuleState;
import org.packseal.core.statistics.Axis;
import org.packseal.core.statistics.ReleaseException;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyWarningCode;
import org.packseal.crypto.problem.SealingProblem;
import org.packseal.crypto.problem.StatementCode;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.statement.StatementNote;
import org.packseal.crypto.statement.StatementResult;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.trust.Freshness;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.SuspicionCode;

/** Every code that output can carry, grouped by the member of the output that carries it. */
final class CodeList {
    private static final String MEANINGS = "codes.properties";

    private final Properties meanings = meanings();
    private final List<Group> groups = new ArrayList<>();

    /**
     * The codes of one member of the output.
     *
     * @param place where they stand in output
     * @param codes code to meaning, in the order of the enum
     */
    record Group(String place, Map<String, String> codes) {}

    CodeList() {
        addScan();
        addAssessment();
        addDefinitions();
        addHistory();
        addTrust();
        addStatements();
        add("problems of an input record", RecordCode.values());
        add("problems of a picture", PictureCode.values(), code -> phrase(code.message()));
        addFiles("standard error, exit status 2", true);
        addFiles("standard error, exit status as without it", false);
    }

    /** All groups, in the order in which a scan is worked on. */
    List<Group> groups() {
        return List.copyOf(groups);
    }

    /** The file of meanings; a test compares its keys with the enums. */
    Map<String, String> stated() {
        Map<String, String> stated = new LinkedHashMap<>();
        meanings.stringPropertyNames().forEach(name -> stated.put(name, meanings.getProperty(name)));
        return stated;
    }

    private void addScan() {
        add("form", ScanForm.values());
        add("problems, warnings", ScanCode.values(), ScanCode::meaning);
        add("suspicions", SuspicionCode.values());
        add("pack.national", NationalScheme.values());
        add("seal: problems", SealingProblem.values(), problem -> phrase(problem.message()));
        add("token.result", TokenResult.values());
        add("token.freshness", Freshness.values());
    }

    private void addAssessment() {
        add("supply", Supply.values());
        add("verdict", Verdict.values());
        add("misrepresentation", Misrepresentation.values());
        add("intent", Intent.values());
        add("dimensions", Dimension.values());
        add("acts", Act.values());
        add("because", VerdictReason.values());
        add("alsoPresent", Effect.values());
        add("notAssessed", Aspect.values());
        add("actions", Action.values());
        add("level", Level.values());
        add("standing", Standing.values());
        add("provenance", Provenance.values());
        add("hearsay", Hearsay.values());
        add("state of a rule", RuleState.values());
        add("producer", Producer.values());
        add("assurance", Assurance.values());
        add("unknown", UnknownReason.values());
        add("determinations: by", Determination.Body.values());
        add("determinations: finding", Determination.Finding.values());
        add("determinations: deliberate", Determination.Deliberate.values());
        add("determinations: scope", Determination.Scope.values());
        add("determinations: defect", Determination.Defect.values());
        add("answer of a verification system", VerificationAnswer.Kind.values());
        Map<String, String> rules = new LinkedHashMap<>();
        RuleSet.who7c().rules().forEach(rule -> rules.put(rule.id(), rule.title()));
        groups.add(new Group("rule", rules));
        Map<String, String> facts = new LinkedHashMap<>();
        FactCatalogue.standard().facts().forEach(fact -> facts.put(fact.key(), phrase(fact.note())));
        groups.add(new Group("facts, missing", facts));
    }

    private void addDefinitions() {
        add("definitions: scope", Scope.values());
        add("definitions: level", OutcomeLevel.values());
        for (Definition definition : Definition.bundled()) {
            groups.add(new Group("definitions: outcome of " + definition.id(), outcomes(definition.id())));
        }
    }

    private void addHistory() {
        add("history: findings", FindingCode.values());
        add("history: kind of a sighting", EventKind.values());
        add("history: via", JourneyStep.Via.values());
        add("history: problems of events", HistoryProblemCode.values());
    }

    private void addTrust() {
        add("trust list refused", TrustListCode.values());
        add("key refused or left out", KeyFault.values());
        add("key used with a doubt", KeyWarningCode.values());
        add("rule set, definition or register refused", DataFileProblem.Code.values());
    }

    private void addStatements() {
        add("statements: result", StatementResult.values());
        add("statements: NOT_CHECKED because", NotCheckedReason.values(), NotCheckedReason::meaning);
        add("statements: notes", StatementNote.values());
        add("statement malformed, or not signed", StatementCode.values());
        add("record verify: outcome", RecordOutcome.values());
        add("record verify: source of the rules", RecordCheck.RulesSource.values());
        add("record verify: notes", RecordCheck.Note.Code.values());
        add("record or act not made", RecordException.Code.values());
        add("record custody: act", CustodyAct.Kind.values());
        add("record custody: problems", CustodyProblem.Code.values());
        add("statistics: release refused", ReleaseException.Code.values());
        add("statistics: axis", Axis.values());
    }

    private void addFiles(String place, boolean ending) {
        FileCode[] codes = Arrays.stream(FileCode.values())
                .filter(code -> code.endsCommand() == ending)
                .toArray(FileCode[]::new);
        add(place, codes, FileCode::meaning);
    }

    /** A definition's file names the code of each outcome together with its condition. */
    private static Map<String, String> outcomes(String definition) {
        Map<String, String> codes = new TreeMap<>();
        String file = definition + ".json";
        try (InputStream in = Objects.requireNonNull(Definition.class.getResourceAsStream(file), file)) {
            for (JsonNode outcome : JsonMapper.builder().build().readTree(in).path("outcomes")) {
                for (Map.Entry<String, JsonNode> member : outcome.properties()) {
                    String code = member.getValue().asText();
                    if (code.indexOf('_') > 0 && !member.getKey().equals("limb")) {
                        codes.putIfAbsent(code, outcome.path("citation").asText());
                    }
                }
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String place, Enum<?>[] constants) {
        add(place, constants, constant -> {
            String name = constant.getDeclaringClass().getName();
            String key = name.substring(name.lastIndexOf('.') + 1).replace('$', '.') + "." + constant.name();
            return Objects.requireNonNull(meanings.getProperty(key), key);
        });
    }

    private <E extends Enum<?>> void add(String place, E[] constants, Function<E, String> meaning) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (E constant : constants) {
            codes.put(constant.name(), meaning.apply(constant));
        }
        groups.add(new Group(place, codes));
    }

    private static String phrase(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static Properties meanings() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(CodeList.class.getResourceAsStream(MEANINGS), MEANINGS)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
