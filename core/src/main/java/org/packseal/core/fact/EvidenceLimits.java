package org.packseal.core.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is said about one pack to a size. Settling costs a fixed time for each statement, so that the limits bound the time
 * and the answer; a pack of an honest chain has fewer than 100 statements. What exceeds one is refused, never cut short.
 */
final class EvidenceLimits {
    /** Clocks of two machines may differ by this much; a statement dated later than that was not made yet. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private EvidenceLimits() {}

    /** Throws OBSERVED_IN_FUTURE where a statement is dated later than a moment, the tolerance aside. */
    static void requireObservedBy(Instant now, FactSet facts) {
        Instant latest = now.plus(CLOCK_TOLERANCE);
        for (Fact fact : facts) {
            Instant at = fact.observedAt().orElse(null);
            if (at != null && at.isAfter(latest)) {
                throw new FactException(
                        FactException.Code.OBSERVED_IN_FUTURE,
                        fact.key(),
                        "Expected " + fact.key() + " to be observed by " + now + ", found " + at + ".");
            }
        }
    }

    /** Throws TOO_MANY where the statements, observations or determinations of one pack exceed their limit. */
    static void require(Evidence evidence) {
        if (evidence.facts().size() <= Evidence.MAX_STATEMENTS) {
            // Every observation, determination and statement has a fact of its own.
            return;
        }
        for (FactDefinition definition : FactCatalogue.standard().facts()) {
            List<Fact> statements = evidence.statements(definition);
            require(statements.size(), Evidence.MAX_STATEMENTS, definition.key(), "statements of " + definition.key());
        }
        require(evidence.determinations().size(), Evidence.MAX_DETERMINATIONS, null, "determinations");
        require(evidence.observations().size(), Evidence.MAX_OBSERVATIONS, null, "observations");
    }

    private static void require(int found, int most, @Nullable String fact, String what) {
        if (found > most) {
            throw new FactException(
                    FactException.Code.TOO_MANY,
                    fact,
                    String.format(Locale.ROOT, "Expected at most %d %s about one pack, found %d.", most, what, found));
        }
    }
}
