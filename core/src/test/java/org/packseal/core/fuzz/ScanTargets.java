package org.packseal.core.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.packseal.core.Issuers;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Verdict;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.token.SignedPack;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.problem.ScanProblem;

/** What a scanner sends: the code of a pack, and tokens in it or beside it. */
final class ScanTargets {
    private static final String GTIN = "09506000134352";
    private static final String SERIAL = "SN4711";
    private static final String PACK = "]d201" + GTIN + "1728063010B1234\u001D21" + SERIAL;

    private static final ScanParser LENIENT = ScanParser.builder().build();
    private static final ScanParser STRICT = ScanParser.builder().strict(true).build();
    private static final PackSeal UNLISTED = PackSeal.builder().now(Issuers.NOW).build();
    private static final TokenVerifier VERIFIER = TokenVerifier.with(Issuers.trusting(GTIN));
    private static final ParsedScan PARSED = LENIENT.parse(PACK);
    private static final List<String> TOKENS = List.of(
            Issuers.token(PARSED, TokenForm.COMPACT),
            Issuers.token(PARSED, TokenForm.UPPER),
            Issuers.token(PARSED, TokenForm.JWS),
            Issuers.token(PARSED, TokenForm.JWS_DETACHED));

    private ScanTargets() {}

    /** Reading, strict and lenient, writing back, and an assessment without any trust list. */
    static void scan(byte[] data) {
        String text = text(data);
        ParsedScan lenient = LENIENT.parse(text);
        ParsedScan strict = STRICT.parse(text);
        lenient.problems().forEach(problem -> inside(problem, text));
        strict.problems().forEach(problem -> inside(problem, text));
        Require.that(!strict.ok() || lenient.ok(), "that whatever strict accepts, lenient accepts", lenient.problems());
        if (strict.ok()) {
            Require.that(
                    bracketed(strict).equals(bracketed(lenient)),
                    "the elements " + bracketed(strict),
                    bracketed(lenient));
        }
        writtenAndReadAgain(lenient);
        Assessment assessment = UNLISTED.assess(text);
        Require.that(assessment.verdict() != Verdict.FALSIFIED, "that no scan alone is called falsified", text);
        Require.that(assessment.verdict() != Verdict.NO_INDICATION, "that no scan alone clears a pack", text);
        Require.that(
                assessment.token().isEmpty() || assessment.token().get().result() != TokenResult.SIGNATURE_VALID,
                "no valid signature without a trust list",
                text);
    }

    private static void inside(ScanProblem problem, String text) {
        Require.that(
                problem.offset() >= 0 && problem.length() >= 0 && problem.offset() + problem.length() <= text.length(),
                "a problem inside the text of " + text.length() + " characters",
                problem);
    }

    private static void writtenAndReadAgain(ParsedScan scan) {
        ElementString elements = scan.elementString();
        if (!scan.ok() || !elements.writable()) {
            return;
        }
        String written = elements.toScanData();
        ParsedScan again = LENIENT.parse(written);
        Require.that(again.ok(), "that a written scan reads without problem: " + written, again.problems());
        Require.that(bracketed(again).equals(bracketed(scan)), "the elements " + bracketed(scan), bracketed(again));
        Require.that(again.elementString().toScanData().equals(written), written, again.elementString());
    }

    private static String bracketed(ParsedScan scan) {
        StringBuilder text = new StringBuilder();
        scan.elements()
                .forEach(element -> text.append('(')
                        .append(element.ai())
                        .append(')')
                        .append(element.value())
                        .append('\n'));
        return text.toString();
    }

    /** Tokens in elements of their own; a change of a good one is made by position and difference. */
    static void tokenInCode(byte[] data) {
        String text = text(data);
        check(VERIFIER.check(LENIENT.parse(PACK + "\u001D98" + text)));
        int half = text.length() / 2;
        check(VERIFIER.check(
                LENIENT.parse(PACK + "\u001D98" + text.substring(0, half) + "\u001D99" + text.substring(half))));
        changed(data, TOKENS.get(0), token -> VERIFIER.check(LENIENT.parse(PACK + "\u001D98" + token)));
    }

    /** Tokens beside the code. */
    static void tokenBesideCode(byte[] data) {
        check(VERIFIER.check(PARSED, text(data)));
        changed(data, TOKENS.get(2), token -> VERIFIER.check(PARSED, token));
        changed(data, TOKENS.get(3), token -> VERIFIER.check(PARSED, token));
    }

    private interface Check {
        TokenCheck of(String token);
    }

    private static void changed(byte[] data, String token, Check verifier) {
        if (data.length < 2) {
            return;
        }
        int at = (data[0] & 0xFF) % token.length();
        String other = token.substring(0, at) + (char) (data[1] & 0x7F) + token.substring(at + 1);
        check(verifier.of(other));
    }

    private static void check(TokenCheck check) {
        if (check.result() == TokenResult.SIGNATURE_VALID) {
            SignedPack signed = check.signedPack().orElseThrow();
            Require.that(signed.gtin().value().equals(GTIN), GTIN, signed);
            Require.that(signed.serial().equals(SERIAL), SERIAL, signed);
        } else {
            Require.that(check.signedPack().isEmpty(), "no signed pack with " + check.result(), check);
        }
    }

    static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }
}
