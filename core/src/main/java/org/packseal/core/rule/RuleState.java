package org.packseal.core.rule;

/** What became of a rule. */
public enum RuleState {
    /** Its condition is true and no innocent explanation is shown. */
    FIRED,
    /**
     * Its condition is true only if statements are believed that name no producer or one who cannot know; holds the pack,
     * and is no sign against it.
     */
    ALLEGED,
    /** Its condition is true and an innocent explanation is shown; contributes nothing, stays visible. */
    EXPLAINED,
    /** Its condition is false. */
    CLEARED,
    /** Facts are missing. Never the same as CLEARED. */
    UNKNOWN,
    /** It does not apply to this kind of product or subject. */
    NOT_APPLICABLE
}
