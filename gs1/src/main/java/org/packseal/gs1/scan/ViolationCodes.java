package org.packseal.gs1.scan;

import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.syntax.Violation;

/** The public code of each violation that a syntax check names. */
final class ViolationCodes {
    private ViolationCodes() {}

    static ScanCode of(Violation violation) {
        return switch (violation) {
            case EMPTY -> ScanCode.EMPTY_VALUE;
            case TOO_SHORT -> ScanCode.TOO_SHORT;
            case TOO_LONG -> ScanCode.TOO_LONG;
            case CHARACTER -> ScanCode.INVALID_CHARACTER;
            case CHECK_DIGIT -> ScanCode.CHECK_DIGIT;
            case CHECK_PAIR -> ScanCode.CHECK_PAIR;
            case COMPANY_PREFIX -> ScanCode.INVALID_COMPANY_PREFIX;
            case DATE -> ScanCode.INVALID_DATE;
            case TIME -> ScanCode.INVALID_TIME;
            case LIST -> ScanCode.UNKNOWN_LIST_CODE;
            case RANGE -> ScanCode.VALUE_OUT_OF_RANGE;
            case ESCAPE -> ScanCode.INVALID_ESCAPE;
            case IBAN -> ScanCode.INVALID_IBAN;
            case SEQUENCE -> ScanCode.INVALID_SEQUENCE;
        };
    }
}
