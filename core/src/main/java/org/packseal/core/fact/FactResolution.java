package org.packseal.core.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Settles several statements about one fact, in linear time. Among clearing ones, or among adverse ones, the better assured
 * is taken, then the later; an adverse one stays against any clearing one unless its own producer withdrew it later by a
 * statement that is accepted. What was set aside is kept as a conflict, never lost.
 */
final class FactResolution {
    private final Standings standings;
    private final Predicate<Fact> adverse;
    private final Order order;

    FactResolution(FactDefinition definition, Standings standings, Predicate<Fact> adverse) {
        this.standings = standings;
        this.adverse = adverse;
        this.order = new Order(definition, standings);
    }

    /** The statement to take, or null for none at all; one that is unknown only where nothing is known. */
    @Nullable
    Fact settle(List<Fact> statements) {
        if (statements.size() == 1) {
            return statements.get(0);
        }
        List<Fact> known = known(statements);
        if (known.isEmpty()) {
            return statements.stream().min(order).orElse(null);
        }
        Map<Producer, Instant> withdrawals = withdrawals(known);
        List<Fact> standing = known.stream()
                .filter(f -> adverse.test(f) && !withdrawn(f, withdrawals))
                .toList();
        List<Fact> candidates = standing.isEmpty()
                ? known.stream().filter(f -> !adverse.test(f)).toList()
                : standing;
        return candidates.stream().min(order).orElseThrow();
    }

    /** The statement to take among the accepted ones alone, or null where there is none. */
    @Nullable
    Fact settleAccepted(List<Fact> statements) {
        return settle(statements.stream().filter(standings::accepted).toList());
    }

    /** The conflict among the statements, or null if their values agree. */
    @Nullable
    FactConflict conflict(List<Fact> statements, @Nullable Fact kept) {
        if (kept == null || kept.value().isEmpty() || statements.size() == 1) {
            return null;
        }
        List<Fact> others = new ArrayList<>(known(statements));
        others.removeIf(f -> f.value().equals(kept.value()));
        others.sort(order);
        return others.isEmpty() ? null : new FactConflict(kept.key(), kept, others);
    }

    private static List<Fact> known(List<Fact> statements) {
        return statements.stream().filter(f -> f.value().isPresent()).toList();
    }

    /** The latest time at which each producer said, accepted, that nothing is wrong. */
    private Map<Producer, Instant> withdrawals(List<Fact> known) {
        Map<Producer, Instant> latest = new EnumMap<>(Producer.class);
        for (Fact fact : known) {
            Optional<Producer> producer = fact.producer();
            Optional<Instant> time = fact.observedAt();
            if (producer.isPresent() && time.isPresent() && !adverse.test(fact) && standings.accepted(fact)) {
                latest.merge(producer.get(), time.get(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return latest;
    }

    /** The adverse statements that their own producers withdrew. */
    List<Fact> withdrawn(List<Fact> statements) {
        if (statements.size() == 1) {
            return List.of();
        }
        List<Fact> known = known(statements);
        Map<Producer, Instant> withdrawals = withdrawals(known);
        return withdrawals.isEmpty()
                ? List.of()
                : known.stream()
                        .filter(f -> adverse.test(f) && withdrawn(f, withdrawals))
                        .toList();
    }

    private static boolean withdrawn(Fact sign, Map<Producer, Instant> withdrawals) {
        Instant at = sign.producer().map(withdrawals::get).orElse(null);
        return at != null && sign.observedAt().filter(at::isAfter).isPresent();
    }

    /**
     * Whether a content speaks against the pack: always, unless it lies inside the specification and both limits are
     * known.
     */
    static boolean outsideSpecification(Fact content, @Nullable Fact min, @Nullable Fact max) {
        if (min == null || max == null || min.value().isEmpty() || max.value().isEmpty()) {
            return true;
        }
        BigDecimal value = number(content);
        return value.compareTo(number(min)) < 0 || value.compareTo(number(max)) > 0;
    }

    private static BigDecimal number(Fact fact) {
        return new BigDecimal(fact.value().orElseThrow());
    }

    /**
     * Which of several statements about one fact is taken first: the one that counts for more, then the better assured,
     * then the later, then the graver; after that any fixed order, so that the order in which they were given never
     * matters.
     */
    private record Order(FactDefinition definition, Standings standings) implements Comparator<Fact> {
        @Override
        public int compare(Fact a, Fact b) {
            int order = standings.of(a).compareTo(standings.of(b));
            if (order == 0) {
                order = assurance(b).compareTo(assurance(a));
            }
            if (order == 0) {
                order = time(b).compareTo(time(a));
            }
            if (order == 0) {
                order = Integer.compare(gravity(b), gravity(a));
            }
            return order == 0 ? text(a).compareTo(text(b)) : order;
        }

        /** A statement that is not accepted counts as reported, so that a claimed assurance gives it no advantage. */
        private Assurance assurance(Fact fact) {
            return standings.accepted(fact) ? fact.assurance() : Assurance.REPORTED;
        }

        private static Instant time(Fact fact) {
            return fact.observedAt().orElse(Instant.MIN);
        }

        private int gravity(Fact fact) {
            return definition.values().indexOf(fact.value().orElse(""));
        }

        /** Every member, so that equal texts mean equal facts. */
        private static String text(Fact fact) {
            return fact + "|" + fact.method().orElse("") + "|" + fact.source().orElse("") + "|"
                    + fact.observation().orElse("");
        }
    }
}
