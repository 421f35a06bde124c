package org.packseal.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.packseal.core.json.JsonSchemas;
import org.packseal.core.statistics.TableAttack.Range;

/** Releases of random incidents, attacked with everything that is printed in them at once. */
class ReleaseTest {
    private static final long SEED = Long.getLong("packseal.seed", 20261123L);
    private static final Instant NOW = Instant.parse("2027-01-02T00:00:00Z");
    private static final Quarter Q1 = new Quarter(2025, 1);
    private static final Quarter Q2 = new Quarter(2025, 2);

    private static ReleasePlan.Builder plan(Quarter... periods) {
        ReleasePlan.Builder plan =
                ReleasePlan.builder().table(Axis.COUNTRY, Axis.ACT).table(Axis.COUNTRY, Axis.CHANNEL);
        for (Quarter period : periods) {
            plan.period(period);
        }
        return plan;
    }

    private static Release release(Statistics statistics, ReleasePlan plan) {
        return statistics.release(plan, ReleasedPeriods.none(), NOW);
    }

    @Test
    void release_ofSeveralTables_givesNoHiddenCountAway() {
        System.out.println("ReleaseTest: seed " + SEED);
        List<String> leaks = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < 12; i++) {
            RandomIncidents incidents = new RandomIncidents(new Random(SEED + i));
            Release release = release(
                    Statistics.of(incidents.some(500 + 150 * i)), plan(Q1, Q2).build());
            for (IncidentStatus status : List.of(IncidentStatus.CONFIRMED, IncidentStatus.SUSPECTED)) {
                CubeAttack attack = new CubeAttack(release.cube(status));
                hidden += attack.hidden();
                leaks.addAll(attack.leaks(release.plan().threshold()));
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(hidden).isGreaterThan(50);
    }

    /** Without frozen periods the second release would give counts away: each printed pair differs by the late ones. */
    @Test
    void secondRelease_ofSamePeriodWithLateIncidents_wouldDifferBySmallCounts() {
        RandomIncidents incidents = new RandomIncidents(new Random(SEED));
        Statistics before = Statistics.of(incidents.some(1_000));
        Statistics after = before.with(lateIncidents(incidents));
        ReleasePlan plan = plan(Q1).build();
        Release first = release(before, plan);

        assertThat(smallDifferences(first, release(after, plan))).isNotEmpty();
        ReleaseException refused = catchThrowableOfType(
                ReleaseException.class,
                () -> after.release(plan, ReleasedPeriods.none().with(first), NOW));
        assertThat(refused.code()).isEqualTo(ReleaseException.Code.PERIOD_FROZEN);
        assertThat(refused.where()).isEqualTo("2025-Q1");
    }

    @Test
    void laterRelease_ofOtherPeriods_isUnchangedByEarlierOnes() {
        RandomIncidents incidents = new RandomIncidents(new Random(SEED));
        Statistics before = Statistics.of(incidents.some(1_000));
        ReleasedPeriods released = ReleasedPeriods.none().with(release(before, plan(Q1).build()));
        Statistics after = before.with(lateIncidents(incidents));
        Release second = after.release(plan(Q2).build(), released, NOW);

        assertThat(second.toJson()).isEqualTo(release(before, plan(Q2).build()).toJson());
        assertThat(released.with(second).periods()).containsExactly(Q1, Q2);
    }

    private static List<Incident> lateIncidents(RandomIncidents incidents) {
        List<Incident> late = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            late.add(incidents.one(new UUID(1, i), 20));
        }
        return late;
    }

    private static Set<Integer> smallDifferences(Release first, Release second) {
        Set<Integer> small = new TreeSet<>();
        for (IncidentStatus status : List.of(IncidentStatus.CONFIRMED, IncidentStatus.SUSPECTED)) {
            Map<String, Integer> old = new HashMap<>(first.cube(status).totals(Axis.COUNTRY));
            second.cube(status).totals(Axis.COUNTRY).forEach((country, count) -> {
                int difference = count - old.getOrDefault(country, count);
                if (difference > 0 && difference < 11) {
                    small.add(difference);
                }
            });
        }
        return small;
    }

    @Test
    void ringOfTables_isRefusedWithItsPair() {
        ReleasePlan.Builder ring = plan(Q1).table(Axis.CHANNEL, Axis.ACT);

        ReleaseException refused = catchThrowableOfType(ReleaseException.class, ring::build);

        assertThat(refused.code()).isEqualTo(ReleaseException.Code.CYCLIC_RELEASE);
        assertThat(refused.where()).isEqualTo("CHANNEL ACT");
    }

