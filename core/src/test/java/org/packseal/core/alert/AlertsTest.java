package org.packseal.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Supply;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.Determination.Scope;
import org.packseal.core.rule.Action;

class AlertsTest {
    @ParameterizedTest
    @CsvSource({
        "B1, A0100, 280630, THIS_PACK",
        "B1, A0001, 280630, THIS_PACK",
        "B1, A0999, 280600, THIS_PACK",
        "B1, X7, 280630, THIS_PACK",
        "B1, A1000, 280630, OUT_OF_RANGE",
        "B1, A00100, 280630, OUT_OF_RANGE",
        "B1, A0100, 280530, OUT_OF_RANGE",
        "B2, A0100, 280630,"
    })
    void scope_ofAnAlertWithRanges_isWorkedOutForThePack(
            String batch, String serial, String expiry, @Nullable Scope scope) {
        Alerts alerts = AlertFixture.file(AlertFixture.alert(
                "WHO",
                "Alert 1",
                "FALSIFIED",
                "\"batches\":[\"B1\"],\"serials\":[\"X7\"],\"serialRanges\":[{\"from\":\"A0500\",\"to\":\"A0999\"},"
                        + "{\"from\":\"A0001\",\"to\":\"A0600\"}],\"expiries\":[\"2028-06\"]"));
        List<Determination> found = AlertFixture.assess(alerts, AlertFixture.scan(batch, serial, expiry))
                .determinations();
        if (scope == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(d -> {
                assertThat(d.scope()).hasValue(scope);
                assertThat(d.verified()).isTrue();
                assertThat(d.reference()).hasValue("Alert 1");
            });
        }
    }

