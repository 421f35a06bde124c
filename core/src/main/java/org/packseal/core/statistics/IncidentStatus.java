package org.packseal.core.statistics;

/** How far the falsification of an incident is established. The first two are counted in tables of their own. */
public enum IncidentStatus {
    /** A competent authority determined it: verdict FALSIFIED. */
    CONFIRMED,
    /** Signs point to it: verdict SUSPECTED. */
    SUSPECTED,
    /** This report shows neither. A follow-up with this status takes the incident out of later releases. */
    NOT_COUNTED
}
