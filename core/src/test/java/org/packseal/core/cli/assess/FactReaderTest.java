package org.packseal.core.cli.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.UnknownReason;

class FactReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant LATEST = Instant.parse("2026-11-23T12:05:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"repo.seriel\":\"ACTIVE\"}                     | UNKNOWN_FACT   | /facts/repo.seriel",
                "{\"\":\"ACTIVE\"}                                | UNKNOWN_FACT   | /facts/",
                "{\"repo.serial\":\"GONE\"}                       | INVALID_FACT   | /facts/repo.serial",
                "{\"repo.serial\":true}                           | WRONG_TYPE     | /facts/repo.serial",
                "{\"repo.serial\":null}                           | WRONG_TYPE     | /facts/repo.serial",
                "{\"comp.assayPct\":\"many\"}                     | INVALID_FACT   | /facts/comp.assayPct",
                "{\"comp.assayPct\":1e999999999}                  | INVALID_FACT   | /facts/comp.assayPct",
                "{\"repo.serial\":{}}                             | MISSING_MEMBER | /facts/repo.serial",
                "{\"repo.serial\":{\"value\":\"ACTIVE\",\"unknown\":\"NOT_CHECKED\"}} | MISSING_MEMBER | /facts/repo.serial",
                "{\"repo.serial\":{\"unknown\":\"MAYBE\"}}        | INVALID_VALUE  | /facts/repo.serial/unknown",
                "{\"repo.serial\":{\"value\":\"ACTIVE\",\"who\":1}} | UNKNOWN_MEMBER | /facts/repo.serial/who",
                "{\"repo.serial\":[\"ACTIVE\"]}                   | WRONG_TYPE     | /facts/repo.serial/0",
                "{\"repo.serial\":[{\"value\":\"ACTIVE\",\"producer\":\"ME\"}]} | INVALID_VALUE | /facts/repo.serial/0/producer",
                "{\"repo.serial\":{\"value\":\"ACTIVE\",\"assurance\":3}} | WRONG_TYPE | /facts/repo.serial/assurance",
                "{\"repo.serial\":{\"value\":\"ACTIVE\",\"observedAt\":\"noon\"}} | INVALID_VALUE | /facts/repo.serial/observedAt",
                "{\"scan.status\":\"OK\"}                         | SCAN_ONLY      | /facts/scan.status",
                "{\"token.result\":\"SIGNATURE_VALID\"}           | SCAN_ONLY      | /facts/token.result",
                "{\"repo.serial\":{\"value\":\"ACTIVE\",\"producer\":\"LIBRARY\"}} | PRODUCER_RESERVED | /facts/repo.serial/producer",
                "{\"repo.serial\":{\"value\":\"ACTIVE\",\"observedAt\":\"2099-01-01\"}} | OBSERVED_IN_FUTURE | /facts/repo.serial/observedAt",
                "{\"repo.serial\":{\"value\":\"ACTIVE\",\"observation\":\"\"}} | INVALID_VALUE | /facts/repo.serial/observation",
                "{\"repo.serial\":{\"value\":\"ACTIVE\",\"observation\":7}} | WRONG_TYPE | /facts/repo.serial/observation",
            })
    void fact_wrong_isRefusedAtItsPlace(String facts, String code, String pointer) throws IOException {
        FactReader reader = reader(true, EvidencePolicy.standard()).read(JSON.readTree(facts));
        assertThat(reader.evidence()).isEmpty();
        assertThat(reader.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code().name()).isEqualTo(code);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.message()).endsWith(".");
        });
    }

    @Test
    void fact_inEveryForm_isRead() throws IOException {
        JsonNode facts = JSON.readTree("""
                {"identity.labelling": "MATCH",
                 "comp.assayPct": 99.50,
                 "auth.status": {"unknown": "NOT_ANSWERED", "producer": "REGISTRY"},
                 "identity.tamper": [
                   {"value": "INTACT", "assurance": "VERIFIED", "producer": "PHARMACY", "method": "look",
                    "observedAt": "2026-11-23T10:00:00+01:00", "source": "note 7", "observation": "look 1"},
                   {"value": "BROKEN", "producer": "WHOLESALER"}]}""");
        Evidence evidence = reader(true, EvidencePolicy.standard())
                .read(facts)
                .evidence()
                .orElseThrow()
                .build();
        assertThat(evidence.facts())
                .isEqualTo(Set.of(
                        Fact.of("identity.labelling", "MATCH"),
                        Fact.of("comp.assayPct", "99.5"),
                        Fact.unknown("auth.status", UnknownReason.NOT_ANSWERED).by(Producer.REGISTRY),
                        Fact.of("identity.tamper", "INTACT")
                                .by(Producer.PHARMACY)
                                .assured(Assurance.VERIFIED)
                                .method("look")
                                .observedAt(Instant.parse("2026-11-23T09:00:00Z"))
                                .source("note 7")
                                .observation("look 1"),
                        Fact.of("identity.tamper", "BROKEN").by(Producer.WHOLESALER)));
    }

    @Test
    void fact_reportedByAProducer_staysReported() throws IOException {
        JsonNode facts = JSON.readTree(
                "{\"identity.tamper\":{\"assurance\":\"REPORTED\",\"value\":\"INTACT\",\"producer\":\"PHARMACY\"}}");
        Evidence evidence = reader(true, EvidencePolicy.standard())
                .read(facts)
                .evidence()
                .orElseThrow()
                .build();
        assertThat(evidence.acceptedValue("identity.tamper")).isEmpty();
    }

    @Test
    void fact_plain_isAcceptedOnlyWhenTrusted() throws IOException {
        JsonNode facts = JSON.readTree("{\"identity.tamper\":\"INTACT\"}");
        assertThat(reader(true, EvidencePolicy.standard())
                        .read(facts)
                        .evidence()
                        .orElseThrow()
                        .build()
                        .acceptedValue("identity.tamper"))
                .isEmpty();
        assertThat(reader(true, EvidencePolicy.trustingAll())
                        .read(facts)
                        .evidence()
                        .orElseThrow()
                        .build()
                        .acceptedValue("identity.tamper"))
                .contains("INTACT");
    }

    @Test
    void fact_ofTheScan_isReadWhereNoScanIs() throws IOException {
        JsonNode facts = JSON.readTree("{\"scan.entry\":\"MACHINE\"}");
        assertThat(reader(false, EvidencePolicy.standard()).read(facts).evidence())
                .isPresent();
    }

    @Test
    void fact_ofAHistory_isRefusedBesideEventsWhereEverythingIsTrusted() throws IOException {
        JsonNode facts = JSON.readTree("{\"history.duplicateSerial\":\"NONE\"}");
        FactReader reader = new FactReader(EvidencePolicy.trustingAll(), new FactReader.Derived(true, true), LATEST);
        assertThat(reader.read(facts).problems())
                .singleElement()
                .extracting(RecordProblem::code)
                .isEqualTo(RecordCode.HISTORY_ONLY);
    }

    private static FactReader reader(boolean withScan, EvidencePolicy policy) {
        return new FactReader(policy, new FactReader.Derived(withScan, false), LATEST);
    }
}
