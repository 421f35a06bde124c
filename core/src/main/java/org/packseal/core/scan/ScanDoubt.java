package org.packseal.core.scan;

import java.util.Set;
import org.packseal.crypto.problem.TokenProblem;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanProblem;

/**
 * Whether a read may be relied on. A suspicion of damage, or a problem in an element that is signed or looked up,
 * removes every conclusion against the pack, because the error may be one of scanning.
 */
final class ScanDoubt {
    /** Elements that a token covers or a register and repository are asked about; AI 98 and 99 carry the token itself. */
    private static final Set<String> RELIED_ON = Set.of(
            "01", "10", "11", "15", "16", "17", "21", "7003", "710", "711", "712", "713", "714", "715", "716", "717",
            "98", "99", "8P", "9N", "S", "1T", "D");

    /** Nothing was read at all, so nothing was read wrongly. */
    private static final Set<ScanCode> NOTHING_READ =
            Set.of(ScanCode.EMPTY_INPUT, ScanCode.INPUT_TOO_LONG, ScanCode.NOT_A_PACK_CODE, ScanCode.UNKNOWN_SYMBOLOGY);

    /** Token problems that a damaged read can cause. The others show a token that was made wrongly. */
    private static final Set<TokenProblem> TOKEN_READ_WRONGLY = Set.of(
            TokenProblem.WRONG_LENGTH,
            TokenProblem.WRONG_ALPHABET,
            TokenProblem.NOT_CANONICAL,
            TokenProblem.PACK_INCOMPLETE,
            TokenProblem.PACK_UNCLEAR,
            TokenProblem.CASE_INVERTED);

    /** Code characters of the symbology identifiers of linear symbols, after the bracket (ISO/IEC 15424). */
    private static final String LINEAR = "ACEIe";

    private ScanDoubt() {}

    static ReadState state(ParsedScan scan) {
        if (!scan.suspicions().isEmpty()) {
            return ReadState.MALFORMED;
        }
        if (scan.problems().stream().anyMatch(problem -> NOTHING_READ.contains(problem.code()))) {
            return ReadState.UNREADABLE;
        }
        if (scan.problems().stream().anyMatch(ScanDoubt::concernsWhatIsReliedOn)) {
            return ReadState.MALFORMED;
        }
        return ReadState.OK;
    }

    /** A problem without identifier may concern anything. */
    private static boolean concernsWhatIsReliedOn(ScanProblem problem) {
        return problem.ai() == null || RELIED_ON.contains(problem.ai());
    }

    /**
     * Whether a token check speaks of the pack, of the read, or of the end of the read. A valid signature speaks of the pack,
     * because damage cannot produce one. A missing token, where every pack carries one, speaks of the pack once a second
     * device found none either: linear and typed codes carry none, and a code that a program's field cut off has lost it.
     *
     * @param expected whether packs of this product carry tokens
     * @param always whether every pack does, older stock too
     * @param reproduced whether another device gave the same result
     */
    static TokenMeaning word(TokenCheck check, ParsedScan scan, boolean expected, boolean always, boolean reproduced) {
        if (!speaksOfThePack(check, scan)) {
            return TokenMeaning.ABOUT_THE_READ;
        }
        if (check.result() != TokenResult.ABSENT || !expected) {
            return TokenMeaning.ABOUT_THE_PACK;
        }
        if (!wholeCodeRead(scan)) {
            return TokenMeaning.ABOUT_THE_READ;
        }
        return always && !reproduced ? TokenMeaning.ABOUT_ITS_END : TokenMeaning.ABOUT_THE_PACK;
    }

    private static boolean speaksOfThePack(TokenCheck check, ParsedScan scan) {
        if (check.result() == TokenResult.SIGNATURE_VALID) {
            return true;
        }
        if (check.suspicion().isPresent() || !scan.ok() || caseInDoubt(scan)) {
            return false;
        }
        if (check.problem().filter(TOKEN_READ_WRONGLY::contains).isPresent()) {
            return false;
        }
        // The result compares the token with a field of the code. Without that field the code was read in part.
        boolean packUnknown = switch (check.result()) {
            case PAYLOAD_MISMATCH -> scan.pack().serial().isEmpty();
            case KEY_EXPIRED -> scan.pack().expiry().isEmpty();
            case OUT_OF_SCOPE -> scan.pack().gtin().isEmpty();
            default -> false;
        };
        return !packUnknown;
    }

    /** Whether Caps Lock may have changed the letters: all of them are small, the only trace without symbology identifier. */
    static boolean caseInDoubt(ParsedScan scan) {
        return scan.warnings().stream().anyMatch(warning -> warning.code() == ScanCode.LOWERCASE_ONLY);
    }

    private static boolean wholeCodeRead(ParsedScan scan) {
        return carriesTokens(scan)
                && scan.pack().serial().isPresent()
                && scan.pack().batch().isPresent()
                && scan.pack().expiry().isPresent();
    }

    private static boolean carriesTokens(ParsedScan scan) {
        return switch (scan.form()) {
            case SCAN_DATA, ELEMENT_STRING, CARET, DIGITAL_LINK -> !linear(scan);
            default -> false;
        };
    }

    /** Code 128, Code 39, GS1 DataBar and retail symbols have no room for a token; the code with it was not read. */
    private static boolean linear(ParsedScan scan) {
        return scan.symbologyIdentifier()
                .filter(identifier -> LINEAR.indexOf(identifier.charAt(1)) >= 0)
                .isPresent();
    }
}
