package org.packseal.crypto.trust;

import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListException;

/** Translates the fault of a JSON text into that of a trust list. */
final class RefusedJson {
    private RefusedJson() {}

    static TrustListException of(JsonException e) {
        return new TrustListException(code(e), e.pointer(), e.message());
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
}
