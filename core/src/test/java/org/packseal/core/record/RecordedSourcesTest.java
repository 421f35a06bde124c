package org.packseal.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.core.Issuers;
import org.packseal.core.PackSeal;
import org.packseal.core.alert.Alerts;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Producer;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryEvent;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.place.Place;
import org.packseal.core.register.RegisterFile;
import org.packseal.core.repository.VerificationReply;
import org.packseal.core.repository.VerificationSystem;
import org.packseal.core.statistics.Pseudonyms;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.key.Gln;

/**
 * Records of assessments that drew on what a record does not hold: alerts, registers, histories, answers. Another party
 * reproduces the reasoning, and is told which facts it could not derive anew.
 */
class RecordedSourcesTest {
    private static final Instant NOW = RecordFixture.NOW;
    private static final String ALERTS = "{\"schemaVersion\":1,\"name\":\"Alerts\",\"date\":\"2026-11-01\",\"alerts\":["
            + "{\"authority\":\"WHO\",\"reference\":\"Alert 1\",\"date\":\"2026-06-01\",\"finding\":\"FALSIFIED\","
            + "\"products\":[{\"gtin\":\"" + RecordFixture.GTIN + "\"}],\"batches\":[\"B1234\"]}]}";
    private static final String REGISTER = "{\"schemaVersion\":1,\"name\":\"Register\",\"date\":\"2026-11-01\","
            + "\"complete\":true,\"products\":[{\"gtin\":\"" + RecordFixture.GTIN
            + "\",\"authorisation\":\"AUTHORISED\",\"tokens\":\"EXPECTED\",\"batches\":[{\"batch\":\"%s\"}]}]}";

    private static Alerts alerts() {
        return Alerts.read(RecordFixture.bytes(ALERTS));
    }

    private static RegisterFile register(String batch) {
        return RegisterFile.read(REGISTER.formatted(batch).getBytes(StandardCharsets.UTF_8));
    }

    private static InMemoryHistoryStore suppliedTwice() {
        PackIdentity pack =
                ScanParser.builder().build().parse(RecordFixture.SCAN).pack();
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        store.add(supply(pack, NOW.minusSeconds(7_200), "0614141000012", "one"));
        store.add(supply(pack, NOW.minusSeconds(3_600), "0614141000029", "two"));
        return store;
    }

    private static HistoryEvent supply(PackIdentity pack, Instant at, String gln, String feed) {
        return HistoryEvent.scan(
                pack,
                at,
                Place.of(new Gln(gln)),
                EventKind.SUPPLY,
                Feed.of(feed).withRole(Producer.REPOSITORY));
    }

    private static PackSeal.Builder packSeal() {
        return PackSeal.builder().trustList(RecordFixture.list()).now(NOW);
    }

    private static EvidenceRecord record(Assessment assessment) {
        return EvidenceRecord.of(assessment, "Central Hospital Pharmacy", RecordFixture.ID, NOW)
                .scan(RecordFixture.SCAN, NOW, RecordFixture.UTC)
                .trustList(RecordFixture.list(), Issuers.signedList(RecordFixture.GTIN));
    }

    private static RecordCheck reproduced(Assessment assessment) {
        RecordCheck check = RecordFixture.verify(record(assessment).full());
        assertThat(check.outcome()).as(check.toJson()).isEqualTo(RecordOutcome.REPRODUCED);
        return check;
    }

    @Test
    void assessmentWithoutOtherSources_isDerivedAnewAltogether() {
        assertThat(reproduced(packSeal().build().assess(RecordFixture.SCAN)).notRederived())
                .isEmpty();
    }

    @Test
    void alerts_areReplayedAndSaidToBe() {
        Assessment assessment = packSeal().alerts(alerts()).build().assess(RecordFixture.SCAN);
        RecordCheck check = reproduced(assessment);

        assertThat(assessment.determinations()).hasSize(1);
        assertThat(check.assessment().orElseThrow().determinations())
                .hasToString(assessment.determinations().toString());
        assertThat(check.notRederived())
                .contains("determination.finding")
                .allMatch(key -> key.startsWith("determination."));
    }

