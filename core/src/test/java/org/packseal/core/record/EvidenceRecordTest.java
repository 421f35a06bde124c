package org.packseal.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.packseal.core.Issuers;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.statistics.Pseudonyms;
import org.packseal.crypto.token.TokenVerifier;

class EvidenceRecordTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String FULL = RecordFixture.record().full();
    private static final Pseudonyms PSEUDONYMS = Pseudonyms.of("2026-records", "records", new byte[32]);

    private static final String SHARED = RecordFixture.record().shared(PSEUDONYMS);

    @Test
    void fullRecord_evaluatedByAnotherParty_isReproduced() {
        RecordCheck check = RecordFixture.verify(FULL);

        assertThat(check.outcome()).as(check.toJson()).isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(check.holder()).contains("Central Hospital Pharmacy");
        assertThat(check.rulesSource()).contains(RecordCheck.RulesSource.BUNDLED);
        assertThat(check.notRederived()).isEmpty();
        assertThat(check.assessment().orElseThrow().toJson())
                .isEqualTo(RecordFixture.assessment().toJson());
        assertThat(FULL).contains("\"token.result\",\"value\":\"SIGNATURE_VALID\"", "\"origin\":\"SCAN\"");
    }

    @Test
    void recordOfFactsAlone_isReproduced() {
        String payload = EvidenceRecord.of(
                        PackSeal.builder().now(RecordFixture.NOW).build().assess(RecordFixture.facts()),
                        "Pharmacy",
                        RecordFixture.ID,
                        RecordFixture.NOW)
                .full();

        assertThat(RecordFixture.verify(payload).outcome()).isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(payload).doesNotContain("\"scan\":");
    }

    @Test
    void record_inAnotherTimeZoneAndLocale_isReproduced() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(RecordFixture.verify(FULL).outcome()).isEqualTo(RecordOutcome.REPRODUCED);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void sharedRecord_holdsNoSerialNumber_andIsReproducedFromItsFacts() throws Exception {
        RecordCheck check = RecordFixture.verify(SHARED);

        assertThat(check.outcome()).as(check.toJson()).isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(SHARED).doesNotContain(RecordFixture.SERIAL, "\"scan\":", "\"trustList\"");
        assertThat(check.notRederived()).contains("token.result", "scan.status");
        assertThat(JSON.readTree(SHARED).at("/subject/pseudonym").asText()).hasSize(22);
        assertThat(check.assessment().orElseThrow().verdict())
                .isEqualTo(RecordFixture.assessment().verdict());
    }

    @Test
    void tokenCheckedAtAnotherMoment_isCheckedThereAgain() {
        Instant later = RecordFixture.NOW.plusSeconds(30L * 86_400);
        Assessment stale = PackSeal.builder()
                .verifier(TokenVerifier.with(RecordFixture.list()).clock(Clock.fixed(later, RecordFixture.UTC)))
                .now(RecordFixture.NOW)
                .build()
                .assess(RecordFixture.SCAN);
        EvidenceRecord record = EvidenceRecord.of(stale, "Pharmacy", RecordFixture.ID, RecordFixture.NOW)
                .scan(RecordFixture.SCAN, RecordFixture.NOW, RecordFixture.UTC)
                .trustList(RecordFixture.list(), Issuers.signedList(RecordFixture.GTIN));

        assertThat(catchThrowableOfType(RecordException.class, record::full).code())
                .isEqualTo(RecordException.Code.NOT_REPRODUCIBLE);
        assertThat(RecordFixture.verify(record.tokenCheckedAt(later).full()).outcome())
                .isEqualTo(RecordOutcome.REPRODUCED);
    }

    @Test
    void recordThatWouldNotReproduce_isNotMade() {
        EvidenceRecord withoutList = EvidenceRecord.of(
                        RecordFixture.assessment(), "Pharmacy", RecordFixture.ID, RecordFixture.NOW)
                .scan(RecordFixture.SCAN, RecordFixture.NOW, RecordFixture.UTC);
        EvidenceRecord otherScan =
                RecordFixture.record().scan("]d2010340093595583821X", RecordFixture.NOW, RecordFixture.UTC);

        for (EvidenceRecord record : List.of(withoutList, otherScan)) {
            assertThat(catchThrowableOfType(RecordException.class, record::full).code())
                    .isEqualTo(RecordException.Code.NOT_REPRODUCIBLE);
        }
    }

    @Test
    void signerThatAnswersNonsense_makesNoRecord() {
        RecordException refused = catchThrowableOfType(
                RecordException.class,
                () -> EvidenceRecord.sign(FULL, RecordFixture.KEY.publicKey(), message -> new byte[64]));

        assertThat(refused.code()).isEqualTo(RecordException.Code.SIGNATURE_REJECTED);
    }

    @Test
    void continuedRecordAndAttachment_standAsHashes() {
        String first = EvidenceRecord.sign(FULL, RecordFixture.KEY);
        String next = RecordFixture.record()
                .continues(first + "\n")
                .attach(Attachment.of("carton.jpg", "image/jpeg", new byte[] {1, 2, 3}))
                .full();

        assertThat(next)
                .contains("\"prev\":[\"" + EvidenceRecord.hash(first) + "\"]")
                .contains("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        RecordCheck alone = RecordFixture.verify(next);
        assertThat(alone.outcome()).isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(alone.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(RecordCheck.Note.Code.EARLIER_RECORD_NOT_GIVEN);
            assertThat(note.where()).isEqualTo("/prev/0");
            assertThat(note.message()).contains(EvidenceRecord.hash(first));
        });
        String signed = EvidenceRecord.sign(next, RecordFixture.KEY);
        RecordVerifier.Builder withFirst = RecordFixture.verifier().earlier(first);
        assertThat(withFirst.build().verify(signed).notes()).isEmpty();
        RecordVerifier.Builder withOther = RecordFixture.verifier().earlier(signed);
        assertThat(withOther.build().verify(signed).notes()).hasSize(1);
        assertThat(RecordFixture.verify(FULL).notes()).isEmpty();
    }

    /** A hash that nobody has a record for, of a statement for instance, is noted at its own place. */
    @Test
    void continuedRecordThatNobodyKnows_isNotedWithItsPlace() {
        String first = EvidenceRecord.sign(FULL, RecordFixture.KEY);
        String next = RecordFixture.changed(
                FULL,
                record ->
                        record.putArray("prev").add(EvidenceRecord.hash(first)).add("a".repeat(64)));
        RecordCheck check =
                RecordFixture.verifier().earlier(first).build().verify(EvidenceRecord.sign(next, RecordFixture.KEY));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.REPRODUCED);
        assertThat(check.notes()).extracting(RecordCheck.Note::pointer).containsExactly("/prev/1");
        assertThat(check.toJson()).contains("\"code\":\"EARLIER_RECORD_NOT_GIVEN\",\"pointer\":\"/prev/1\"");
    }
}
