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
    private static final Set<String> INACTIVE = inactive();

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
        if (!clearedByAuthority && (adverseUnjudged || doubtful())) {
            return Supply.HOLD;
        }
        return verdict == Verdict.NO_INDICATION ? Supply.NO_OBJECTION : Supply.CHECK;
    }

    private boolean mustNotBeSupplied() {
        return fired(Effect.ILLICIT_SUPPLY)
                || fired(Effect.AUTHORISATION_WITHDRAWN)
                || fired(Effect.NOT_FOR_SUPPLY)
                || inactiveSerial()
                || stated(Facts.PACK_EXPIRED, Set.of("YES"));
    }

    /** An inactive serial counts unless its reason is explained and another check of the code was passed. */
    private boolean inactiveSerial() {
        boolean inactive = evidence.anybodySays(Facts.REPO_SERIAL, INACTIVE);
        boolean explained = results.stream()
                .anyMatch(r -> r.state() == RuleState.EXPLAINED && r.because().contains(Facts.REPO_SERIAL));
        return inactive && !(explained && clearing.codeCheckPassed());
    }

    private boolean doubtful() {
        return results.stream().anyMatch(RuleResult::isSign)
                || clearing.failedCodeCheckExplainedOnly()
                || fired(Effect.OUT_OF_SPEC)
                || fired(Effect.HOLD)
                || stated(Facts.HISTORY_TEMPERATURE_EXCURSION, Set.of("YES"))
                || clearing.damagedRead()
                || clearing.alleged();
    }

    private static Set<String> inactive() {
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
