package org.packseal.core.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All statements sorted by fact, and of each fact the statement that is taken: of all, and of the accepted ones. Most facts of
 * a pack are stated once and settled by that; lists, conflicts and withdrawals are kept for the others alone.
 */
final class Settlement {
    private static final List<FactDefinition> CATALOGUE =
            FactCatalogue.standard().facts();

    private static final int CONTENT = index(Facts.COMP_ASSAY_PCT);
    private static final int LEAST = index(Facts.COMP_SPEC_MIN);
    private static final int MOST = index(Facts.COMP_SPEC_MAX);

    private final Standings standings;
    private final @Nullable Fact[] ofAll = new Fact[CATALOGUE.size()];

    /** The same array as that of all, until a fact differs. */
    private @Nullable Fact[] ofAccepted = ofAll;

    /** All statements of the facts that are stated more than once, by index. */
    private Map<Integer, List<Fact>> repeated = Map.of();

    private List<FactConflict> conflicts = List.of();
    private Set<Fact> withdrawn = Set.of();

    Settlement(Collection<Fact> facts, Standings standings) {
        this.standings = standings;
        for (Fact fact : facts) {
            sort(fact, index(fact.key()));
        }
        for (Fact fact : facts) {
            settleOnly(fact, index(fact.key()));
        }
        repeated.forEach((index, statements) -> {
            if (index != CONTENT) {
                settleMany(index, statements);
            }
        });
        // The content last: whether it is adverse depends on the limits of its specification.
        List<Fact> contents = repeated.get(CONTENT);
        if (contents != null) {
            settleMany(CONTENT, contents);
        }
    }

    private void sort(Fact fact, int index) {
        Fact first = ofAll[index];
        if (first == null) {
            ofAll[index] = fact;
            return;
        }
        if (repeated.isEmpty()) {
            repeated = new TreeMap<>();
        }
        repeated.computeIfAbsent(index, i -> new ArrayList<>(List.of(first))).add(fact);
    }

    private void settleOnly(Fact fact, int index) {
        if (!standings.accepted(fact) && !repeated.containsKey(index)) {
            accept(index, null);
        }
    }

    private void accept(int index, @Nullable Fact fact) {
        if (ofAccepted == ofAll) {
            ofAccepted = ofAll.clone();
        }
        ofAccepted[index] = fact;
    }

    private void settleMany(int index, List<Fact> here) {
        FactResolution resolution = new FactResolution(CATALOGUE.get(index), standings, this::speaksAgainst);
        Fact kept = resolution.settle(here);
        accept(index, resolution.settleAccepted(here));
        ofAll[index] = kept;
        List<Fact> undone = resolution.withdrawn(here);
        if (!undone.isEmpty()) {
            withdrawn = withdrawn.isEmpty() ? new HashSet<>() : withdrawn;
            withdrawn.addAll(undone);
        }
        FactConflict conflict = resolution.conflict(here, kept);
        if (conflict != null) {
            conflicts = conflicts.isEmpty() ? new ArrayList<>() : conflicts;
            conflicts.add(conflict);
        }
    }

    static int index(String key) {
        return FactCatalogue.standard().require(key).index();
    }

    /** Whether a statement speaks against the pack. Only accepted limits bring a content inside its specification. */
    boolean adverse(Fact fact) {
        if (fact.value().isEmpty()) {
            return false;
        }
        if (fact.key().equals(Facts.COMP_ASSAY_PCT)) {
            return FactResolution.outsideSpecification(fact, ofAccepted[LEAST], ofAccepted[MOST]);
        }
        return FactCatalogue.standard()
                .require(fact.key())
                .adverse()
                .contains(fact.value().get());
    }

    /** For settling conflicts a finding FALSIFIED is adverse too; as a determination it needs no rule to judge it. */
    boolean speaksAgainst(Fact fact) {
        return adverse(fact)
                || (fact.key().equals(Facts.DETERMINATION_FINDING)
                        && fact.value().filter("FALSIFIED"::equals).isPresent());
    }

    List<Fact> statements(int index) {
        Fact taken = ofAll[index];
        if (taken == null) {
            return List.of();
        }
        List<Fact> several = repeated.get(index);
        return several == null ? List.of(taken) : Collections.unmodifiableList(several);
    }

    /** Whether a statement of a fact names one of some values and was not withdrawn, accepted or not. */
    boolean anybodySays(int index, Set<String> values) {
        if (ofAll[index] == null) {
            return false;
        }
        for (Fact fact : statements(index)) {
            String value = fact.value().orElse(null);
            if (value != null && values.contains(value) && !withdrawn(fact)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Fact ofAll(int index) {
        return ofAll[index];
    }

    @Nullable
    Fact ofAccepted(int index) {
        return ofAccepted[index];
    }

    /** Whether the producer of an adverse statement withdrew it later. */
    boolean withdrawn(Fact fact) {
        return withdrawn.contains(fact);
    }

    List<FactConflict> conflicts() {
        return Collections.unmodifiableList(conflicts);
    }
}