    @Test
    void tableOfOneAxis_andSameTableTwice_areRings() {
        for (ReleasePlan.Builder ring :
                List.of(plan(Q1).table(Axis.STAGE, Axis.STAGE), plan(Q1).table(Axis.ACT, Axis.COUNTRY))) {
            assertThat(catchThrowableOfType(ReleaseException.class, ring::build).code())
                    .isEqualTo(ReleaseException.Code.CYCLIC_RELEASE);
        }
    }

    @Test
    void fullTree_overAllAxes_isReleased() {
        ReleasePlan.Builder tree = plan(Q1, Q2);
        for (Axis axis : Axis.values()) {
            if (!Set.of(Axis.COUNTRY, Axis.ACT, Axis.CHANNEL).contains(axis)) {
                tree.table(Axis.COUNTRY, axis);
            }
        }
        Release release = release(Statistics.of(new RandomIncidents(new Random(SEED)).some(2_000)), tree.build());

        assertThat(release.cube(IncidentStatus.SUSPECTED).tables()).hasSize(8);
        assertThat(release.cube(IncidentStatus.SUSPECTED).totals().values())
                .allSatisfy(counts -> assertThat(counts.values()).allMatch(count -> count >= 11));
    }

    @Test
    void runningPeriod_isRefused() {
        Instant dayBefore = Q1.end().minusSeconds(1);

        ReleaseException refused = catchThrowableOfType(
                ReleaseException.class,
                () -> Statistics.none().release(plan(Q1).build(), ReleasedPeriods.none(), dayBefore));

        assertThat(refused.code()).isEqualTo(ReleaseException.Code.PERIOD_NOT_ENDED);
        assertThat(Statistics.none()
                        .release(plan(Q1).build(), ReleasedPeriods.none(), Q1.end())
                        .toCsv())
                .contains("CONFIRMED,,,0,PRINTED\r\n");
    }

    @Test
    void planWithoutPeriodOrWithLowThreshold_isRefused() {
        assertThat(catchThrowableOfType(ReleaseException.class, () -> plan().build())
                        .code())
                .isEqualTo(ReleaseException.Code.PERIOD_COUNT);
        assertThat(catchThrowableOfType(
                                ReleaseException.class,
                                () -> plan(Q1).threshold(2).build())
                        .code())
                .isEqualTo(ReleaseException.Code.THRESHOLD_OUT_OF_RANGE);
        assertThat(plan(Q1).threshold(3).build().threshold()).isEqualTo(3);
    }

    @Test
    void fewIncidents_leaveNoNumberAtAll() {
        Release release = release(
                Statistics.of(new RandomIncidents(new Random(SEED)).some(5)),
                plan(
                                Q1,
                                Q2,
                                new Quarter(2025, 3),
                                new Quarter(2025, 4),
                                new Quarter(2026, 1),
                                new Quarter(2026, 2),
                                new Quarter(2026, 3),
                                new Quarter(2026, 4))
                        .build());

        assertThat(release.toCsv())
                .isEqualTo("table,axis1,axis2,count,status\r\nCONFIRMED,,,,SUPPRESSED\r\nSUSPECTED,,,,SUPPRESSED\r\n");
        assertThat(release.toJson())
                .contains("\"confirmed\":{\"suppressed\":true}")
                .doesNotContain("count");
    }

    @Test
    void jsonAndCsv_ofOneRelease_holdTheSameCounts() {
        Release release = release(Statistics.of(new RandomIncidents(new Random(SEED)).some(6_000)), plan(Q1).build());
        Predicate<String> table = line -> line.startsWith("SUSPECTED COUNTRY ACT,");
        List<String> lines = release.toCsv().lines().filter(table).toList();

        for (String line : lines) {
            String[] cells = line.split(",", -1);
            String at = "{\"at\":[\"" + cells[1] + "\",\"" + cells[2] + "\"],";
            String value = cells[3].isEmpty() ? "\"suppressed\":true}" : "\"count\":" + cells[3] + "}";
            assertThat(release.toJson()).contains(at + value);
        }
        assertThat(lines).anyMatch(line -> line.endsWith("SUPPRESSED")).anyMatch(line -> line.endsWith("PRINTED"));
    }

