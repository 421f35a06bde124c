package org.packseal.core.assessment;

/** How much of an assessment is written as JSON. What is written means the same at every level. */
public enum Detail {
    /** The decision: supply, verdict, reasons, what to do next, and the rules it was made with. */
    BRIEF,
    /** The decision and everything it rests on: rules that fired, facts with where they come from, token, definitions. */
    NORMAL,
    /** All of it: also the rules that wait for facts, and the explanation in English. */
    FULL
}
