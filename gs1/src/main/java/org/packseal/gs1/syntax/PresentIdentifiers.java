package org.packseal.gs1.syntax;

/**
 * The identifiers of one scan, for their relations to each other (General Specifications 4.13). Mutable, used by one
 * thread.
 */
public final class PresentIdentifiers {
    private long low;
    private long high;
    private long excludedLow;
    private long excludedHigh;
    private long seen;
    private boolean conspicuous;
    private long needs;
    private long gives;

    /** Nothing present. */
    public PresentIdentifiers() {}

    /**
     * Adds one.
     *
     * @param ai the identifier
     */
    public void add(ApplicationIdentifier ai) {
        RelationBits bits = ai.relations();
        long mark = 1L << ai.index();
        conspicuous |= (seen & mark) != 0
                || (bits.excludesLow & low) != 0
                || (bits.excludesHigh & high) != 0
                || (bits.matchesLow & excludedLow) != 0
                || (bits.matchesHigh & excludedHigh) != 0;
        needs |= bits.needs;
        gives |= bits.gives;
        seen |= mark;
        low |= bits.matchesLow;
        high |= bits.matchesHigh;
        excludedLow |= bits.excludesLow;
        excludedHigh |= bits.excludesHigh;
    }

    /**
     * Whether some may be repeated or exclude each other, so that a closer look is needed.
     *
     * @return false if certainly not
     */
    public boolean conspicuous() {
        return conspicuous;
    }

    /**
     * Whether some may lack what they need, so that a closer look is needed.
     *
     * @return false if certainly not
     */
    public boolean wanting() {
        return (needs & ~gives) != 0;
    }

    /**
     * Whether everything that an identifier needs is present.
     *
     * @param ai the identifier
     * @return true if each of its requirements is met
     */
    public boolean meet(ApplicationIdentifier ai) {
        for (long[] alternatives : ai.relations().requires) {
            if (!meet(alternatives)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether one requirement of an identifier is met.
     *
     * @param ai the identifier
     * @param requirement index into its requirements
     * @return true if one alternative is complete
     */
    public boolean meet(ApplicationIdentifier ai, int requirement) {
        return meet(ai.relations().requires[requirement]);
    }

    private boolean meet(long[] alternatives) {
        for (int i = 0; i < alternatives.length; i += 2) {
            if ((alternatives[i] & ~low) == 0 && (alternatives[i + 1] & ~high) == 0) {
                return true;
            }
        }
        return false;
    }
}