    @Test
    void json_matchesItsSchema_alsoWithholdingAndWithMarginsOnly() throws Exception {
        ReleasePlan narrow = ReleasePlan.builder()
                .period(Q1)
                .table(Axis.COUNTRY, Axis.CONTROLLED)
                .build();
        for (Release release : List.of(
                release(Statistics.of(new RandomIncidents(new Random(SEED)).some(900)), plan(Q1).build()),
                release(Statistics.of(new RandomIncidents(new Random(SEED)).some(20)), plan(Q1).build()),
                release(Statistics.of(new RandomIncidents(new Random(SEED)).some(300)), narrow),
                release(Statistics.none(), plan(Q1).build()))) {
            assertThat(JsonSchemas.violations(
                            "/org/packseal/core/statistics/statistics.schema.json",
                            new JsonMapper().readTree(release.toJson())))
                    .isEmpty();
        }
        assertThat(Release.schema()).contains("packseal-statistics/1");
    }

    /** One unknown for every combination of the three axes; every printed number is an equation. */
    private static final class CubeAttack {
        private final ReleasedCube cube;
        private final List<String> first;
        private final List<String> second;
        private final List<String> third;

        CubeAttack(ReleasedCube cube) {
            this.cube = cube;
            this.first = categories(Axis.COUNTRY);
            this.second = categories(Axis.ACT);
            this.third = categories(Axis.CHANNEL);
        }

        private List<String> categories(Axis axis) {
            return List.copyOf(cube.totals(axis).keySet());
        }

        private List<Integer> where(String country, String act, String channel) {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < first.size() * second.size() * third.size(); i++) {
                boolean in = (country.isEmpty() || country.equals(first.get(i / third.size() / second.size())))
                        && (act.isEmpty() || act.equals(second.get(i / third.size() % second.size())))
                        && (channel.isEmpty() || channel.equals(third.get(i % third.size())));
                if (in) {
                    numbers.add(i);
                }
            }
            return numbers;
        }

        int hidden() {
            int hidden = 0;
            for (ReleasedTable table : cube.tables()) {
                for (int r = 0; !table.isMarginsOnly() && r < table.rows().size(); r++) {
                    for (int c = 0; c < table.columns().size(); c++) {
                        hidden += table.isHidden(r, c) ? 1 : 0;
                    }
                }
            }
            return hidden;
        }

        List<String> leaks(int threshold) {
            TableAttack attack = new TableAttack(first.size() * second.size() * third.size());
            attack.printed(where("", "", ""), cube.total());
            cube.totals(Axis.COUNTRY).forEach((c, n) -> attack.printed(where(c, "", ""), n));
            cube.totals(Axis.ACT).forEach((c, n) -> attack.printed(where("", c, ""), n));
            cube.totals(Axis.CHANNEL).forEach((c, n) -> attack.printed(where("", "", c), n));
            List<String> leaks = new ArrayList<>();
            cube.tables().forEach(table -> print(attack, table));
            cube.tables().forEach(table -> leaks(attack, table, threshold, leaks));
            return leaks;
        }

        private List<Integer> cell(ReleasedTable table, int r, int c) {
            boolean act = table.axes().columns() == Axis.ACT;
            String column = table.columns().get(c);
            return where(table.rows().get(r), act ? column : "", act ? "" : column);
        }

        private void print(TableAttack attack, ReleasedTable table) {
            for (int r = 0; !table.isMarginsOnly() && r < table.rows().size(); r++) {
                for (int c = 0; c < table.columns().size(); c++) {
                    if (!table.isHidden(r, c)) {
                        attack.printed(cell(table, r, c), table.count(r, c));
                    }
                }
            }
        }

        private void leaks(TableAttack attack, ReleasedTable table, int threshold, List<String> leaks) {
            for (int r = 0; !table.isMarginsOnly() && r < table.rows().size(); r++) {
                for (int c = 0; c < table.columns().size(); c++) {
                    if (!table.isHidden(r, c)) {
                        continue;
                    }
                    Range range = attack.range(cell(table, r, c));
                    boolean small = table.count(r, c) > 0 && table.count(r, c) < threshold;
                    if (small ? range.low() > 0 || range.high() < threshold : range.low() == range.high()) {
                        leaks.add(table.axes() + " " + table.rows().get(r) + " "
                                + table.columns().get(c) + " in " + range);
                    }
                }
            }
        }
    }
}
