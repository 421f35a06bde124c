package org.packseal.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.core.json.JsonFile;

/** What a verifier says of records whose facts, assessment, rules or evaluator are others. */
class RecordDifferenceTest {
    private static final String FULL = RecordFixture.record().full();

    @Test
    void oneChangedFact_givesTheMembersThatComeOutOtherwise() {
        RecordCheck check = RecordFixture.verify(RecordFixture.changed(
                FULL, json -> RecordFixture.fact(json, "identity.labelling").put("value", "MATCH")));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(check.pointers())
                .allMatch(pointer -> pointer.startsWith("/assessment/"))
                .anyMatch(pointer -> pointer.startsWith("/assessment/fired"));
    }

    @Test
    void oneChangedScanFact_givesItsPlace() {
        RecordCheck check = RecordFixture.verify(RecordFixture.changed(
                FULL, json -> RecordFixture.fact(json, "token.result").put("value", "SIGNATURE_INVALID")));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(check.pointers()).anyMatch(pointer -> pointer.matches("/facts/[0-9]+"));
    }

    @Test
    void scanFactLeftOut_isMissed() {
        RecordCheck check = RecordFixture.verify(RecordFixture.changed(FULL, json -> {
            ArrayNode facts = json.withArray("facts");
            for (int i = 0; i < facts.size(); i++) {
                if (facts.get(i).path("key").asText().equals("pack.expired")) {
                    facts.remove(i);
                }
            }
        }));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(check.pointers()).contains("/facts");
    }

    @Test
    void changedAssessmentText_differsEvenInASpace() {
        RecordCheck verdict = RecordFixture.verify(RecordFixture.changed(
                FULL,
                json -> json.put("assessment", json.path("assessment").asText().replace("DO_NOT_SUPPLY", "CHECK"))));
        RecordCheck space = RecordFixture.verify(RecordFixture.changed(
                FULL,
                json -> json.put("assessment", json.path("assessment").asText().replaceFirst(":", ": "))));

        assertThat(verdict.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(verdict.pointers()).contains("/assessment/supply");
        assertThat(space.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(space.pointers()).containsExactly("/assessment");
    }

    private static ObjectNode otherVersion(ObjectNode record) {
        ((ObjectNode) record.path("evaluator")).put("version", "0");
        return record;
    }

    @Test
    void otherVersionWithTheSameBytes_isReproduced() {
        assertThat(RecordFixture.verify(RecordFixture.changed(FULL, RecordDifferenceTest::otherVersion))
                        .outcome())
                .isEqualTo(RecordOutcome.REPRODUCED);
    }

    @Test
    void otherVersionWithOtherWords_agreesInItsDecisions() {
        RecordCheck check = RecordFixture.verify(RecordFixture.changed(
                FULL,
                json -> otherVersion(json)
                        .put(
                                "assessment",
                                json.path("assessment").asText().replace("\"schemaVersion\"", "\"formVersion\""))));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.EVALUATOR_DIFFERS);
        assertThat(check.leftOut()).containsExactly("formVersion", "schemaVersion");
        assertThat(check.pointers()).isEmpty();
    }

    @Test
    void otherVersionThatReadAnotherValue_differsAtItsFact() {
        RecordCheck check = RecordFixture.verify(RecordFixture.changed(FULL, json -> {
            otherVersion(json);
            RecordFixture.fact(json, "pack.expired").put("value", "YES");
        }));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(check.pointers()).anyMatch(pointer -> pointer.matches("/facts/[0-9]+"));
    }

    @Test
    void otherVersionThatReadLess_agreesInItsDecisions() {
        RecordCheck check = RecordFixture.verify(RecordFixture.changed(FULL, json -> {
            otherVersion(json);
            ArrayNode facts = json.withArray("facts");
            for (int i = 0; i < facts.size(); i++) {
                if (facts.get(i).path("key").asText().equals("scan.entry")) {
                    facts.remove(i);
                }
            }
        }));

        assertThat(check.outcome()).isIn(RecordOutcome.REPRODUCED, RecordOutcome.EVALUATOR_DIFFERS);
    }

    @Test
    void otherVersionWithAnotherDecision_differs() {
        RecordCheck check = RecordFixture.verify(RecordFixture.changed(
                FULL,
                json -> otherVersion(json)
                        .put("assessment", json.path("assessment").asText().replace("DO_NOT_SUPPLY", "CHECK"))));

        assertThat(check.outcome()).isEqualTo(RecordOutcome.DIFFERS);
        assertThat(check.pointers()).contains("/assessment/supply");
    }

    @Test
    void rulesOfAnotherHashOrThatAreNoRules_areUnavailable() {
        RecordCheck hash = RecordFixture.verify(RecordFixture.changed(
                FULL, json -> ((ObjectNode) json.path("rules")).put("sha256", "0".repeat(64))));
        RecordCheck none = RecordFixture.verify(RecordFixture.changed(
                FULL,
                json -> ((ObjectNode) json.path("rules"))
                        .put("json", "{}")
                        .put("sha256", JsonFile.sha256(RecordFixture.bytes("{}")))));
        RecordCheck definition = RecordFixture.verify(
                RecordFixture.changed(FULL, json -> ((ObjectNode) json.at("/definitions/0")).put("json", "{}")));

        for (RecordCheck check : List.of(hash, none, definition)) {
            assertThat(check.outcome()).isEqualTo(RecordOutcome.RULES_UNAVAILABLE);
        }
        assertThat(hash.pointers()).containsExactly("/rules/json");
        assertThat(definition.pointers()).containsExactly("/definitions/0");
    }
}
