package org.packseal.core.definition;

import java.util.List;
import java.util.Optional;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.Evidence;

/**
 * Looks for a determination about this pack that certain bodies made and that no later one replaced; an empty list of findings
 * or of statements on intent accepts any. Determinations stated by a producer of {@code notFrom} do not count, for instance
 * those of another country's regulator.
 */
record DeterminationCriterion(List<String> by, List<String> finding, List<String> deliberate, List<String> notFrom) {
    DeterminationCriterion {
        by = List.copyOf(by);
        finding = List.copyOf(finding);
        deliberate = List.copyOf(deliberate);
        notFrom = List.copyOf(notFrom);
    }

    Optional<Determination> find(Evidence evidence) {
        return evidence.determinations().stream().filter(this::matches).findFirst();
    }

    private boolean matches(Determination determination) {
        return determination.verified()
                && determination.coversThisPack()
                && !determination.overtaken()
                && determination.by().map(Enum::name).filter(by::contains).isPresent()
                && determination
                        .origin()
                        .producer()
                        .map(Enum::name)
                        .filter(notFrom::contains)
                        .isEmpty()
                && among(finding, determination.finding().map(Enum::name))
                && among(deliberate, determination.deliberate().map(Enum::name));
    }

    private static boolean among(List<String> wanted, Optional<String> said) {
        return wanted.isEmpty() || said.filter(wanted::contains).isPresent();
    }
}
