package org.packseal.crypto.problem;

/** A trust list that cannot be used, with the problem as data. No stack trace: bad lists stay cheap. */
public final class TrustListException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final TrustListCode code;

    /** Where, as JSON Pointer. */
    private final String where;

    /** The message; an exception's own may be null for the compiler. */
    private final String sentence;

    /**
     * Makes one.
     *
     * @param code stable code
     * @param where JSON Pointer (RFC 6901), empty for all of the list
     * @param message one English sentence
     */
    public TrustListException(TrustListCode code, String where, String message) {
        super(message, null, false, false);
        this.code = code;
        this.where = where;
        this.sentence = message;
    }

    /**
     * Makes one.
     *
     * @param problem what it carries
     */
    public TrustListException(TrustListProblem problem) {
        this(problem.code(), problem.where(), problem.message());
    }

    /**
     * What is wrong.
     *
     * @return the problem
     */
    public TrustListProblem problem() {
        return new TrustListProblem(code, where, sentence);
    }
}
