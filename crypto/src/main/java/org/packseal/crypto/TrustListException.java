package org.packseal.crypto;

import org.packseal.crypto.json.JsonException;

/** A trust list that cannot be used, with the problem as data. No stack trace: bad lists stay cheap. */
public final class TrustListException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final TrustListCode code;

    /** Where, as JSON Pointer. */
    private final String place;

    /** The message; an exception's own may be null for the compiler. */
    private final String sentence;

    TrustListException(TrustListCode code, String place, String message) {
        super(message, null, false, false);
        this.code = code;
        this.place = place;
        this.sentence = message;
    }

    TrustListException(TrustListProblem problem) {
        this(problem.code(), problem.place(), problem.message());
    }

    TrustListException(JsonException e) {
        this(code(e), e.pointer(), e.message());
    }

    private static TrustListCode code(JsonException e) {
        return switch (e.fault()) {
            case TOO_LARGE, TOO_MANY -> TrustListCode.TOO_LARGE;
            case TOO_DEEP -> TrustListCode.NESTED_TOO_DEEP;
            case DUPLICATE_MEMBER -> TrustListCode.DUPLICATE_MEMBER;
            case UNKNOWN_MEMBER -> TrustListCode.UNKNOWN_MEMBER;
            case NOT_JSON, MISSING_MEMBER, WRONG_TYPE -> TrustListCode.MALFORMED;
        };
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
