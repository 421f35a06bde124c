package org.packseal.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.access.SharedMakers;
import org.packseal.core.alert.Alerts;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.input.AssessmentInput;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.history.finding.HistoryFindings;
import org.packseal.core.history.finding.TimeLine;
import org.packseal.core.register.ProductRegister;
import org.packseal.core.rule.RuleSet;
import org.packseal.core.scan.ReadRepair;
import org.packseal.core.scan.ScanFacts;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;

/**
 * Judges packs with one set of settings: parse, verify, derive, judge. Immutable and thread-safe.
 *
 * @param verifier checks tokens, or null where no trust list is loaded
 * @param policy whose statements count, or null where the evidence's own policy holds
 */
record Judge(
        ScanParser parser,
        @Nullable TokenVerifier verifier,
        @Nullable ProductRegister register,
        RuleSet rules,
        List<Definition> definitions,
        List<Alerts> alerts,
        AssessedHistory history,
        @Nullable EvidencePolicy policy,
        Clock clock) {
    /** The same under another trust list. */
    Judge with(TrustList list) {
        TokenVerifier other = verifier == null ? TokenVerifier.with(list).clock(clock) : verifier.list(list);
        return new Judge(parser, other, register, rules, definitions, alerts, history, policy, clock);
    }

    /**
     * Assesses a pack by its code and what else is known of it.
     *
     * @param jws a token that came beside the code, or null
     * @param given findings that the caller made, or null to look up the history
     */
    Assessment assess(ParsedScan scan, Evidence facts, @Nullable String jws, @Nullable HistoryFindings given) {
        TokenCheck check = check(scan, jws);
        Instant now = clock.instant();
        Evidence stated = admitted(facts, now);
        boolean damaged = check != null
                && verifier != null
                && scan.ok()
                && new ReadRepair(parser, verifier).provesDamage(scan, check, jws);
        Evidence all =
                stated.with(new ScanFacts(register, alerts, now, clock.getZone()).of(scan, check, damaged, stated));
        Optional<HistoryFindings> found = history.find(scan, all, given);
        Evidence whole =
                found.map(each -> AssessedHistory.with(all, each, scan.pack())).orElse(all);
        TimeLine line = found.flatMap(AssessedHistory::timeLine).orElse(null);
        return assess(whole, now, scan.pack(), check, line);
    }

    /** Assesses a pack by facts alone. */
    Assessment assess(Evidence facts) {
        Instant now = clock.instant();
        return assess(admitted(facts, now), now, null, null, null);
    }

    private @Nullable TokenCheck check(ParsedScan scan, @Nullable String jws) {
        if (verifier == null) {
            return null;
        }
        return jws == null ? verifier.check(scan) : verifier.check(scan, jws);
    }

    /** The caller's facts under the operator's policy, none of them from the future. */
    private Evidence admitted(Evidence facts, Instant now) {
        facts.requireObservedBy(now);
        return policy == null ? facts : facts.under(policy);
    }

    private Assessment assess(
            Evidence facts,
            Instant now,
            @Nullable PackIdentity pack,
            @Nullable TokenCheck check,
            @Nullable TimeLine line) {
        LocalDate date = LocalDate.ofInstant(now, clock.getZone());
        AssessmentInput input = new AssessmentInput(rules, definitions, facts, date, pack, check, line);
        return SharedMakers.make(Assessment.class, input);
    }
}
