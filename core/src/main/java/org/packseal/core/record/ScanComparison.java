package org.packseal.core.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.packseal.core.fact.Fact;
import org.packseal.core.record.RecordedFact.Origin;

/** Compares what the library reads from a recorded scan here with what the record says it read. */
final class ScanComparison {
    private final RecordPayload payload;
    private final Set<Fact> here;

    ScanComparison(RecordPayload payload, Replay replay) {
        this.payload = payload;
        boolean derivable = !payload.facts(Origin.SCAN).isEmpty();
        this.here = derivable ? replay.derived(payload.facts(), payload.policy()) : Set.of();
    }

    /**
     * Pointers to recorded facts that the scan gives another value here, and to the list if one is missing.
     *
     * @param exactly whether the same version read; another version may read more, and word its methods otherwise
     */
    List<String> differences(boolean exactly) {
        Set<Fact> unmatched = new LinkedHashSet<>(here);
        List<String> pointers = new ArrayList<>();
        for (int i = 0; i < payload.facts().size(); i++) {
            RecordedFact recorded = payload.facts().get(i);
            if (recorded.origin() == Origin.SCAN) {
                Fact fact = Replay.attributed(List.of(recorded.fact())).get(0);
                boolean found = unmatched.remove(fact);
                if (exactly ? !found : contradicts(fact)) {
                    pointers.add("/facts/" + i);
                }
            }
        }
        if (exactly && !unmatched.isEmpty()) {
            pointers.add("/facts");
        }
        return pointers;
    }

    /** Whether the same fact has another value here. */
    private boolean contradicts(Fact recorded) {
        return here.stream()
                .anyMatch(fact ->
                        fact.key().equals(recorded.key()) && !fact.value().equals(recorded.value()));
    }
}
