package org.packseal.core.cli.assess;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.record.InputRecord;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.cli.record.ScanJson;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;
import org.packseal.core.register.ProductRegister;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;

/** From one input record to its assessment; what {@code assess} and {@code demo} have in common. */
public final class RecordAssessor {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Clock clock;
    private final ScanOptions scans;
    private final AssessOptions options;
    private final @Nullable TrustList trustList;
    private final @Nullable ProductRegister register;
    private final List<Definition> definitions;

    public RecordAssessor(Console console, ScanOptions scans, AssessOptions options, Optional<TrustList> trustList) {
        this.clock = console.clock();
        this.scans = scans;
        this.options = options;
        this.register = options.register(console).orElse(null);
        this.trustList = trustList.orElse(null);
        this.definitions = options.others();
    }

    /**
     * What came of a record: an assessment, or the answer that says why there is none.
     *
     * @param scan the scan, where the record has one
     * @param assessment the assessment
     * @param refusal the answer to a record that could not be used
     */
    public record Answer(
            @Nullable ParsedScan scan,
            @Nullable Assessment assessment,
            @Nullable ObjectNode refusal) {
        private static Answer refused(ObjectNode refusal) {
            return new Answer(null, null, refusal);
        }

        /** The answer as {@code assess} gives it. */
        public ObjectNode json() {
            if (assessment == null) {
                return refusal == null ? JsonNodeFactory.instance.objectNode() : refusal;
            }
            ObjectNode json = tree(assessment.toJson());
            if (scan != null) {
                json.set("scan", ScanJson.findings(scan));
            }
            return json;
        }
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the library's own JSON can be read", e);
        }
    }

    /** Assesses one record. */
    public Answer assess(InputRecord record) {
        Optional<ObjectNode> problem = scans.problem(record);
        if (problem.isPresent()) {
            return Answer.refused(problem.get());
        }
        if (record.scan() == null && record.token() != null) {
            return Answer.refused(RecordProblem.answer(List.of(RecordProblem.at(
                    RecordCode.MISSING_MEMBER,
                    JsonPointer.empty().appendProperty("scan"),
                    "A token is checked against a scan, which is missing."))));
        }
        FactReader facts = new FactReader(record.scan() != null, options.trustFacts);
        if (record.facts() != null) {
            facts.read(record.facts());
        } else if (record.scan() == null) {
            return Answer.refused(RecordProblem.answer(List.of(RecordProblem.at(
                    RecordCode.MISSING_MEMBER, JsonPointer.empty(), "A scan, facts or both are needed."))));
        }
        Optional<Evidence> evidence = facts.evidence();
        return evidence.isEmpty()
                ? Answer.refused(RecordProblem.answer(facts.problems()))
                : assess(record, evidence.get());
    }

    private Answer assess(InputRecord record, Evidence evidence) {
        ScanParser parser = scans.parser(record, clock);
        PackSeal packSeal = packSeal(record, parser);
        String text = record.scan();
        if (text == null) {
            return new Answer(null, packSeal.assess(evidence), null);
        }
        ParsedScan scan = parser.parse(text);
        String token = record.token();
        Assessment assessment =
                token == null ? packSeal.assess(scan, evidence) : packSeal.assess(scan, evidence, token);
        return new Answer(scan, assessment, null);
    }

    private PackSeal packSeal(InputRecord record, ScanParser parser) {
        PackSeal.Builder builder = PackSeal.builder()
                .clock(Clock.fixed(scans.time(record, clock), ZoneOffset.UTC))
                .parser(parser);
        definitions.forEach(builder::definition);
        if (trustList != null) {
            // A record's clock moves the dates of its pack; by it an expired list or key would come to life again.
            builder.verifier(TokenVerifier.with(trustList).clock(scans.clock(clock)));
        }
        if (register != null) {
            builder.register(register);
        }
        return builder.build();
    }
}
