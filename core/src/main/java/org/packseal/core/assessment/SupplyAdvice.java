package org.packseal.core.assessment;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.Facts;
import org.packseal.core.rule.Effect;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleState;

/** Whether a pack may be supplied. This may be stricter than the verdict: a genuine pack can be recalled or expired. */
final class SupplyAdvice {
    private static final Set<Verdict> ADVERSE =
            EnumSet.of(Verdict.FALSIFIED, Verdict.SUSPECTED, Verdict.SUBSTANDARD, Verdict.UNREGISTERED);
    /** Every state of a pack that the repository knows, but ACTIVE. */
    private static final Set<String> INACTIVE = inactiveStates();

    private final Evidence evidence;
    private final List<RuleResult> results;
    private final Clearing clearing;

    SupplyAdvice(Evidence evidence, List<RuleResult> results, Clearing clearing) {
        this.evidence = evidence;
        this.results = results;
        this.clearing = clearing;
    }

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
                || stated(Facts.PACK_EXPIRED, Set.of("YES"));
    }

    /** A pack booked twice by mistake is reactivated and asked about again first, with or without a token. */
    private boolean inactive() {
        return evidence.anybodySays(Facts.REPO_SERIAL, INACTIVE);
    }

    /** What an authority's clearance of this pack settles. */
    private boolean suspicious() {
        return results.stream().anyMatch(RuleResult::isSign)
                || clearing.failedCodeCheckExplainedOnly()
                || clearing.repositoryObjects()
                || fired(Effect.OUT_OF_SPEC)
                || stated(Facts.HISTORY_TEMPERATURE_EXCURSION, Set.of("YES"))
                || clearing.damagedRead()
                || clearing.alleged();
    }

    private static Set<String> inactiveStates() {
        Set<String> states = new HashSet<>(
                FactCatalogue.standard().require(Facts.REPO_SERIAL).values());
        states.removeAll(Set.of("ACTIVE", "NOT_FOUND"));
        return Set.copyOf(states);
    }

    /** Whoever states it: a word against supply needs no proof. */
    private boolean stated(String key, Set<String> values) {
        return evidence.anybodySays(key, values);
    }

    boolean repositoryCheckRequired() {
        return evidence.acceptedValue(Facts.REPO_SERIAL).isEmpty() && !clearing.says(Facts.PACK_SERIALISED, "NO");
    }

    private boolean fired(Effect effect) {
        return results.stream()
                .anyMatch(r -> r.state() == RuleState.FIRED && r.rule().effect() == effect);
    }
}
