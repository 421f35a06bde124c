package org.packseal.core.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All statements sorted by fact, and of each fact the statement that is taken: of all, and of the accepted ones. */
final class Settlement {
    private static final List<FactDefinition> CATALOGUE =
            FactCatalogue.standard().facts();

    private static final List<List<Fact>> NONE = Collections.nCopies(CATALOGUE.size(), List.of());
    private static final int CONTENT = index(Facts.COMP_ASSAY_PCT);
    private static final int LEAST = index(Facts.COMP_SPEC_MIN);
    private static final int MOST = index(Facts.COMP_SPEC_MAX);

    private final List<List<Fact>> statements;
    private final @Nullable Fact[] ofAll = new Fact[CATALOGUE.size()];
    private final @Nullable Fact[] ofAccepted = new Fact[CATALOGUE.size()];
    private final List<FactConflict> conflicts = new ArrayList<>();
    private final Set<Fact> withdrawn = new HashSet<>();
    private final Standings standings;

    Settlement(Collection<Fact> facts, Standings standings) {
        this.standings = standings;
        this.statements = byFact(facts);
        for (int i = 0; i < statements.size(); i++) {
            if (i != CONTENT) {
                settle(i, statements.get(i));
            }
        }
        // The content last: whether it is adverse depends on the limits of its specification.
        settle(CONTENT, statements.get(CONTENT));
    }

    private static List<List<Fact>> byFact(Collection<Fact> facts) {
        List<List<Fact>> byFact = new ArrayList<>(NONE);
        for (Fact fact : facts) {
            int index = index(fact.key());
            List<Fact> here = byFact.get(index);
            if (here.isEmpty()) {
                // Most facts are stated once.
                byFact.set(index, List.of(fact));
            } else if (here.size() == 1) {
                byFact.set(index, new ArrayList<>(List.of(here.get(0), fact)));
            } else {
                here.add(fact);
            }
        }
        return byFact;
    }

    private void settle(int index, List<Fact> here) {
        if (here.size() > 1) {
            settleMany(index, here);
        } else if (!here.isEmpty()) {
            Fact only = here.get(0);
            ofAll[index] = only;
            ofAccepted[index] = standings.accepted(only) ? only : null;
        }
    }

    private void settleMany(int index, List<Fact> here) {
        FactResolution resolution = new FactResolution(CATALOGUE.get(index), standings, this::speaksAgainst);
        Fact kept = resolution.settle(here);
        ofAll[index] = kept;
        ofAccepted[index] = resolution.settleAccepted(here);
        withdrawn.addAll(resolution.withdrawn(here));
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
        return Collections.unmodifiableList(statements.get(index));
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
