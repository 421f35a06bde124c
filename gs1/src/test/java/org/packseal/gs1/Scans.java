package org.packseal.gs1;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanProblem;

/** Parsers with a fixed clock, and short ways to write down what they answer. */
final class Scans {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    static final ScanParser PARSER = ScanParser.builder().clock(CLOCK).build();
    static final ScanParser STRICT =
            ScanParser.builder().clock(CLOCK).strict(true).build();

    static final String GS = "\u001D";
    static final String RS = "\u001E";
    static final String EOT = "\u0004";

    private Scans() {}

    /** Elements as {@code 01=09520123456788 21=ABC}. */
    static String elements(ParsedScan scan) {
        return scan.elements().stream()
                .map(element -> element.ai() + "=" + element.value())
                .collect(Collectors.joining(" "));
    }

    /** Codes as {@code CHECK_DIGIT UNKNOWN_AI}, in order, each once. */
    static String codes(List<ScanProblem> problems) {
        return problems.stream()
                .map(problem -> problem.code().name())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What the elements' places in the text hold. */
    static String places(ParsedScan scan) {
        return scan.elements().stream()
                .map(element -> scan.text().substring(element.offset(), element.offset() + element.length()))
                .collect(Collectors.joining(" "));
    }

    /**
     * Whether nothing is wrong but what comes of elements drawn together: they may exclude each other, and may look like a
     * national number that is none.
     */
    static boolean hasOnlyRelations(ParsedScan scan) {
        return scan.problems().stream()
                .map(ScanProblem::code)
                .allMatch(
                        EnumSet.of(
                                        ScanCode.INVALID_PAIR,
                                        ScanCode.NATIONAL_CHECK_DIGIT,
                                        ScanCode.MISSING_SERIAL_COMPONENT)::contains);
    }
}
