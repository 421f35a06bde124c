package org.packseal.crypto;

import org.packseal.crypto.json.JsonException;

/** Carries a refusal out of the reading of a list; becomes data before it leaves. No stack trace: bad lists are cheap. */
final class ListRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient TrustListProblem problem;

    ListRefusal(TrustListCode code, String place, String message) {
        super(message, null, false, false);
        this.problem = new TrustListProblem(code, place, message);
    }

    ListRefusal(JsonException e) {
        this(code(e), e.pointer(), e.message());
    }

    private static TrustListCode code(JsonException e) {
        return switch (e.fault()) {
            case TOO_LARGE, TOO_MANY -> TrustListCode.TOO_LARGE;
            case TOO_DEEP -> TrustListCode.NESTED_TOO_DEEP;
            case DUPLICATE_MEMBER -> TrustListCode.DUPLICATE_MEMBER;
            case UNKNOWN_MEMBER -> TrustListCode.UNKNOWN_MEMBER;
            case NOT_JSON, MISSING_MEMBER, WRONG_TYPE, BAD_VALUE -> TrustListCode.MALFORMED;
        };
    }

    TrustListProblem problem() {
        return problem;
    }
}
