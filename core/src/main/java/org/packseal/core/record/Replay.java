package org.packseal.core.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.access.SharedMakers;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.input.AssessmentInput;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Provenance;
import org.packseal.core.fact.proof.Proofs;
import org.packseal.core.history.finding.TimeLine;
import org.packseal.core.record.RecordPayload.Read;
import org.packseal.core.record.RecordedFact.Origin;
import org.packseal.core.rule.RuleSet;
import org.packseal.crypto.trust.TrustList;

/**
 * Evaluates recorded facts again, offline, on the recorded day. What the library reads from a scan can be read again; the
 * facts are evaluated as they were recorded. Immutable.
 */
final class Replay {
    private final RuleSet rules;
    private final List<Definition> definitions;
    private final @Nullable ScanReplay scan;
    private final @Nullable TimeLine timeLine;

    /**
     * A replay.
     *
     * @param read the scan, or null
     * @param list by which its token is checked, or null
     * @param timeLine recorded events of the pack as the record tells them, or null
     */
    Replay(
            RuleSet rules,
            List<Definition> definitions,
            @Nullable Read read,
            @Nullable TrustList list,
            @Nullable TimeLine timeLine) {
        this.rules = rules;
        this.definitions = List.copyOf(definitions);
        this.timeLine = timeLine;
        this.scan = read == null ? null : new ScanReplay(read, list);
    }

    /** The facts that the library reads from the scan, none without one. */
    Set<Fact> derived(List<RecordedFact> facts, EvidencePolicy policy) {
        List<RecordedFact> others =
                facts.stream().filter(fact -> fact.origin() != Origin.SCAN).toList();
        return scan == null ? Set.of() : scan.facts(evidence(others, policy));
    }

    Assessment assess(List<RecordedFact> facts, EvidencePolicy policy, LocalDate date) {
        return SharedMakers.make(
                Assessment.class,
                new AssessmentInput(
                        rules,
                        definitions,
                        evidence(facts, policy),
                        date,
                        scan == null ? null : scan.pack(),
                        scan == null ? null : scan.check(),
                        timeLine));
    }

    /** The facts in the order of the record: lists in an assessment follow that order, and bytes are compared. */
    private static Evidence evidence(List<RecordedFact> facts, EvidencePolicy policy) {
        Evidence.Builder evidence = Evidence.builder().policy(policy);
        int from = 0;
        for (int to = 1; to <= facts.size(); to++) {
            if (to == facts.size() || provenance(facts.get(to)) != provenance(facts.get(from))) {
                add(facts.subList(from, to), evidence);
                from = to;
            }
        }
        return evidence.build();
    }

    /** Adds facts of one provenance. */
    private static void add(List<RecordedFact> run, Evidence.Builder evidence) {
        List<Fact> facts = run.stream().map(RecordedFact::fact).toList();
        switch (provenance(run.get(0))) {
            case READ -> evidence.add(Proofs.of(facts));
            case PROVED -> evidence.add(Proofs.signed(facts));
            case STATED -> facts.forEach(evidence::add);
        }
    }

    private static Provenance provenance(RecordedFact fact) {
        return switch (fact.origin()) {
            case STATED -> Provenance.STATED;
            case SCAN, LIBRARY -> Provenance.READ;
            case STATEMENT -> Provenance.PROVED;
        };
    }

    /** Facts of the library as the library attributes them, in the order given. */
    static List<Fact> attributed(List<Fact> facts) {
        return List.copyOf(Proofs.of(facts).facts());
    }
}
