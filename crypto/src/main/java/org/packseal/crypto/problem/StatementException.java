package org.packseal.crypto.problem;

/** A statement that cannot be signed, with the problem as data. No stack trace: bad input stays cheap. */
public final class StatementException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final StatementCode code;

    /** Where, as JSON Pointer. */
    private final String where;

    /** The message; an exception's own may be null for the compiler. */
    private final String sentence;

    /**
     * Makes one.
     *
     * @param problem what it carries
     */
    public StatementException(StatementProblem problem) {
        super(problem.message(), null, false, false);
        this.code = problem.code();
        this.where = problem.where();
        this.sentence = problem.message();
    }

    /** {@return what is wrong} */
    public StatementProblem problem() {
        return new StatementProblem(code, where, sentence);
    }
}
