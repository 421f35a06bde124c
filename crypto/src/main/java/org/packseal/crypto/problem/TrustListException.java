package org.packseal.crypto.problem;

/** A trust list that cannot be used, with the problem as data. No stack trace: bad lists stay cheap. */
public final class TrustListException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final TrustListCode code;

    /** Where, as JSON Pointer. */
    private final String place;

    /** The message; an exception's own may be null for the compiler. */
    private final String sentence;

    /**
     * Makes one.
     *
     * @param code stable code
     * @param place JSON Pointer (RFC 6901), empty for all of the list
     * @param message one English sentence
     */
    public TrustListException(TrustListCode code, String place, String message) {
        super(message, null, false, false);
        this.code = code;
        this.place = place;
        this.sentence = message;
    }

    /**
     * Makes one.
     *
     * @param problem what it carries
     */
    public TrustListException(TrustListProblem problem) {
        this(problem.code(), problem.place(), problem.message());
    }

    /**
     * What is wrong.
     *
     * @return the problem
     */
    public TrustListProblem problem() {
        return new TrustListProblem(code, place, sentence);
    }
}
