package org.packseal.core.rule;

/** How much a fired rule says, least first. */
public enum Level {
    /** By itself not enough for a suspicion. */
    WEAK,
    /** By itself enough for a suspicion. */
    STRONG,
    /** As strong as evidence gets without a determination; one open innocent explanation makes it STRONG. */
    CONCLUSIVE
}
