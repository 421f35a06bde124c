package org.packseal.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.PackSeal;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.Evidence;
import org.packseal.core.rule.Act;

class StatisticsTest {
    private static final long SEED = Long.getLong("packseal.seed", 20261123L);
    private static final UUID ID = UUID.fromString("6f1c2a4e-0000-4000-8000-000000000001");
    private static final Instant JANUARY = Instant.parse("2026-01-10T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-10T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-10T00:00:00Z");
    private static final ReleasePlan FIRST =
            ReleasePlan.builder().period(new Quarter(2026, 1)).build();
    private static final ReleasePlan SECOND =
            ReleasePlan.builder().period(new Quarter(2026, 2)).build();

    private static Incident report(Instant at, IncidentStatus status, String country) {
        return Incident.builder(ID, at).status(status).country(country).build();
    }

    private static List<String> countries(Statistics statistics, ReleasePlan plan, IncidentStatus status) {
        return statistics.counted(plan, status).stream()
                .map(values -> values.get(Axis.COUNTRY))
                .toList();
    }

    @Test
    void incident_reportedTwice_countsOnceInItsLatestCategories() {
        Statistics statistics = Statistics.of(List.of(
                report(JANUARY, IncidentStatus.SUSPECTED, "DE"), report(FEBRUARY, IncidentStatus.SUSPECTED, "FR")));

        assertThat(countries(statistics, FIRST, IncidentStatus.SUSPECTED)).containsExactly("FR");
    }

    @Test
    void suspectedIncident_confirmedInTheSamePeriod_countsAsConfirmedAlone() {
        Statistics statistics = Statistics.of(List.of(
                report(JANUARY, IncidentStatus.SUSPECTED, "DE"), report(FEBRUARY, IncidentStatus.CONFIRMED, "DE")));

        assertThat(countries(statistics, FIRST, IncidentStatus.SUSPECTED)).isEmpty();
        assertThat(countries(statistics, FIRST, IncidentStatus.CONFIRMED)).containsExactly("DE");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, DE, confirmed later it counts again as confirmed",
        "SUSPECTED, '', still suspected it counts once"
    })
    void suspectedIncident_reportedAgainInTheNextPeriod_staysSuspectedInTheEarlierOne(
            IncidentStatus later, String confirmed, String why) {
        Statistics statistics =
                Statistics.of(List.of(report(JANUARY, IncidentStatus.SUSPECTED, "DE"), report(MAY, later, "DE")));

        assertThat(countries(statistics, FIRST, IncidentStatus.SUSPECTED)).containsExactly("DE");
        assertThat(countries(statistics, SECOND, IncidentStatus.SUSPECTED)).isEmpty();
        assertThat(String.join(",", countries(statistics, SECOND, IncidentStatus.CONFIRMED)))
                .as(why)
                .isEqualTo(confirmed);
    }

    @Test
    void suspectedIncident_clearedBeforeTheRelease_isNotCounted() {
        Statistics statistics = Statistics.of(List.of(
                report(JANUARY, IncidentStatus.SUSPECTED, "DE"), report(FEBRUARY, IncidentStatus.NOT_COUNTED, "DE")));

        assertThat(countries(statistics, FIRST, IncidentStatus.SUSPECTED)).isEmpty();
    }

    @Test
    void mergedParts_inAnyOrderAndTwice_equalTheWhole() {
        System.out.println("StatisticsTest: seed " + SEED);
        Random random = new Random(SEED);
        List<Incident> all = new ArrayList<>(new RandomIncidents(random).some(300));
        for (int i = 0; i < 100; i++) {
            all.add(new RandomIncidents(random).one(all.get(i).id(), random.nextInt(700)));
        }
        Statistics whole = Statistics.of(all);
        Collections.shuffle(all, random);
        Statistics left = Statistics.of(all.subList(0, 250));
        Statistics right = Statistics.of(all.subList(200, 400));

        assertThat(left.merge(right))
                .isEqualTo(whole)
                .isEqualTo(right.merge(left).merge(left));
        ReleasePlan plan = ReleasePlan.builder()
                .period(new Quarter(2025, 2))
                .table(Axis.COUNTRY, Axis.ROUTE)
                .build();
        Instant now = Instant.parse("2027-01-02T00:00:00Z");
        assertThat(left.merge(right).release(plan, ReleasedPeriods.none(), now).toJson())
                .isEqualTo(whole.release(plan, ReleasedPeriods.none(), now).toJson());
    }

    @Test
    void assessment_givesStatusActsAndDimensions() {
        PackSeal packSeal = PackSeal.builder().now(JANUARY).build();
        Evidence evidence = Evidence.builder()
                .trustPlainFacts()
                .add("product.category", "VACCINE")
                .add("context.place", "ONLINE")
                .add("product.controlled", "NARCOTIC")
                .add("comp.apiIdentity", "ABSENT")
                .add("comp.method", "CONFIRMATORY")
                .build();
        Incident incident = Incident.builder(ID, JANUARY)
                .assessment(packSeal.assess(evidence))
                .build();

        assertThat(incident.status()).isEqualTo(IncidentStatus.SUSPECTED);
        assertThat(Map.of(
                        Axis.CATEGORY, incident.value(Axis.CATEGORY),
                        Axis.CHANNEL, incident.value(Axis.CHANNEL),
                        Axis.CONTROLLED, incident.value(Axis.CONTROLLED),
                        Axis.DIMENSION, incident.value(Axis.DIMENSION),
                        Axis.COUNTRY, incident.value(Axis.COUNTRY),
                        Axis.PERIOD, incident.value(Axis.PERIOD)))
                .isEqualTo(Map.of(
                        Axis.CATEGORY, "VACCINE",
                        Axis.CHANNEL, "ONLINE",
                        Axis.CONTROLLED, "NARCOTIC",
                        Axis.DIMENSION, "COMPOSITION",
                        Axis.COUNTRY, "NOT_STATED",
                        Axis.PERIOD, "2026-Q1"));
    }

    @Test
    void severalActsAndDimensions_countAsMultiple() {
        Incident incident = Incident.builder(ID, JANUARY)
                .status(IncidentStatus.CONFIRMED)
                .acts(Set.of(Act.ADULTERATION, Act.REPRODUCTION))
                .dimensions(Set.of(Dimension.IDENTITY, Dimension.SOURCE))
                .build();

        assertThat(incident.value(Axis.ACT)).isEqualTo("MULTIPLE");
        assertThat(incident.value(Axis.DIMENSION)).isEqualTo("MULTIPLE");
    }

    @Test
    void freeText_onNoAxis_isAccepted() {
        Incident.Builder incident = Incident.builder(ID, JANUARY).status(IncidentStatus.CONFIRMED);

        for (String text : List.of("Jane Roe", "=1+1", "de", "", "XX")) {
            assertThatThrownBy(() -> incident.country(text)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> incident.route("DE", text)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> incident.channel(text)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> incident.category(text)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> incident.controlled(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain("Jane");
        }
    }
}
