package org.packseal.core.fact;

/**
 * Why a statement is not accepted. Hearsay may hold a pack and raise signs; it never clears, explains or determines.
 */
public enum Hearsay {
    /** It names no producer. */
    NO_PRODUCER(Standing.ALLEGED),
    /** The producer named cannot know it: the catalogue does not list that producer for the fact. */
    CANNOT_KNOW(Standing.ALLEGED),
    /** It was passed on by others: its assurance is {@link Assurance#REPORTED}. */
    PASSED_ON(Standing.REPORTED),
    /** The policy asks the producer for proof, and there is none: it is neither vouched for nor proved. */
    NOT_PROVED(Standing.REPORTED),
    /** The policy accepts nothing from the producer, not even with proof. */
    NOT_TRUSTED(Standing.REPORTED);

    private final Standing standing;

    Hearsay(Standing standing) {
        this.standing = standing;
    }

    /**
     * {@return how far such a statement counts; never {@link Standing#ACCEPTED}}
     */
    public Standing standing() {
        return standing;
    }
}
