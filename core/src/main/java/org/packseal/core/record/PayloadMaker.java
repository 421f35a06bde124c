package org.packseal.core.record;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Detail;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.record.RecordPayload.Read;
import org.packseal.core.record.RecordPayload.Subject;
import org.packseal.core.record.RecordedFact.Origin;
import org.packseal.core.statistics.Pseudonyms;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.PackIdentity;

/** Fills a record from an assessment and evaluates it at once, so that every record made can be reproduced. */
final class PayloadMaker {
    /** Shortest serial number that is replaced in texts. A shorter one is indistinguishable from a quantity or a date there. */
    private static final int MIN_IN_TEXT = 6;

    private final Assessment assessment;
    private final Set<Fact> ofStatements;

    PayloadMaker(Assessment assessment, Set<Fact> ofStatements) {
        this.assessment = assessment;
        this.ofStatements = ofStatements;
    }

    RecordPayload full(EvidenceRecord record, @Nullable Read read, @Nullable TrustList list) {
        Replay replay = new Replay(
                assessment.rules(),
                definitions(),
                read,
                list,
                assessment.timeLine().orElse(null));
        List<RecordedFact> facts = facts();
        Set<Fact> derived = replay.derived(facts, assessment.evidence().policy());
        if (assessment.evidence().facts().containsAll(derived)) {
            facts = facts.stream()
                    .map(fact -> derived.contains(fact.fact()) ? new RecordedFact(fact.fact(), Origin.SCAN) : fact)
                    .toList();
        }
        Assessment again = replay.assess(facts, assessment.evidence().policy(), assessment.date());
        Reevaluation result = Reevaluation.of(assessment.toJson(Detail.FULL), again);
        if (!result.isSameBytes()) {
            throw new RecordException(
                    RecordException.Code.NOT_REPRODUCIBLE,
                    result.differences().get(0),
                    "Expected scan, settings, trust list and facts to give the assessment again, found differences: "
                            + result.differences() + ".");
        }
        return record.payload(RecordView.FULL, read, subject(record, null), facts, assessment.toJson(Detail.FULL));
    }

    RecordPayload shared(EvidenceRecord record, Pseudonyms pseudonyms) {
        Subject subject = subject(record, pseudonyms);
        List<RecordedFact> facts =
                facts().stream().map(fact -> withoutSerial(fact, subject)).toList();
        Assessment alone = new Replay(assessment.rules(), definitions(), null, null, null)
                .assess(facts, assessment.evidence().policy(), assessment.date());
        return record.payload(RecordView.SHARED, null, subject, facts, alone.toJson(Detail.FULL));
    }

    private List<Definition> definitions() {
        return assessment.definitions().stream()
                .map(result -> result.definition())
                .toList();
    }

    private List<RecordedFact> facts() {
        Evidence evidence = assessment.evidence();
        return evidence.facts().stream()
                .map(fact -> new RecordedFact(fact, origin(evidence, fact)))
                .toList();
    }

    private Origin origin(Evidence evidence, Fact fact) {
        if (ofStatements.contains(fact)) {
            return Origin.STATEMENT;
        }
        return evidence.proven(fact) ? Origin.LIBRARY : Origin.STATED;
    }

    private Subject subject(EvidenceRecord record, @Nullable Pseudonyms pseudonyms) {
        PackIdentity pack = assessment.pack().orElse(null);
        if (pack == null) {
            return new Subject(null, null, null, null, null, null, null, null, null);
        }
        String serial = pack.serial().orElse(null);
        String pseudonym = serial == null || pseudonyms == null
                ? null
                : pack.gtin().map(gtin -> pseudonyms.of(gtin, serial)).orElse(null);
        return new Subject(
                pack.gtin().map(gtin -> gtin.value()).orElse(null),
                pseudonyms == null ? serial : null,
                pseudonym,
                pseudonym == null || pseudonyms == null ? null : pseudonyms.keyId(),
                pack.batch().orElse(null),
                pack.expiry().map(Object::toString).orElse(null),
                pseudonyms == null ? record.binding().seal() : null,
                record.binding().place(),
                record.binding().country());
    }

    private RecordedFact withoutSerial(RecordedFact recorded, Subject subject) {
        String serial = assessment.pack().flatMap(PackIdentity::serial).orElse("");
        if (serial.length() < MIN_IN_TEXT) {
            return recorded;
        }
        String instead = subject.pseudonym() == null ? "…" : subject.pseudonym();
        UnaryOperator<String> replace = text -> text.replace(serial, instead);
        Fact fact = recorded.fact();
        Fact changed =
                fact.method().map(text -> fact.method(replace.apply(text))).orElse(fact);
        Fact withSource = changed.source()
                .map(text -> changed.source(replace.apply(text)))
                .orElse(changed);
        Fact clean = withSource
                .observation()
                .map(text -> withSource.observation(replace.apply(text)))
                .orElse(withSource);
        return new RecordedFact(clean, recorded.origin());
    }
}
