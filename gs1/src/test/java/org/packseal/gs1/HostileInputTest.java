package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.problem.ScanProblem;

/** Whatever comes in: an answer, never an exception, and no more of it than the input has characters. */
class HostileInputTest {
    private static final int INPUTS = 15_000;
    private static final String ALPHABET =
            "0123456789010101212117171710()^]dCeQ3J2E0[)>\u001E\u001D\u0004\u0000%/?&=;+-$:.ABCxyz \uFEFF\u00E8\u0661\uD83D\uDE00\"\\|~<GS>";
    private static final List<String> BEGINNINGS = List.of(
            "",
            "]d2",
            "]C1",
            "]E0",
            "]d1",
            "]A0",
            "^01",
            "(01)",
            "(10)",
            "https://id.gs1.org/01/",
            "[)>\u001E06\u001D",
            "+H",
            "=/",
            "urn:epc:id:sgtin:",
            "-",
            "010950600013435221");

    private final ScanParser parser = ScanParser.builder()
            .clock(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC))
            .build();
    private final ScanParser strict = ScanParser.builder().strict(true).build();

    @Test
    void parse_noise_isAnsweredWithPlacesInsideTheText() {
        long seed = TestSeed.of(HostileInputTest.class, 20261123L);
        Random random = new Random(seed);
        for (int i = 0; i < INPUTS; i++) {
            String text = noise(random);
            String context = "seed " + seed + ", " + text;
            check(parser.parse(text), text, context);
            check(strict.parse(text), text, context);
        }
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder(BEGINNINGS.get(random.nextInt(BEGINNINGS.size())));
        for (int length = random.nextInt(60); length > 0; length--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static void check(ParsedScan scan, String text, String context) {
        for (ScanProblem problem : scan.problems()) {
            boolean inside = problem.offset() >= 0 && problem.offset() + problem.length() <= text.length();
            if (!inside || problem.message().isBlank()) {
                assertThat(problem).as(context).isNull();
            }
        }
        for (Element element : scan.elements()) {
            if (element.offset() + element.length() > text.length()) {
                assertThat(element).as(context).isNull();
            }
        }
        if (scan.ok() == !scan.problems().isEmpty() || partsOf(scan.pack()) < 0) {
            assertThat(scan.problems()).as(context).isNull();
        }
    }

    /** Asks for every part, since parts are made when asked for. */
    private static int partsOf(PackIdentity pack) {
        return (pack.gtin().hashCode()
                        * pack.ppn().hashCode()
                        * pack.serial().hashCode()
                        * pack.batch().hashCode()
                        * pack.expiry().hashCode()
                        * pack.expiryRaw().hashCode()
                        * pack.productionDate().hashCode()
                        * pack.national().hashCode()
                        * pack.udiDi().hashCode()
                        * pack.crypto().hashCode())
                & 1;
    }

    /** The answer grows no faster than the input: at most as many findings and elements as there are characters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001D",
                "^",
                "(",
                ")",
                "(10)",
                "(01)A",
                "%",
                "\u001E",
                "/",
                "/01",
                "1",
                "10A\u001D",
                "\u00E8",
                "\\(",
                "]",
                "21A\u001D",
                "91A\u001D",
                "\u0000",
                "[)>",
                "|]e0"
            })
    void parse_repeatedPiece_answersInProportion(String piece) {
        for (String beginning : BEGINNINGS) {
            for (int length : new int[] {50, 500, 8000}) {
                String text = beginning + piece.repeat(length / piece.length());
                ParsedScan scan = parser.parse(text);

                int answer = scan.elements().size()
                        + scan.problems().size()
                        + scan.warnings().size();
                assertThat(answer).isLessThanOrEqualTo(2 * text.length() + 2);
                assertThat(scan.problems().stream()
                                .mapToInt(problem -> problem.message().length())
                                .max()
                                .orElse(0))
                        .isLessThan(250);
            }
        }
    }

    @Test
    void parse_null_isTheCallersBug() {
        assertThatNullPointerException().isThrownBy(() -> parser.parse(nothing()));
    }

    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }
}
