package org.packseal.core.cli.assess;

import com.fasterxml.jackson.core.JsonPointer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.PackSeal;
import org.packseal.core.alert.Alerts;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Detail;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.history.PackHistories;
import org.packseal.core.cli.record.InputRecord;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.FactException;
import org.packseal.core.register.ProductRegister;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.TrustList;
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
        List<RecordProblem> settings = scans.problems(record);
        if (!settings.isEmpty()) {
            return AssessAnswer.refused(settings);
        }
        if (record.scan() == null && (record.token() != null || record.history() != null)) {
            String what = record.token() != null ? "a token" : "a history";
            JsonPointer pointer = JsonPointer.empty().appendProperty("scan");
            return AssessAnswer.refused(
                    RecordCode.MISSING_MEMBER, pointer, "Expected a scan beside " + what + ", found none.");
        }
        if (record.scan() == null && record.facts() == null) {
            return AssessAnswer.refused(
                    RecordCode.MISSING_MEMBER, JsonPointer.empty(), "Expected a scan, facts or both, found neither.");
        }
        FactReader facts = facts(record);
        return facts.evidence()
                .map(evidence -> assess(record, evidence))
                .orElseGet(() -> AssessAnswer.refused(facts.problems()));
    }

    private FactReader facts(InputRecord record) {
        boolean withScan = record.scan() != null;
        boolean withHistory = withScan && trustFacts && histories.given(record.history());
        FactReader reader = new FactReader(
                policy,
                new FactReader.Derived(withScan, withHistory),
                scans.clock(clock).instant().plus(CLOCK_TOLERANCE));
        return record.facts() == null ? reader : reader.read(record.facts());
    }

    private AssessAnswer assess(InputRecord record, Evidence.Builder evidence) {
        try {
            ScanParser parser = scans.parser(record, clock);
            PackSeal packSeal = packSeal(record, parser);
            String text = record.scan();
            return text == null
                    ? new AssessAnswer(null, packSeal.assess(evidence.build()), null, List.of())
                    : assess(record, parser.parse(text), evidence, packSeal);
        } catch (FactException e) {
            return AssessAnswer.refused(List.of(FactReader.problem(e, JsonPointer.empty())));
        }
    }

    private AssessAnswer assess(InputRecord record, ParsedScan scan, Evidence.Builder evidence, PackSeal packSeal) {
        PackHistories.Found history = history(record, scan);
        Evidence all = evidence.build();
        String token = record.token();
        Assessment assessment;
        if (history != null) {
            assessment = packSeal.assess(scan, all, history.findings(), token);
        } else {
            assessment = token == null ? packSeal.assess(scan, all) : packSeal.assess(scan, all, token);
        }
        return new AssessAnswer(scan, assessment, history, List.of());
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

    private PackSeal packSeal(InputRecord record, ScanParser parser) {
        PackSeal.Builder builder = PackSeal.builder()
                .clock(Clock.fixed(scans.time(record, clock), ZoneOffset.UTC))
                .parser(parser);
        definitions.forEach(builder::definition);
        alerts.forEach(builder::alerts);
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
