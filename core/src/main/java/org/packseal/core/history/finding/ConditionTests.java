package org.packseal.core.history.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.packseal.core.history.Temperatures;

/** How a pack was kept, and by whom it was handled. */
final class ConditionTests {
    /** Half a degree: what calibrated loggers differ by. */
    private static final int MARGIN = 50;

    private final Journey journey;
    private final HistoryOptions options;

    ConditionTests(Journey journey, HistoryOptions options) {
        this.journey = journey;
        this.options = options;
    }

    /** Temperatures outside the range of the product, or an alarm of the logger. */
    Optional<HistoryFinding> temperature() {
        List<JourneyStep> outside = journey.travelled().stream()
                .filter(step -> step.sighting().alarm() || isOutside(step))
                .toList();
        return outside.isEmpty()
                ? Optional.empty()
                : Optional.of(new HistoryFinding(FindingCode.TEMPERATURE_OUT_OF_RANGE, outside));
    }

    private boolean isOutside(JourneyStep step) {
        Optional<Temperatures> read = step.sighting().temperatures();
        Optional<Temperatures> storage = options.storage();
        return read.isPresent()
                && storage.isPresent()
                && (read.get().lowest() < storage.get().lowest() - MARGIN
                        || read.get().highest() > storage.get().highest() + MARGIN);
    }

    /** The steps whose temperatures could be compared with the range of the product. */
    List<JourneyStep> measured() {
        return options.storage().isEmpty()
                ? List.of()
                : journey.travelled().stream()
                        .filter(step -> step.sighting().temperatures().isPresent())
                        .toList();
    }

    /** Parties outside a register that the caller declares complete. */
    Optional<HistoryFinding> unknownParty() {
        Optional<Set<String>> parties = options.parties();
        if (parties.isEmpty()) {
            return Optional.empty();
        }
        List<JourneyStep> unknown = journey.direct().stream()
                .filter(step -> !parties.get().containsAll(step.sighting().namedGlns()))
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new HistoryFinding(FindingCode.UNKNOWN_PARTY, unknown));
    }
}
