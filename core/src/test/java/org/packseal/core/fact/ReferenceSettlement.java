package org.packseal.core.fact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@link Settlement} in its plainest form: every fact's statements in a list, and every list settled the same way. */
final class ReferenceSettlement {
    final Map<String, List<Fact>> statements;
    final Map<String, Fact> ofAll = new TreeMap<>();
    final Map<String, Fact> ofAccepted = new TreeMap<>();
    final Set<FactConflict> conflicts = new HashSet<>();
    final Set<Fact> withdrawn = new HashSet<>();
    private final Standings standings;

    ReferenceSettlement(List<Fact> given, Standings standings) {
        this.standings = standings;
        this.statements = given.stream().distinct().collect(groupingBy(Fact::key, LinkedHashMap::new, toList()));
        List<String> order = new ArrayList<>(statements.keySet());
        order.remove(Facts.COMP_ASSAY_PCT);
        order.add(Facts.COMP_ASSAY_PCT);
        order.forEach(key -> settle(key, statements.getOrDefault(key, List.of())));
    }

    private void settle(String key, List<Fact> here) {
        FactResolution resolution =
                new FactResolution(FactCatalogue.standard().require(key), standings, this::speaksAgainst);
        List<Fact> accepted = here.stream().filter(standings::accepted).collect(toList());
        put(ofAll, key, resolution.settle(here));
        put(ofAccepted, key, resolution.settle(accepted));
        withdrawn.addAll(here.isEmpty() ? List.of() : resolution.withdrawn(here));
        FactConflict conflict = resolution.conflict(here, ofAll.get(key));
        if (conflict != null) {
            conflicts.add(conflict);
        }
    }

    private static void put(Map<String, Fact> map, String key, @Nullable Fact fact) {
        if (fact != null) {
            map.put(key, fact);
        }
    }

    private boolean speaksAgainst(Fact fact) {
        String value = fact.value().orElse("");
        if (fact.key().equals(Facts.COMP_ASSAY_PCT)) {
            return !value.isEmpty()
                    && FactResolution.outsideSpecification(
                            fact, ofAccepted.get(Facts.COMP_SPEC_MIN), ofAccepted.get(Facts.COMP_SPEC_MAX));
        }
        return FactCatalogue.standard().require(fact.key()).adverse().contains(value)
                || (fact.key().equals(Facts.DETERMINATION_FINDING) && value.equals("FALSIFIED"));
    }
}
