package org.packseal.core.cli.assess;

import com.fasterxml.jackson.core.JsonPointer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.PackSeal;
import org.packseal.core.alert.Alerts;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Detail;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.history.PackHistories;
import org.packseal.core.cli.record.HeldItem;
import org.packseal.core.cli.record.InputRecord;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.core.cli.statement.PackStatements;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.FactException;
import org.packseal.core.register.ProductRegister;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;

/** From one input record to its assessment; what {@code assess} and {@code demo} have in common. */
public final class RecordAssessor {
    /** How far the clock of whoever observed something may be ahead of ours. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Clock clock;
    private final ScanOptions scans;
    private final boolean trustFacts;
    private final EvidencePolicy policy;
    private final PackHistories histories;
    private final @Nullable TrustList trustList;
    /** One for all records: it makes tables for keys that many tokens are checked with, for all threads. */
    private final @Nullable TokenVerifier verifier;

    private final @Nullable ProductRegister register;
    private final List<Definition> definitions;
    private final List<Alerts> alerts;
    private final Detail detail;

    /** Everything the options name is read here, before any record. */
    public RecordAssessor(
            Console console,
            ScanOptions scans,
            AssessOptions options,
            PackHistories histories,
            Optional<TrustList> trustList) {
        this.clock = console.clock();
        this.scans = scans;
        this.trustFacts = options.trustFacts();
        this.policy = options.policy();
        this.histories = histories;
        this.register = options.register(console).orElse(null);
        this.trustList = trustList.orElse(null);
        this.verifier = trustList.map(TokenVerifier::with).orElse(null);
        this.definitions = options.others();
        this.alerts = options.alerts(console);
        this.detail = options.detail();
    }

    /** How much of each assessment is written. */
    Detail detail() {
        return detail;
    }

    /** Assesses one record. */
    public AssessAnswer assess(InputRecord record) {
        return assess(record, clock);
    }

    /** Assesses one record by another clock than that of the command. */
    public AssessAnswer assess(InputRecord record, Clock now) {
        List<RecordProblem> settings = scans.problems(record);
        if (!settings.isEmpty()) {
            return AssessAnswer.refused(settings);
        }
        String beside = besideScanOnly(record);
        if (record.scan() == null && beside != null) {
            JsonPointer pointer = JsonPointer.empty().appendProperty("scan");
            return AssessAnswer.refused(
                    RecordCode.MISSING_MEMBER, pointer, "Expected a scan beside " + beside + ", found none.");
        }
        if (record.scan() == null && record.facts() == null) {
            return AssessAnswer.refused(
                    RecordCode.MISSING_MEMBER, JsonPointer.empty(), "Expected a scan, facts or both, found neither.");
        }
        FactReader facts = facts(record, now);
        return facts.evidence()
                .map(evidence -> assess(record, evidence, now))
                .orElseGet(() -> AssessAnswer.refused(facts.problems()));
    }

    /** The first member of the record that has a meaning only beside a scan, or null. */
    private static @Nullable String besideScanOnly(InputRecord record) {
        if (record.token() != null) {
            return "a token";
        }
        if (record.history() != null) {
            return "a history";
        }
        return record.statements() != null ? "statements" : null;
    }

    private FactReader facts(InputRecord record, Clock now) {
        boolean withScan = record.scan() != null;
        boolean withHistory = withScan && trustFacts && histories.given(record.history());
        FactReader reader = new FactReader(
                policy,
                new FactReader.Derived(withScan, withHistory),
                scans.clock(now).instant().plus(CLOCK_TOLERANCE));
        return record.facts() == null ? reader : reader.read(record.facts());
    }

    private AssessAnswer assess(InputRecord record, Evidence.Builder evidence, Clock now) {
        try {
            ScanParser parser = scans.parser(record, now);
            PackSeal packSeal = packSeal(record, parser, now);
            String text = record.scan();
            return text == null
                    ? new AssessAnswer(null, packSeal.assess(evidence.build()), null, null, List.of())
                    : assess(record, parser.parse(text), evidence, packSeal, now);
        } catch (FactException e) {
            return AssessAnswer.refused(List.of(FactReader.problem(e, JsonPointer.empty())));
        }
    }

    private AssessAnswer assess(
            InputRecord record, ParsedScan scan, Evidence.Builder evidence, PackSeal packSeal, Clock now) {
        PackHistories.Found history = history(record, scan);
        Assessment assessment = assessment(record, scan, evidence, packSeal, history);
        if (record.statements() == null) {
            return new AssessAnswer(scan, assessment, history, null, List.of());
        }
        // Which pack a statement must be about is known once the token is checked.
        PackStatements statements = statements(record, scan, assessment, now);
        statements.facts().forEach(evidence::add);
        Assessment all = assessment(record, scan, evidence, packSeal, history);
        return new AssessAnswer(scan, all, history, statements, List.of());
    }

    private static Assessment assessment(
            InputRecord record,
            ParsedScan scan,
            Evidence.Builder evidence,
            PackSeal packSeal,
            PackHistories.@Nullable Found history) {
        Evidence all = evidence.build();
        String token = record.token();
        if (history != null) {
            return packSeal.assess(scan, all, history.findings(), token);
        }
        return token == null ? packSeal.assess(scan, all) : packSeal.assess(scan, all, token);
    }

    private PackStatements statements(InputRecord record, ParsedScan scan, Assessment assessment, Clock now) {
        boolean certain = scan.ok() && scan.suspicions().isEmpty();
        HeldItem item = Objects.requireNonNullElse(record.item(), HeldItem.NONE);
        PackIdentity pack = certain ? assessment.pack().orElse(null) : null;
        List<String> texts = Objects.requireNonNullElse(record.statements(), List.of());
        return PackStatements.check(texts, trustList, scans.clock(now), pack, item);
    }

    /** Of a code that may have been read wrongly, the history would be that of another pack. */
    private PackHistories.@Nullable Found history(InputRecord record, ParsedScan scan) {
        if (!histories.given(record.history())
                || !scan.ok()
                || !scan.suspicions().isEmpty()) {
            return null;
        }
        return histories.find(scan.pack(), record.history()).orElse(null);
    }

    private PackSeal packSeal(InputRecord record, ScanParser parser, Clock now) {
        PackSeal.Builder builder = PackSeal.builder()
                .clock(Clock.fixed(scans.time(record, now), ZoneOffset.UTC))
                .parser(parser);
        definitions.forEach(builder::definition);
        alerts.forEach(builder::alerts);
        if (verifier != null) {
            // A record's clock applies to the dates of its pack alone; otherwise it could make an expired list or key
            // valid again.
            builder.verifier(verifier.clock(scans.clock(now)));
        }
        if (register != null) {
            builder.register(register);
        }
        return builder.build();
    }
}
