package org.packseal.core.explain;

import java.util.Locale;

/** The parts of an explanation, in the order in which a pharmacist needs them. */
public enum Topic {
    /** Whether the pack may be supplied, and the verdict behind it. */
    SUPPLY("supply"),
    /** What was found, for and against the pack. */
    FOUND("found"),
    /** When and where the events behind the findings were recorded, as a time line. */
    HISTORY("history"),
    /** What could be innocent, and how to check it. */
    INNOCENT("innocent"),
    /** What was not assessed. */
    NOT_ASSESSED("notAssessed"),
    /** What to do next. */
    NEXT_STEPS("nextSteps"),
    /** What other definitions make of it. */
    DEFINITIONS("definitions"),
    /** The note that none of it is legal advice, and other notes for the reader. */
    LEGAL("legal");

    private final String key;

    Topic(String key) {
        this.key = key;
    }

    /** The key of the heading among the messages. */
    String heading() {
        return "section." + key;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
