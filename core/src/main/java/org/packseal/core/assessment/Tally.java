package org.packseal.core.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.EvidenceGroup;
import org.packseal.core.rule.Effect;
import org.packseal.core.rule.Level;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleState;

/** The results of all rules, counted in one pass, because one assessment asks some forty questions about them. */
final class Tally {
    /** The results that say something: fired, alleged or explained. */
    private final List<RuleResult> telling = new ArrayList<>(4);

    private final Set<Effect> firedEffects = EnumSet.noneOf(Effect.class);
    private final Set<EvidenceGroup> firedGroups = EnumSet.noneOf(EvidenceGroup.class);
    private final Set<EvidenceGroup> signGroups = EnumSet.noneOf(EvidenceGroup.class);
    private final Set<EvidenceGroup> explainedGroups = EnumSet.noneOf(EvidenceGroup.class);
    private final Set<Level> signLevels = EnumSet.noneOf(Level.class);
    private final Set<Dimension> judged = EnumSet.noneOf(Dimension.class);
    private boolean deliberate;
    private boolean alleged;

    Tally(List<RuleResult> results) {
        for (int i = 0; i < results.size(); i++) {
            RuleResult result = results.get(i);
            switch (result.state()) {
                case FIRED -> countFired(result);
                case EXPLAINED -> countExplained(result);
                case ALLEGED -> countAlleged(result);
                // The other states say nothing about the pack.
                default -> {}
            }
        }
    }

    private void countFired(RuleResult result) {
        telling.add(result);
        firedEffects.add(result.rule().effect());
        firedGroups.add(result.rule().group());
        judged.addAll(result.rule().dimensions());
        if (result.isSign()) {
            signGroups.add(result.rule().group());
            signLevels.add(result.level());
            deliberate |= result.rule().nonInnocent() && result.level() == Level.CONCLUSIVE;
        }
    }

    private void countExplained(RuleResult result) {
        telling.add(result);
        explainedGroups.add(result.rule().group());
        judged.addAll(result.rule().dimensions());
    }

    private void countAlleged(RuleResult result) {
        telling.add(result);
        alleged = true;
    }

    /** {@return the results that are fired, alleged or explained, in the order of the rules} */
    List<RuleResult> telling() {
        return Collections.unmodifiableList(telling);
    }

    boolean fired(Effect effect) {
        return firedEffects.contains(effect);
    }

    /** Whether a rule of any effect fired over evidence of a group. */
    boolean fired(EvidenceGroup group) {
        return firedGroups.contains(group);
    }

    /** The groups of the rules that fired as signs of falsification. */
    Set<EvidenceGroup> signGroups() {
        return Collections.unmodifiableSet(signGroups);
    }

    boolean hasSign() {
        return !signGroups.isEmpty();
    }

    boolean hasSign(Level level) {
        return signLevels.contains(level);
    }

    /** Whether a conclusive sign fired that has no innocent reading. */
    boolean hasDeliberateSign() {
        return deliberate;
    }

    boolean hasExplained() {
        return !explainedGroups.isEmpty();
    }

    boolean hasExplained(EvidenceGroup group) {
        return explainedGroups.contains(group);
    }

    /** Whether a rule is true only if statements are believed whose producer is unknown or cannot know. */
    boolean hasAlleged() {
        return alleged;
    }

    /** What the rules that fired or were explained looked at. */
    Set<Dimension> judged() {
        return Collections.unmodifiableSet(judged);
    }

    /** Whether a result is one that {@link #telling()} holds. */
    static boolean tells(RuleState state) {
        return state == RuleState.FIRED || state == RuleState.ALLEGED || state == RuleState.EXPLAINED;
    }
}
