package org.packseal.core.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Settles several statements about one fact. Among clearing ones, or among adverse ones, the better assured is taken,
 * then the later; an adverse one stays against any clearing one unless its own producer withdrew it later. What was
 * set aside is kept as a conflict, never lost.
 */
final class FactResolution {
    private final Predicate<Fact> adverse;
    private final FactOrder order;

    FactResolution(FactDefinition definition, Predicate<Fact> accepted, Predicate<Fact> adverse) {
        this.adverse = adverse;
        this.order = new FactOrder(definition, accepted);
    }

    /** The statement to take, or null for none at all; one that is unknown only where nothing is known. */
    @Nullable
    Fact settle(List<Fact> statements) {
        List<Fact> known = known(statements);
        if (known.isEmpty()) {
            return statements.stream().min(order).orElse(null);
        }
        List<Fact> standing = known.stream()
                .filter(f -> adverse.test(f) && !withdrawn(f, known))
                .toList();
        List<Fact> candidates = standing.isEmpty()
                ? known.stream().filter(f -> !adverse.test(f)).toList()
                : standing;
        return candidates.stream().min(order).orElseThrow();
    }

    /** The conflict among the statements, or null if their values agree. */
    @Nullable
    FactConflict conflict(List<Fact> statements, @Nullable Fact kept) {
        if (kept == null || kept.value().isEmpty()) {
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

    private boolean withdrawn(Fact sign, List<Fact> known) {
        return known.stream().anyMatch(f -> !adverse.test(f) && sameProducer(sign, f) && later(f, sign));
    }

    private static boolean sameProducer(Fact a, Fact b) {
        return a.producer().isPresent() && a.producer().equals(b.producer());
    }

    private static boolean later(Fact a, Fact b) {
        return a.observedAt().isPresent()
                && b.observedAt().isPresent()
                && a.observedAt().get().isAfter(b.observedAt().get());
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
