package org.packseal.core.statistics;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.packseal.core.fact.Dimension;
import org.packseal.core.rule.Act;

/** Invented incidents of two years, unevenly spread as real ones are. */
final class RandomIncidents {
    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final List<String> COUNTRIES = List.of("DE", "NG", "IN", "BR", "KE", "FR", "PE", "CM");
    private static final List<String> PLACES = List.of("PHARMACY", "WHOLESALER", "ONLINE", "CUSTOMS", "OTHER");

    private final Random random;

    RandomIncidents(Random random) {
        this.random = random;
    }

    List<Incident> some(int number) {
        List<Incident> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(one());
        }
        return all;
    }

    Incident one() {
        return one(new UUID(random.nextLong(), random.nextLong()), random.nextInt(729));
    }

    Incident one(UUID id, int day) {
        Incident.Builder incident = Incident.builder(id, START.plus(day, ChronoUnit.DAYS))
                .status(random.nextInt(3) == 0 ? IncidentStatus.CONFIRMED : IncidentStatus.SUSPECTED)
                .country(skewed(COUNTRIES))
                .channel(skewed(PLACES))
                .stage(skewed(List.of(Stage.values())))
                .acts(Set.of(skewed(List.of(Act.values()))))
                .dimensions(random.nextBoolean() ? EnumSet.allOf(Dimension.class) : Set.of(Dimension.IDENTITY));
        return (random.nextInt(4) == 0 ? incident : incident.route(skewed(COUNTRIES), skewed(COUNTRIES))).build();
    }

    private <T> T skewed(List<T> values) {
        return values.get(Math.min(random.nextInt(values.size()), random.nextInt(values.size())));
    }
}
