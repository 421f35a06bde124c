package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.problem.ScanProblem;

/**
 * Input made to hurt the readers of Digital Link, ISO/IEC 15434, HIBC, ISBT 128 and EPC. What they report grows no faster than
 * the input, and nothing throws.
 */
class HostileCodesTest {
    private static final String LINK = "https://a/01/09520123456788";

    /** What stands in front, what is repeated as often as it fits, and what stands behind. */
    record Pattern(String head, String repeated, String tail) {
        String ofLength(int length) {
            int count = (length - head.length() - tail.length()) / repeated.length();
            return head + repeated.repeat(Math.max(0, count)) + tail;
        }

        @Override
        public String toString() {
            return (head + "(" + repeated + ")*" + tail).replaceAll("[^ -~]", "?");
        }
    }

    static List<Pattern> patterns() {
        return List.of(
                new Pattern("https://a", "/", ""),
                new Pattern("https://a", "/", "01/09520123456788"),
                new Pattern("https://a/01/09520123456788", "/", ""),
                new Pattern("https://a", "/01", ""),
                new Pattern("https://a", "/01/09520123456788", "/x"),
                new Pattern("https://a", "/01/09520123456788", ""),
                new Pattern("https://a", "/10/x", ""),
                new Pattern(LINK, "/10/x", ""),
                new Pattern(LINK, "/21/%25", ""),
                new Pattern(LINK + "/10/", "%", ""),
                new Pattern(LINK + "/10/", "%25", ""),
                new Pattern(LINK + "?", ";", ""),
                new Pattern(LINK + "?", "&", ""),
                new Pattern(LINK + "?", "=", ""),
                new Pattern(LINK + "?", "99=x&", ""),
                new Pattern(LINK + "?", "99=&", ""),
                new Pattern(LINK + "?", "x=y;", ""),
                new Pattern(LINK + "?", "999=&", ""),
                new Pattern(LINK, "?", ""),
                new Pattern(LINK, "#", ""),
                new Pattern("https://", "a", ""),
                new Pattern("https://", "@", "/01/09520123456788"),
                new Pattern("[)>", "\u001E", ""),
                new Pattern("[)>", "\u001D", ""),
                new Pattern("[)>", "\0", ""),
                new Pattern("[)>\u001E06", "\u001D", "\u001E\u0004"),
                new Pattern("[)>\u001E", "06\u001DSX\u001E", "\u0004"),
                new Pattern("[)>\u001E", "05\u001D99X\u001E", "\u0004"),
                new Pattern("[)>", "\u000005\u000099X", ""),
                new Pattern("[)>\u001E06", "\u001DSX", ""),
                new Pattern("[)>\u001E06", "\u001D9N110375286414", ""),
                new Pattern("[)>06", "9N1T", ""),
                new Pattern("[)>06", "D280630S", ""),
                new Pattern("[)>", "\u001E06\u001D", ""),
                new Pattern("[)>", "\u0004", ""),
                new Pattern("[)>", "[)>", ""),
                new Pattern("+", "/", ""),
                new Pattern("+", "$", ""),
                new Pattern("+A999X0", "/$L", "A"),
                new Pattern("+A999X0", "/14D20280630", "A"),
                new Pattern("+", "A", ""),
                new Pattern("*+", "*", ""),
                new Pattern("", "=,000025", ""),
                new Pattern("", "=", ""),
                new Pattern("=/", "=", ""),
                new Pattern("urn:epc:id:sgtin:", ".", ""),
                new Pattern("urn:epc:id:sgtin:0614141.112345.", "%", ""),
                new Pattern("urn:epc:id:sgtin:", "0", ""),
                new Pattern("urn:epc:id:sscc:", "1", ".1"));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void parse_longRepetition_reportsNoMoreThanItsLength(Pattern pattern) {
        for (ScanParser parser : List.of(Scans.PARSER, Scans.STRICT)) {
            int small = findings(parser.parse(pattern.ofLength(2_000)));
            int large = findings(parser.parse(pattern.ofLength(8_000)));
            assertThat(small).isLessThanOrEqualTo(2_000);
            assertThat(large).isLessThanOrEqualTo(5 * small + 8);
        }
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void parse_beyondTheLimit_isRefusedAtOnce(Pattern pattern) {
        ParsedScan scan = Scans.PARSER.parse(pattern.ofLength(2_000_000));
        assertThat(Scans.codes(scan.problems())).isEqualTo("INPUT_TOO_LONG");
        assertThat(scan.elements()).isEmpty();
    }

    @Test
    void parse_noise_neverThrowsAndKeepsPlacesInsideTheText() {
        long seed = TestSeed.of(HostileCodesTest.class, 20261123L);
        Random random = new Random(seed);
        List<Pattern> patterns = patterns();
        for (int i = 0; i < 60_000; i++) {
            String text = noise(patterns.get(random.nextInt(patterns.size())), random);
            ParsedScan scan = (i % 2 == 0 ? Scans.PARSER : Scans.STRICT).parse(text);
            for (Element element : scan.elements()) {
                assertInside(text, element.offset(), element.length(), seed);
            }
            for (ScanProblem problem : scan.problems()) {
                assertInside(text, problem.offset(), problem.length(), seed);
            }
            for (ScanProblem warning : scan.warnings()) {
                assertInside(text, warning.offset(), warning.length(), seed);
            }
            scan.pack();
            scan.otherParameters();
            scan.elementString().toDigitalLink();
            scan.elementString().toIso15434();
            scan.elementString().toEpcUri(7);
        }
    }

    private static String noise(Pattern pattern, Random random) {
        StringBuilder text = new StringBuilder(pattern.ofLength(40 + random.nextInt(80)));
        String characters = "/%;&=?#+*$[)>019ADNSTd.:\u001D\u001E\u0004\0 \u00E8\u00EC\u00ED\u0661\uD83D\uFEFF]";
        for (int count = random.nextInt(6); count > 0 && !text.isEmpty(); count--) {
            int at = random.nextInt(text.length());
            char c = characters.charAt(random.nextInt(characters.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, c);
                case 1 -> text.insert(at, c);
                default -> text.delete(at, at + 1 + random.nextInt(text.length() - at));
            }
        }
        return text.toString();
    }

    private static void assertInside(String text, int offset, int length, long seed) {
        if (offset < 0 || length < 0 || offset + length > text.length()) {
            assertThat(List.of(offset, length)).as("seed %s, %s", seed, text).isNull();
        }
    }

    private static int findings(ParsedScan scan) {
        return scan.elements().size()
                + scan.problems().size()
                + scan.warnings().size()
                + scan.suspicions().size();
    }
}
