package org.packseal.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Supply;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.Determination.Scope;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.file.DataFileException;
import org.packseal.core.register.RegisterFile;
import org.packseal.core.rule.Action;
import org.packseal.gs1.national.NationalScheme;

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
        Assessment assessment = assess(
                file(alert(
                        "WHO", "A", "FALSIFIED", "\"batches\":[\"" + named + "\"],\"batchNumbers\":\"NEVER_GENUINE\"")),
                scan(printed, "S1", "280630"));
        assertThat(assessment.determinations().stream()
                        .flatMap(d -> d.scope().stream())
                        .toList())
                .isEqualTo(scope == null ? List.of() : List.of(scope));
        assertThat(assessment.supply() == Supply.HOLD).isEqualTo(scope == Scope.OUT_OF_RANGE);
    }

    @Test
    void batchNamedInTwoWays_isToldOnce() {
        Alerts alerts = file(alert("WHO", "A", "FALSIFIED", "\"batches\":[\"AB12\",\"ab 12\"]"));
        assertThat(assess(alerts, scan("AB12", "S1", "280630")).determinations())
                .hasSize(1);
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
                "\"batches\":[\"B1\"],\"markets\":[\"Germany\"] | UNKNOWN_VALUE /alerts/0/markets/0",
                "\"batches\":[\"B1\"],\"languages\":[\"de\",\"EN\"] | UNKNOWN_VALUE /alerts/0/languages/1",
                "\"batches\":[\"B1\"],\"markets\":[] | EMPTY /alerts/0/markets",
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

    /** The code's GTIN carries no national number, so that market and language are as they are stated. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "\"batches\":[\"B1\"],\"markets\":[\"DE\"] | pack.market=DE | BATCH_ALSO_GENUINE",
                "\"batches\":[\"B1\"],\"markets\":[\"DE\"] | pack.market=FR | OUT_OF_RANGE",
                "\"batches\":[\"B1\"],\"markets\":[\"DE\"] | - | BATCH_ALSO_GENUINE",
                "\"batches\":[\"B1\"],\"markets\":[\"DE\",\"AT\"],\"batchNumbers\":\"NEVER_GENUINE\" | pack.market=AT | BATCH_NEVER_GENUINE",
                "\"batches\":[\"B1\"],\"markets\":[\"DE\"],\"batchNumbers\":\"NEVER_GENUINE\" | - | BATCH_ALSO_GENUINE",
                "\"batches\":[\"B1\"],\"serials\":[\"S1\"],\"languages\":[\"tr\"] | - | THIS_PACK",
                "\"batches\":[\"B1\"],\"serials\":[\"S1\"],\"languages\":[\"tr\"] | pack.language=de | OUT_OF_RANGE",
                "\"batches\":[\"B1\"],\"serials\":[\"S2\"],\"languages\":[\"tr\"] | pack.language=tr | OUT_OF_RANGE",
                "\"batches\":[\"B1\"],\"expiries\":[\"2028-06\"],\"languages\":[\"tr\"] | - | BATCH_ALSO_GENUINE",
                "\"batches\":[\"B1\"],\"expiries\":[\"2028-06\"],\"languages\":[\"tr\"] | pack.language=tr | THIS_PACK",
                "\"allBatches\":true,\"languages\":[\"tr\"],\"batchNumbers\":\"NEVER_GENUINE\" | - | OUT_OF_RANGE",
                "\"allBatches\":true,\"languages\":[\"tr\"],\"batchNumbers\":\"NEVER_GENUINE\" | pack.language=tr | BATCH_NEVER_GENUINE",
                "\"allBatches\":true,\"languages\":[\"tr\"],\"markets\":[\"TR\"] | pack.language=tr | OUT_OF_RANGE",
                "\"allBatches\":true,\"markets\":[\"TR\"],\"languages\":[\"tr\"] | pack.market=DE | OUT_OF_RANGE"
            })
    void scope_ofAnAlertThatNamesMarketsOrLanguages_needsThemKnown(
            String members, @Nullable String stated, Scope scope) {
        Evidence.Builder said = Evidence.builder();
        if (stated != null) {
            String[] fact = stated.split("=", 2);
            said.add(Fact.of(fact[0], fact[1]).by(Producer.PHARMACY));
        }
        Assessment assessment = PackSeal.builder()
                .alerts(file(alert("WHO", "A", "FALSIFIED", members)))
                .now(NOW)
                .build()
                .assess(scan("B1", "S1", "280630"), said.build());
        assertThat(assessment.determinations())
                .singleElement()
                .satisfies(d -> assertThat(d.scope()).hasValue(scope));
        assertThat(assessment.supply()).isIn(Supply.HOLD, Supply.DO_NOT_SUPPLY);
        assertThat(assessment.verdict() == Verdict.FALSIFIED)
                .isEqualTo(scope == Scope.THIS_PACK || scope == Scope.BATCH_NEVER_GENUINE);
    }

    @Test
    void market_thatNobodyVouchesFor_takesNoPackOutOfAnAlert() {
        Fact hearsay = Fact.of("pack.market", "FR").by(Producer.PHARMACY).assured(Assurance.REPORTED);
        String members = "\"batches\":[\"B1\"],\"markets\":[\"DE\"]";
        Assessment assessment = PackSeal.builder()
                .alerts(file(alert("WHO", "A", "FALSIFIED", members)))
                .now(NOW)
                .build()
                .assess(
                        scan("B1", "S1", "280630"),
                        Evidence.builder().add(hearsay).build());
        assertThat(assessment.verdict()).isEqualTo(Verdict.SUSPECTED);
    }

    @Test
    void market_isKnownFromTheRegisterOrTheNationalNumber() {
        byte[] register = ("{\"schemaVersion\":1,\"name\":\"R\",\"date\":\"2026-11-01\",\"products\":[{\"gtin\":\""
                        + GTIN + "\",\"markets\":[\"FR\"]}]}")
                .getBytes(StandardCharsets.UTF_8);
        String members = "\"batches\":[\"B1\"],\"markets\":[\"DE\"]";
        Alerts alerts = file(alert("WHO", "A", "FALSIFIED", members));
        PackSeal knowing = PackSeal.builder()
                .alerts(alerts)
                .register(RegisterFile.read(register))
                .now(NOW)
                .build();
        assertThat(scopes(knowing.assess(scan("B1", "S1", "280630")))).containsExactly(Scope.OUT_OF_RANGE);
        Alerts ofPortugal = file(alert("WHO", "A", "FALSIFIED", members.replace("DE", "PT")));
        Alerts ofSpain = file(alert("WHO", "A", "FALSIFIED", members.replace("DE", "ES")));
        String portuguese = scan("B1", "S1", "280630") + "\u001d7141234567";
        assertThat(scopes(assess(ofSpain, portuguese))).containsExactly(Scope.OUT_OF_RANGE);
        assertThat(scopes(assess(ofPortugal, portuguese))).containsExactly(Scope.BATCH_ALSO_GENUINE);
    }

    private static List<Scope> scopes(Assessment assessment) {
        return assessment.determinations().stream()
                .map(d -> d.scope().orElseThrow())
                .toList();
    }

    @Test
    void everyNationalNumber_hasItsCountries() {
        for (NationalScheme scheme : NationalScheme.values()) {
            assertThat(PackPrint.countries(scheme))
                    .as(scheme.name())
                    .isNotEmpty()
                    .allMatch(country -> country.matches("[A-Z]{2}"));
        }
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

    /** Counts its look-ups; a walk through it counts as many as it has entries. */
    private static final class CountingMap<V> extends HashMap<String, V> {
        @Serial
        private static final long serialVersionUID = 1L;

        private int lookUps;

        @Override
        public @Nullable V get(Object key) {
            lookUps++;
            return super.get(key);
        }

        @Override
        public V getOrDefault(Object key, V absent) {
            lookUps++;
            return super.getOrDefault(key, absent);
        }

        @Override
        public Set<String> keySet() {
            lookUps += size();
            return super.keySet();
        }

        @Override
        public Collection<V> values() {
            lookUps += size();
            return super.values();
        }

        @Override
        public Set<Map.Entry<String, V>> entrySet() {
            lookUps += size();
            return super.entrySet();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100_000})
    void pack_isMatchedByTwoLookUps_howeverManyAlertsThereAre(int count) {
        CountingMap<List<Alert>> batches = new CountingMap<>();
        CountingMap<ProductAlerts> products = new CountingMap<>();
        ProductAlerts product = new ProductAlerts(batches);
        products.put(GTIN, product);
        for (int i = 0; i < count; i++) {
            Set<String> batch = Set.of("B" + i);
            Alert alert = new Alert(
                    Producer.WHO,
                    "Alert " + i,
                    LocalDate.of(2026, 6, 1),
                    Determination.Finding.FALSIFIED,
                    null,
                    batch,
                    Alert.BatchNumbers.ALSO_GENUINE,
                    SerialNumbers.none(),
                    List.of(),
                    Set.of(),
                    Set.of());
            product.add(batch, alert);
            products.put("product " + i, new ProductAlerts(new HashMap<>()));
        }
        Alerts alerts = new Alerts("file", products, count);
        assertThat(assess(alerts, scan("B" + (count - 1), "S1", "280630")).determinations())
                .hasSize(1);
        assertThat(products.lookUps + batches.lookUps).isEqualTo(2);
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
        Alerts alerts = file(
                alert("WHO", "A", "FALSIFIED", "\"batches\":[\"B1\"],\"expiries\":[\"2031-01-31\",\"" + named + "\"]"));
        assertThat(scopes(assess(alerts, scan("B1", "S1", printed)))).containsExactly(scope);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",\"serials\":[\"S1\"]", ",\"batchNumbers\":\"NEVER_GENUINE\"", ",\"markets\":[\"DE\"]"})
    void defectOfABatch_speaksOfTheBatchAsMade(String more) {
        Alerts alerts = file(alert("REGULATOR", "A", "SUBSTANDARD", "\"batches\":[\"B1\"]" + more));
        assertThat(scopes(assess(alerts, scan("B1", "S1", "280630")))).containsExactly(Scope.BATCH_AS_MADE);
    }

    @Test
    void alertsOnABatch_andOnAllBatches_areBothMatched() {
        Alerts alerts = file(
                alert("WHO", "A", "FALSIFIED", "\"allBatches\":true"),
                alert("WHO", "B", "FALSIFIED", "\"batches\":[\"B1\"],\"serials\":[\"S1\"]"),
                alert("WHO", "C", "FALSIFIED", "\"batches\":[\"B2\"]"));
        assertThat(scopes(assess(alerts, scan("B1", "S1", "280630"))))
                .containsExactlyInAnyOrder(Scope.BATCH_ALSO_GENUINE, Scope.THIS_PACK);
        assertThat(scopes(assess(alerts, scan("B9", "S1", "280630")))).containsExactly(Scope.BATCH_ALSO_GENUINE);
        assertThat(scopes(assess(alerts, "]d201" + GTIN + "1728063021S1")))
                .containsExactlyInAnyOrder(Scope.BATCH_ALSO_GENUINE, Scope.OUT_OF_RANGE);
        assertThat(scopes(assess(
                        file(alert("WHO", "A", "FALSIFIED", "\"allBatches\":true")), "]d201" + GTIN + "1728063021S1")))
                .containsExactly(Scope.BATCH_ALSO_GENUINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"batches\":[\"B1\"]", "\"allBatches\":true"})
    void moreAlertsAboutOneBatchThanAnyBatchHas_areRefused(String batches) {
        String[] all = new String[Alerts.MAX_PER_BATCH + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = alert("WHO", "Alert " + i, "FALSIFIED", batches);
        }
        assertThat(problems(json(all))).containsExactly("TOO_MANY /alerts/" + Alerts.MAX_PER_BATCH);
        assertThat(file(Arrays.copyOf(all, Alerts.MAX_PER_BATCH)).size()).isEqualTo(Alerts.MAX_PER_BATCH);
    }
}
