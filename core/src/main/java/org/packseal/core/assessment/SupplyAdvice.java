package org.packseal.core.assessment;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.Facts;
import org.packseal.core.rule.Effect;

/** Whether a pack may be supplied. This may be stricter than the verdict: a genuine pack can be recalled or expired. */
record SupplyAdvice(Evidence evidence, Tally tally, Clearing clearing) {
    private static final Set<Verdict> ADVERSE =
            EnumSet.of(Verdict.FALSIFIED, Verdict.SUSPECTED, Verdict.SUBSTANDARD, Verdict.UNREGISTERED);

    private static final Set<String> YES = Set.of("YES");

    /** Every state of a pack that the repository knows, but ACTIVE. */
    private static final Set<String> INACTIVE = inactiveStates();

    Supply supply(Verdict verdict, boolean clearedByAuthority, boolean adverseUnjudged) {
        if (ADVERSE.contains(verdict) || mustNotBeSupplied()) {
            return Supply.DO_NOT_SUPPLY;
        }
        // A question that a rule holds the pack for stays open, whatever an authority found of falsification.
        if (fired(Effect.HOLD) || (!clearedByAuthority && (adverseUnjudged || suspicious()))) {
            return Supply.HOLD;
        }
        return verdict == Verdict.NO_INDICATION ? Supply.NO_OBJECTION : Supply.CHECK;
    }

    private boolean mustNotBeSupplied() {
        return fired(Effect.ILLICIT_SUPPLY)
                || fired(Effect.AUTHORISATION_WITHDRAWN)
                || fired(Effect.NOT_FOR_SUPPLY)
                || inactive()
                || evidence.anybodySays(Facts.PACK_EXPIRED, YES);
    }

    /** A pack booked twice by mistake is reactivated and asked about again first, with or without a token. */
    private boolean inactive() {
        return evidence.anybodySays(Facts.REPO_SERIAL, INACTIVE);
    }

    /** Whether there is a suspicion that a clearance of this pack by an authority would settle. */
    private boolean suspicious() {
        return tally.hasSign()
                || clearing.failedCodeCheckExplainedOnly()
                || clearing.repositoryObjects()
                || fired(Effect.OUT_OF_SPEC)
                || evidence.anybodySays(Facts.HISTORY_TEMPERATURE_EXCURSION, YES)
                || clearing.damagedRead()
                || tally.hasAlleged();
    }

    private static Set<String> inactiveStates() {
        Set<String> states = new HashSet<>(
                FactCatalogue.standard().require(Facts.REPO_SERIAL).values());
        states.removeAll(Set.of("ACTIVE", "NOT_FOUND"));
        return Set.copyOf(states);
    }

    boolean repositoryCheckRequired() {
        return evidence.acceptedValue(Facts.REPO_SERIAL).isEmpty() && !clearing.says(Facts.PACK_SERIALISED, "NO");
    }

    private boolean fired(Effect effect) {
        return tally.fired(effect);
    }
}
