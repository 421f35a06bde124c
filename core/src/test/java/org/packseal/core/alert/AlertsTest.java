package org.packseal.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Supply;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.Determination.Scope;
import org.packseal.core.file.DataFileException;
import org.packseal.core.rule.Action;

class AlertsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String GTIN = "09506000134352";

    private static Alerts file(String... alerts) {
        return Alerts.read(json(alerts));
    }

    private static byte[] json(String... alerts) {
        return ("{\"schemaVersion\":1,\"name\":\"Alerts\",\"date\":\"2026-11-01\",\"alerts\":["
                        + String.join(",", alerts) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String alert(String authority, String reference, String finding, String members) {
        return "{\"authority\":\"" + authority + "\",\"reference\":\"" + reference
                + "\",\"date\":\"2026-06-01\",\"finding\":\"" + finding + "\",\"products\":[{\"gtin\":\"" + GTIN
                + "\"}],"
                + members + "}";
    }

    private static String scan(String batch, String serial, String expiry) {
        return "]d201" + GTIN + "17" + expiry + "10" + batch + "\u001d21" + serial;
    }

    private static Assessment assess(Alerts alerts, String scan) {
        return PackSeal.builder().alerts(alerts).now(NOW).build().assess(scan);
    }

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
        Alerts alerts = file(alert(
                "WHO",
                "Alert 1",
                "FALSIFIED",
                "\"batches\":[\"B1\"],\"serials\":[\"X7\"],\"serialRanges\":[{\"from\":\"A0500\",\"to\":\"A0999\"},"
                        + "{\"from\":\"A0001\",\"to\":\"A0600\"}],\"expiries\":[\"2028-06\"]"));
        List<Determination> found = assess(alerts, scan(batch, serial, expiry)).determinations();
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
        Alerts alerts = file(alert(
                "REGULATOR",
                "Alert 1",
                "FALSIFIED",
                "\"batches\":[\"B1\"],\"serials\":[\"S1\"],\"legalBasis\":\"EU\""));
        Assessment named = assess(alerts, scan("B1", "S1", "280630"));
        assertThat(named.verdict()).isEqualTo(Verdict.FALSIFIED);
        assertThat(named.explain().toString()).contains("Alert 1 (EU)");
        Assessment other = assess(alerts, scan("B1", "S2", "280630"));
        assertThat(other.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(other.supply()).isEqualTo(Supply.HOLD);
        assertThat(other.actions()).contains(Action.ASK_MAH);
        assertThat(other.fired()).isEmpty();
    }

    @Test
    void batchThatNamesNoRange_suspectsUnlessNeverGenuine() {
        String batch = "\"batches\":[\"B1\"]";
        assertThat(assess(file(alert("WHO", "A", "FALSIFIED", batch)), scan("B1", "S1", "280630"))
                        .verdict())
                .isEqualTo(Verdict.SUSPECTED);
        assertThat(assess(
                                file(alert("WHO", "A", "FALSIFIED", batch + ",\"batchNumbers\":\"NEVER_GENUINE\"")),
                                scan("B1", "S1", "280630"))
                        .verdict())
                .isEqualTo(Verdict.FALSIFIED);
        assertThat(assess(
                                file(alert(
                                        "WHO",
                                        "A",
                                        "FALSIFIED",
                                        "\"allBatches\":true,\"batchNumbers\":\"NEVER_GENUINE\"")),
                                scan("B9", "S1", "280630"))
                        .verdict())
                .isEqualTo(Verdict.FALSIFIED);
        assertThat(assess(file(alert("WHO", "A", "FALSIFIED", batch)), "]d201" + GTIN + "1728063021S1")
                        .supply())
                .as("batch not read")
                .isEqualTo(Supply.HOLD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"batches\":[\"B1\"],\"serialRanges\":[{\"from\":\"A9\",\"to\":\"A1\"}] | OUT_OF_RANGE /alerts/0/serialRanges/0",
                "\"batches\":[\"B1\"],\"serialRanges\":[{\"from\":\"A9\",\"to\":\"A10\"}] | OUT_OF_RANGE /alerts/0/serialRanges/0",
                "\"batches\":[\"B1\"],\"expiries\":[\"2028-13\"] | INVALID_DATE /alerts/0/expiries/0",
                "\"batches\":[\"B1\"],\"allBatches\":true | MISSING_MEMBER /alerts/0",
                "\"legalBasis\":\"EU\" | MISSING_MEMBER /alerts/0",
                "\"batches\":[] | EMPTY /alerts/0/batches",
                "\"batches\":[\"B1\"],\"serial\":\"S\" | UNKNOWN_MEMBER /alerts/0/serial",
                "\"batches\":[\"B1\"],\"deliberate\":\"YES\" | UNKNOWN_VALUE /alerts/0/deliberate"
            })
    void wrongMember_isRefusedWithItsPlace(String members, String problem) {
        assertThat(problems(json(alert("WHO", "A", "FALSIFIED", members)))).contains(problem);
    }

    @Test
    void alertTwice_orWithoutProduct_isRefusedWithItsPlace() {
        String one = alert("WHO", "A", "FALSIFIED", "\"batches\":[\"B1\"]");
        assertThat(problems(json(one, one))).containsExactly("DUPLICATE /alerts/1/reference");
        assertThat(problems(json(one.replace("{\"gtin\":\"" + GTIN + "\"}", ""))))
                .containsExactly("EMPTY /alerts/0/products");
        assertThat(problems(json(one.replace(GTIN, "09506000134353"))))
                .containsExactly("INVALID_GTIN /alerts/0/products/0/gtin");
    }

    private static List<String> problems(byte[] json) {
        DataFileException refused = catchThrowableOfType(DataFileException.class, () -> Alerts.read(json));
        return refused.problems().stream()
                .map(problem -> problem.code() + " " + problem.pointer())
                .toList();
    }

    @Test
    void hundredThousandAlerts_leaveThePackItsOwnOnly() {
        StringBuilder all =
                new StringBuilder("{\"schemaVersion\":1,\"name\":\"Alerts\",\"date\":\"2026-11-01\",\"alerts\":[");
        for (int i = 0; i < 100_000; i++) {
            all.append(i == 0 ? "" : ",")
                    .append(alert(
                            "WHO", "Alert " + i, "FALSIFIED", "\"batches\":[\"B" + i + "\"],\"serials\":[\"S1\"]"));
        }
        Alerts alerts = Alerts.read(all.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        assertThat(alerts.size()).isEqualTo(100_000);
        assertThat(assess(alerts, scan("B77777", "S1", "280630")).determinations())
                .singleElement()
                .satisfies(d -> assertThat(d.reference()).hasValue("Alert 77777"));
    }

    @Test
    void moreAlertsAboutOneBatchThanAnyBatchHas_areRefused() {
        String[] all = new String[Alerts.MAX_PER_BATCH + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = alert("WHO", "Alert " + i, "FALSIFIED", "\"batches\":[\"B1\"]");
        }
        assertThat(problems(json(all))).containsExactly("TOO_MANY /alerts/" + Alerts.MAX_PER_BATCH);
    }
}
