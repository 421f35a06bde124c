package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanProblem;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.syntax.Requirement;

/** Strict mode: exactly GS1's rules for AI data, nothing tolerated. */
class StrictModeTest {
    private static final int INPUTS = 12_000;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final List<ApplicationIdentifier> ALL =
            ApplicationIdentifiers.table().all();

    private final ScanParser strict =
            ScanParser.builder().clock(CLOCK).strict(true).build();
    private final ScanParser tolerant = ScanParser.builder().clock(CLOCK).build();

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                // what is needed and what excludes
                "^01095060001343521721 -TRUNCATED",
                "^01095060001343521728063010A OK",
                "^17280630 MISSING_ASSOCIATION",
                "^250A^0109506000134352 MISSING_ASSOCIATION",
                "^250A^0109506000134352^21B OK",
                "^00095060001111111119021950600013435937124 OK",
                "^021950600013435937124 MISSING_ASSOCIATION",
                "^0219506000134359 MISSING_ASSOCIATION",
                "^010950600013435202195060001343593712 -INVALID_PAIR",
                "^01095060001343523100001250^3101001250 -INVALID_PAIR",
                "^01095060001343523100001250 OK",
                "^0109506000134352235A^21B INVALID_PAIR",
                "^703 UNKNOWN_AI",
                // repeats
                "^010950600013435210A^10A OK",
                "^010950600013435210A^10B DUPLICATE_CONFLICT",
                "^01095060001343520109506000134352 OK",
                "^01095060001343523100001250^3100001250 OK",
                // separators
                "^0109506000134352^10A OK",
                "^010950600013435210A^ OK",
                "^0109506000134352^ OK",
                "^0109506000134352^^10A DOUBLED_SEPARATOR",
                "^010950600013435210A^^ DOUBLED_SEPARATOR",
                "^^0109506000134352 LEADING_SEPARATOR",
                "^422756010950600013435 -TOO_LONG",
                "^422756^0109506000134352 OK",
                // digital signature
                "^8030QUJD^2539506000111117 MISSING_SERIAL_COMPONENT",
                "^8030QUJD^2539506000111117A OK",
                "^8030QUJD^800309506000111117 MISSING_SERIAL_COMPONENT",
                "^8030QUJDRA==^010950600013435221A OK",
                "^8030QUJD=^010950600013435221A INVALID_CHARACTER",
                "^8030QUJDR===^010950600013435221A INVALID_CHARACTER",
                "^8030QUJD^0109506000134352 MISSING_ASSOCIATION",
                // components
                "^0109506000134353 CHECK_DIGIT",
                "^0109506000134352423756276 OK",
                "^010950600013435242375627 TOO_SHORT",
                "^01095060001343527007260901260 TOO_SHORT",
                "^010950600013435270072609012609 TOO_SHORT",
                "^01095060001343527007260901260902 OK",
                "^0109506000134352700726090 TRUNCATED|TOO_SHORT",
                "^00950600011111111118 CHECK_DIGIT",
                "^8006095060001343520201 INVALID_SEQUENCE",
                "^11260200^0109506000134352 OK",
                "^11260230^0109506000134352 INVALID_DATE",
                "^7006260200^0109506000134352 INVALID_DATE",
                "^242ABC^0109506000134352 INVALID_CHARACTER",
                "^401ABC CHECK",
            })
    void parse_caretString_isJudgedByGs1sRules(String text, String expected) {
        ParsedScan scan = strict.parse(text);
        List<String> codes =
                scan.problems().stream().map(problem -> problem.code().name()).toList();
        if (expected.equals("OK")) {
            assertThat(codes).isEmpty();
        } else if (expected.startsWith("-")) {
            assertThat(codes).contains(expected.substring(1));
        } else if (expected.equals("CHECK")) {
            assertThat(codes).containsExactly("INVALID_COMPANY_PREFIX");
        } else {
            assertThat(codes).isSubsetOf(expected.split("\\|", -1)).hasSize(1);
        }
        assertThat(scan.ok())
                .isEqualTo(!SimpleParser.parse(text.substring(1).replace('^', '\u001D'))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "']d2010950600013435210A ', TRAILING_CHARACTERS",
        "'\uFEFF]d2010950600013435210A', BYTE_ORDER_MARK",
        "']d2\u001D010950600013435210A', LEADING_SEPARATOR",
        "']d2010950600013435210A\u001D\u001D21B', DOUBLED_SEPARATOR",
        "']d2010950600013435210A\u00E821B', SEPARATOR_AS_232",
        "']d210A', MISSING_ASSOCIATION",
    })
    void parse_whatScannersDo_isAWarningUnlessStrict(String text, ScanCode code) {
        ParsedScan tolerated = tolerant.parse(text);

        assertThat(tolerated.problems()).isEmpty();
        assertThat(tolerated.warnings()).extracting(ScanProblem::code).contains(code);
        assertThat(strict.parse(text).ok()).isFalse();
    }

    @Test
    void parse_generatedAndDamagedData_agreesWithTheSimpleParser() {
        long seed = TestSeed.of(StrictModeTest.class, 20261123L);
        Random random = new Random(seed);
        ValidValues values = new ValidValues(random);
        int accepted = 0;
        for (int i = 0; i < INPUTS; i++) {
            String data = damaged(related(values, ALL.get(i % ALL.size()), random), random);
            List<String> expected = SimpleParser.parse(data);
            ParsedScan scan = strict.parse("]d2" + data);
            List<String> read = scan.ok() ? pairs(scan) : List.of();
            accepted += scan.ok() ? 1 : 0;
            if (scan.ok() == expected.isEmpty() || !read.equals(expected)) {
                assertThat(read)
                        .as("seed %s, %s %s", seed, data, scan.problems())
                        .isEqualTo(expected);
            }
        }
        // Neither side may win by refusing, or accepting, nearly everything.
        assertThat(accepted).isBetween(INPUTS / 10, 9 * INPUTS / 10);
    }

    private static List<String> pairs(ParsedScan scan) {
        return scan.elements().stream()
                .map(element -> "(" + element.ai() + ")" + element.value())
                .toList();
    }

    /** An identifier with what it needs, what that needs, and so on. */
    private static String related(ValidValues values, ApplicationIdentifier first, Random random) {
        ElementString.Builder builder = ElementString.builder();
        LinkedHashSet<ApplicationIdentifier> all = new LinkedHashSet<>();
        addWithNeeds(first, all, random);
        for (ApplicationIdentifier ai : all) {
            builder.add(ai.ai(), values.value(ai, random.nextInt(ValidValues.optionals(ai) + 1)));
        }
        return builder.build().toScanData().substring(3);
    }

    private static void addWithNeeds(ApplicationIdentifier ai, Set<ApplicationIdentifier> all, Random random) {
        if (!all.add(ai)) {
            return;
        }
        for (Requirement requirement : ai.requirements()) {
            List<List<String>> alternatives = requirement.alternatives();
            for (String needed : alternatives.get(random.nextInt(alternatives.size()))) {
                addWithNeeds(
                        ApplicationIdentifiers.table()
                                .known(needed.replace("nn", "00").replace('n', '0')),
                        all,
                        random);
            }
        }
    }

    private static String damaged(String data, Random random) {
        StringBuilder damaged = new StringBuilder(data);
        int place = random.nextInt(data.length());
        switch (random.nextInt(8)) {
            case 0 -> damaged.deleteCharAt(place);
            case 1 -> damaged.insert(place, '\u001D');
            case 2 -> damaged.setCharAt(place, (char) (' ' + random.nextInt(95)));
            case 3 -> damaged.setLength(place + 1);
            case 4 -> damaged.append('\u001D');
            case 5 -> damaged.append('\u001D').append(data);
            default -> {}
        }
        return damaged.toString();
    }
}