    @Test
    void history_isReplayedAndSaidToBe() {
        Assessment assessment = packSeal().history(suppliedTwice()).build().assess(RecordFixture.SCAN);
        RecordCheck check = reproduced(assessment);

        assertThat(assessment.evidence().value("history.duplicateSerial")).hasValue("DISPENSED_IN_TWO_PLACES");
        assertThat(check.notRederived())
                .contains("history.duplicateSerial")
                .allMatch(key -> key.startsWith("history."));
    }

    @Test
    void register_isReplayedAndSaidToBe() {
        Assessment assessment = packSeal().register(register("B1234")).build().assess(RecordFixture.SCAN);

        assertThat(reproduced(assessment).notRederived())
                .contains("auth.status", "token.expected")
                .doesNotContain("scan.status", "token.result");
    }

    @Test
    void registerThatPutsTheReadInDoubt_leavesTheReadItselfNotRederived() {
        Assessment assessment = packSeal().register(register("b1234")).build().assess(RecordFixture.SCAN);

        assertThat(assessment.evidence().value("scan.status")).hasValue("MALFORMED");
        assertThat(reproduced(assessment).notRederived()).containsExactly("scan.status");
    }

    @Test
    void allSourcesAtOnce_areReproducedInBothViews() {
        VerificationReply reply = VerificationReply.builder(VerificationSystem.EMVS)
                .code("NMVS_NC_PCK_22")
                .answeredAt(NOW)
                .build();
        Assessment assessment = packSeal()
                .alerts(alerts())
                .history(suppliedTwice())
                .register(register("B1234"))
                .build()
                .assess(RecordFixture.SCAN, RecordFixture.facts().with(reply.facts(NOW)));
        RecordCheck shared =
                RecordFixture.verify(record(assessment).shared(Pseudonyms.of("2026", "records", new byte[32])));

        assertThat(reproduced(assessment).notRederived())
                .contains("determination.finding", "history.duplicateSerial", "auth.status", "repo.answer")
                .doesNotContain("identity.labelling", "token.result");
        assertThat(shared.outcome()).as(shared.toJson()).isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(shared.notRederived()).contains("token.result", "scan.status", "repo.answer");
    }

    @Test
    void staleReplyBeforeStatements_keepsItsPlaceInTheRecord() {
        VerificationReply stale = VerificationReply.builder(VerificationSystem.EMVS)
                .code("NMVS_NC_PCK_22")
                .answeredAt(NOW.minus(VerificationReply.MAX_AGE).minusSeconds(1))
                .build();
        Assessment assessment = packSeal()
                .build()
                .assess(
                        RecordFixture.SCAN,
                        Evidence.none()
                                .with(stale.facts(NOW))
                                .with(RecordFixture.facts().facts()));

        assertThat(reproduced(assessment).notRederived()).containsExactly("repo.answer", "repo.code");
    }

    @Test
    void replayedFactThatWasChanged_givesWhatComesOutOtherwise() {
        Assessment assessment = packSeal().history(suppliedTwice()).build().assess(RecordFixture.SCAN);
        String payload = record(assessment).full();
        String changed = payload.replaceFirst("\"value\":\"DISPENSED_IN_TWO_PLACES\"", "\"value\":\"NONE\"");
        RecordCheck check = RecordFixture.verify(changed);

        assertThat(changed).isNotEqualTo(payload);
        assertThat(check.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(check.pointers()).isNotEmpty().allMatch(pointer -> pointer.startsWith("/assessment/"));
        assertThat(List.of("/assessment/fired", "/assessment/facts"))
                .anyMatch(place -> check.pointers().stream().anyMatch(pointer -> pointer.startsWith(place)));
    }
}
