package org.packseal.core.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.packseal.core.fact.Dimension;
import org.packseal.core.rule.Action;

/** The result of {@link Combination}. */
record Judgement(
        Supply supply,
        Verdict verdict,
        Misrepresentation misrepresentation,
        Intent intent,
        boolean clearedByAuthority,
        Set<VerdictReason> because,
        Map<Dimension, List<String>> clearedBy,
        Set<Aspect> notAssessed,
        List<Action> actions,
        boolean repositoryCheckRequired) {}