    @Test
    void packNamed_isFalsified_otherSerialNumberIsHeldWithoutASign() {
        Alerts alerts = AlertFixture.file(AlertFixture.alert(
                "REGULATOR",
                "Alert 1",
                "FALSIFIED",
                "\"batches\":[\"B1\"],\"serials\":[\"S1\"],\"legalBasis\":\"EU\""));
        Assessment named = AlertFixture.assess(alerts, AlertFixture.scan("B1", "S1", "280630"));
        assertThat(named.verdict()).isEqualTo(Verdict.FALSIFIED);
        assertThat(named.explain().toString()).contains("Alert 1 (EU)");
        Assessment other = AlertFixture.assess(alerts, AlertFixture.scan("B1", "S2", "280630"));
        assertThat(other.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(other.supply()).isEqualTo(Supply.HOLD);
        assertThat(other.actions()).contains(Action.ASK_MAH);
        assertThat(other.fired()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AB-12, AB-12, BATCH_NEVER_GENUINE",
        "ab-12, AB-12, OUT_OF_RANGE",
        "AB 12, AB-12, OUT_OF_RANGE",
        "AB12, ab12, OUT_OF_RANGE",
        "AB12, AB13,",
        "AB12, AB1,"
    })
    void batchWrittenAnotherWay_isHeldAndNoSign(String named, String printed, @Nullable Scope scope) {
        Assessment assessment = AlertFixture.assess(
                AlertFixture.file(AlertFixture.alert(
                        "WHO", "A", "FALSIFIED", "\"batches\":[\"" + named + "\"],\"batchNumbers\":\"NEVER_GENUINE\"")),
                AlertFixture.scan(printed, "S1", "280630"));
        assertThat(assessment.determinations().stream()
                        .flatMap(d -> d.scope().stream())
                        .toList())
                .isEqualTo(scope == null ? List.of() : List.of(scope));
        assertThat(assessment.supply() == Supply.HOLD).isEqualTo(scope == Scope.OUT_OF_RANGE);
    }

    @Test
    void batchNamedInTwoWays_isToldOnce() {
        Alerts alerts =
                AlertFixture.file(AlertFixture.alert("WHO", "A", "FALSIFIED", "\"batches\":[\"AB12\",\"ab 12\"]"));
        assertThat(AlertFixture.assess(alerts, AlertFixture.scan("AB12", "S1", "280630"))
                        .determinations())
                .hasSize(1);
    }

    @Test
    void batchThatNamesNoRange_suspectsUnlessNeverGenuine() {
        String batch = "\"batches\":[\"B1\"]";
        assertThat(AlertFixture.assess(
                                AlertFixture.file(AlertFixture.alert("WHO", "A", "FALSIFIED", batch)),
                                AlertFixture.scan("B1", "S1", "280630"))
                        .verdict())
                .isEqualTo(Verdict.SUSPECTED);
        assertThat(AlertFixture.assess(
                                AlertFixture.file(AlertFixture.alert(
                                        "WHO", "A", "FALSIFIED", batch + ",\"batchNumbers\":\"NEVER_GENUINE\"")),
                                AlertFixture.scan("B1", "S1", "280630"))
                        .verdict())
                .isEqualTo(Verdict.FALSIFIED);
        assertThat(AlertFixture.assess(
                                AlertFixture.file(AlertFixture.alert(
                                        "WHO",
                                        "A",
                                        "FALSIFIED",
                                        "\"allBatches\":true,\"batchNumbers\":\"NEVER_GENUINE\"")),
                                AlertFixture.scan("B9", "S1", "280630"))
                        .verdict())
                .isEqualTo(Verdict.FALSIFIED);
        assertThat(AlertFixture.assess(
                                AlertFixture.file(AlertFixture.alert("WHO", "A", "FALSIFIED", batch)),
                                "]d201" + AlertFixture.GTIN + "1728063021S1")
                        .supply())
                .as("batch not read")
                .isEqualTo(Supply.HOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-06-15, 280615, THIS_PACK",
        "2028-06-15, 280616, OUT_OF_RANGE",
        "2028-06-15, 280600, THIS_PACK",
        "2028-06-15, 290600, OUT_OF_RANGE",
        "2028-06-15, 280500, OUT_OF_RANGE",
        "2028-06, 280610, THIS_PACK",
        "2028-06, 280710, OUT_OF_RANGE"
    })
    void expiryDates_agreeByDay_orByMonthWhereEitherNamesNoDay(String named, String printed, Scope scope) {
        Alerts alerts = AlertFixture.file(AlertFixture.alert(
                "WHO", "A", "FALSIFIED", "\"batches\":[\"B1\"],\"expiries\":[\"2031-01-31\",\"" + named + "\"]"));
        assertThat(AlertFixture.scopes(AlertFixture.assess(alerts, AlertFixture.scan("B1", "S1", printed))))
                .containsExactly(scope);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",\"serials\":[\"S1\"]", ",\"batchNumbers\":\"NEVER_GENUINE\"", ",\"markets\":[\"DE\"]"})
    void defectOfABatch_speaksOfTheBatchAsMade(String more) {
        Alerts alerts =
                AlertFixture.file(AlertFixture.alert("REGULATOR", "A", "SUBSTANDARD", "\"batches\":[\"B1\"]" + more));
        assertThat(AlertFixture.scopes(AlertFixture.assess(alerts, AlertFixture.scan("B1", "S1", "280630"))))
                .containsExactly(Scope.BATCH_AS_MADE);
    }

    @Test
    void alertsOnABatch_andOnAllBatches_areBothMatched() {
        Alerts alerts = AlertFixture.file(
                AlertFixture.alert("WHO", "A", "FALSIFIED", "\"allBatches\":true"),
                AlertFixture.alert("WHO", "B", "FALSIFIED", "\"batches\":[\"B1\"],\"serials\":[\"S1\"]"),
                AlertFixture.alert("WHO", "C", "FALSIFIED", "\"batches\":[\"B2\"]"));
        assertThat(AlertFixture.scopes(AlertFixture.assess(alerts, AlertFixture.scan("B1", "S1", "280630"))))
                .containsExactlyInAnyOrder(Scope.BATCH_ALSO_GENUINE, Scope.THIS_PACK);
        assertThat(AlertFixture.scopes(AlertFixture.assess(alerts, AlertFixture.scan("B9", "S1", "280630"))))
                .containsExactly(Scope.BATCH_ALSO_GENUINE);
        assertThat(AlertFixture.scopes(AlertFixture.assess(alerts, "]d201" + AlertFixture.GTIN + "1728063021S1")))
                .containsExactlyInAnyOrder(Scope.BATCH_ALSO_GENUINE, Scope.OUT_OF_RANGE);
        assertThat(AlertFixture.scopes(AlertFixture.assess(
                        AlertFixture.file(AlertFixture.alert("WHO", "A", "FALSIFIED", "\"allBatches\":true")),
                        "]d201" + AlertFixture.GTIN + "1728063021S1")))
                .containsExactly(Scope.BATCH_ALSO_GENUINE);
    }
}
