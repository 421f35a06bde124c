package org.packseal.core.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All statements sorted by fact, and of each fact the statement that is taken: of all, and of the accepted ones. */
final class Settlement {
    private static final List<FactDefinition> CATALOGUE =
            FactCatalogue.standard().facts();

    private final List<List<Fact>> statements = new ArrayList<>(Collections.nCopies(CATALOGUE.size(), List.of()));
    private final @Nullable Fact[] ofAll = new Fact[CATALOGUE.size()];
    private final @Nullable Fact[] ofAccepted = new Fact[CATALOGUE.size()];
    private final List<FactConflict> conflicts = new ArrayList<>();
    private final Standings standings;

    Settlement(Collection<Fact> facts, Standings standings) {
        this.standings = standings;
        SortedMap<Integer, List<Fact>> byFact = new TreeMap<>();
        for (Fact fact : facts) {
            byFact.computeIfAbsent(index(fact.key()), i -> new ArrayList<>()).add(fact);
        }
        // The content last: whether it is adverse depends on the limits of its specification.
        List<Fact> contents = byFact.remove(index(Facts.COMP_ASSAY_PCT));
        byFact.forEach(this::settle);
        if (contents != null) {
            settle(index(Facts.COMP_ASSAY_PCT), contents);
        }
    }

    private void settle(int index, List<Fact> here) {
        FactResolution resolution = new FactResolution(CATALOGUE.get(index), standings, this::speaksAgainst);
        Fact kept = resolution.settle(here);
        statements.set(index, Collections.unmodifiableList(here));
        ofAll[index] = kept;
        ofAccepted[index] = resolution.settleAccepted(here);
        FactConflict conflict = resolution.conflict(here, kept);
        if (conflict != null) {
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
            return FactResolution.outsideSpecification(
                    fact, ofAccepted[index(Facts.COMP_SPEC_MIN)], ofAccepted[index(Facts.COMP_SPEC_MAX)]);
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
        return statements.get(index);
    }

    @Nullable
    Fact ofAll(int index) {
        return ofAll[index];
    }

    @Nullable
    Fact ofAccepted(int index) {
        return ofAccepted[index];
    }

    List<FactConflict> conflicts() {
        return Collections.unmodifiableList(conflicts);
    }
}
