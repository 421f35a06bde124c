package org.packseal.core.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
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
    private final FactOrder order;

    FactResolution(FactDefinition definition, Standings standings, Predicate<Fact> adverse) {
        this.standings = standings;
        this.adverse = adverse;
        this.order = new FactOrder(definition, standings);
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
}
