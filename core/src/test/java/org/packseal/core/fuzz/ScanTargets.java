package org.packseal.core.fuzz;

import java.nio.charset.StandardCharsets;
import org.packseal.core.Issuers;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Verdict;
import org.packseal.crypto.token.TokenResult;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.problem.ScanProblem;

/** What a scanner sends. */
final class ScanTargets {
    private static final ScanParser LENIENT = ScanParser.builder().build();
    private static final ScanParser STRICT = ScanParser.builder().strict(true).build();
    private static final PackSeal UNLISTED = PackSeal.builder().now(Issuers.NOW).build();

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

    static String bracketed(ParsedScan scan) {
        StringBuilder text = new StringBuilder();
        for (Element element : scan.elements()) {
            text.append('(')
                    .append(element.ai())
                    .append(')')
                    .append(element.value())
                    .append('\n');
        }
        return text.toString();
    }

    static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }
}
