package org.packseal.core.assessment;

/** The judgement, gravest first. */
public enum Verdict {
    /** A competent authority determined that this pack is falsified; software never says so by itself. */
    FALSIFIED,
    /** Signs of falsification that call for an investigation. */
    SUSPECTED,
    /** Out of specification without misrepresentation, and authorised. */
    SUBSTANDARD,
    /** Not authorised in the country where it was found; by that alone not falsified. */
    UNREGISTERED,
    /** Neither suspected nor cleared. */
    INCONCLUSIVE,
    /** Identity and source were cleared and nothing speaks against the pack. */
    NO_INDICATION;

    /**
     * Whether this judgement is graver than another.
     *
     * @param other another judgement
     * @return true if so
     */
    public boolean graverThan(Verdict other) {
        return compareTo(other) < 0;
    }
}
