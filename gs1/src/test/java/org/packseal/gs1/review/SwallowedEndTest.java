package org.packseal.gs1.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.national.NationalNumbers;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.national.NumberCheck;
import org.packseal.gs1.scan.ElementList;
import org.packseal.gs1.scan.PackElements;
import org.packseal.gs1.text.Ascii;

/** The check of a value's end, which looks at few characters of most values, against one that tries every end. */
class SwallowedEndTest {
    private static final int VALUES = 300_000;
    private static final String[] GTINS = {
        "0847000123456", "0030123456789", "0950600013435", "0000001234567", "1471071017101"
    };
    private static final String[] ALPHABETS = {"01", "017", "0123456789", "0123456789ABCDEF-"};
    private static final NationalScheme[] CHECKED = {NationalScheme.PZN, NationalScheme.CIP13, NationalScheme.AIC};

    @Test
    void isSuspicious_generatedValues_asTheSearchThroughAllEnds() {
        long seed = Long.getLong("packseal.seed", 20261128L);
        Random random = new Random(seed);
        int suspicious = 0;
        for (int i = 0; i < VALUES; i++) {
            String body = GTINS[random.nextInt(GTINS.length)];
            String gtin = body + CheckDigit.of(body);
            String value = value(gtin, random);
            boolean expected = isSuspicious(value, gtin);
            ElementList elements = new ElementList("01" + gtin + "21" + value);
            elements.add(PackElements.GTIN, 2, gtin.length());
            elements.add(PackElements.SERIAL, 4 + gtin.length(), value.length());
            assertThat(SwallowedEnd.isSuspicious(elements, 1, 0))
                    .as("seed %s, %s behind %s", seed, value, gtin)
                    .isEqualTo(expected);
            suspicious += expected ? 1 : 0;
        }
        assertThat(suspicious).isBetween(VALUES / 20, VALUES / 2);
    }

    /** Up to 20 characters; two of three end in a part of the product code or in what may be a national number. */
    private static String value(String gtin, Random random) {
        String head = text(1 + random.nextInt(20), random);
        String end = switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 ->
                (random.nextBoolean() ? "01" : "")
                        + (random.nextBoolean()
                                ? gtin.substring(random.nextInt(7))
                                : gtin.substring(0, 3 + random.nextInt(11)));
            default -> "71" + random.nextInt(8) + number(gtin, random);
        };
        String value = head + end;
        return value.substring(Math.max(0, value.length() - 20));
    }

    private static String number(String gtin, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> gtin.substring(7, 13);
            case 1 -> gtin.substring(3, 13);
            case 2 -> checked(random);
            default -> "3400930000038".substring(random.nextInt(8));
        };
    }

    private static String checked(Random random) {
        String digits = "0" + "%08d".formatted(random.nextInt(100_000_000));
        for (int last = 0; last < 10; last++) {
            for (NationalScheme scheme : CHECKED) {
                if (NationalNumbers.check(scheme, digits.substring(1) + last) == NumberCheck.OK) {
                    return digits.substring(1) + last;
                }
            }
        }
        return digits;
    }

    private static String text(int length, Random random) {
        String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** Tries every end that leaves at least one character. */
    private static boolean isSuspicious(String value, String gtin) {
        for (int at = 1; at < value.length(); at++) {
            boolean alone = !Ascii.isDigit(value.charAt(at - 1));
            String end = value.substring(at);
            if (isProduct(end, alone, gtin) || isNumber(end, alone, gtin)) {
                return true;
            }
        }
        return false;
    }

    /** The whole GTIN, or at least eight digits of it behind its leading zeros; or its beginning behind 01. */
    private static boolean isProduct(String end, boolean alone, String gtin) {
        for (int zeros = 0; zeros <= 6 && gtin.startsWith("000000".substring(0, zeros)); zeros++) {
            if (end.equals(gtin.substring(zeros))) {
                return true;
            }
        }
        String beginning = end.startsWith("01") ? end.substring(2) : "";
        int telling = alone ? 4 : 8;
        return beginning.length() >= telling && beginning.length() < 14 && gtin.startsWith(beginning);
    }

    private static boolean isNumber(String end, boolean alone, String gtin) {
        if (end.length() < 9 || !Ascii.onlyDigits(end)) {
            return false;
        }
        String number = end.substring(3);
        int length = number.length();
        return switch (end.substring(0, 3)) {
            case "710" -> alone && length == 8 && NationalNumbers.check(NationalScheme.PZN, number) == NumberCheck.OK;
            case "711" -> length == 13 && NationalNumbers.check(NationalScheme.CIP13, number) == NumberCheck.OK;
            case "712" -> isSpanish(number, alone, gtin);
            case "713" -> alone && length == 13;
            case "714" -> alone && length == 7;
            case "715" ->
                (length == 10 && gtin.startsWith("003"))
                        ? number.equals(gtin.substring(3, 13))
                        : (alone && length >= 10 && length <= 12);
            case "716" -> alone && length == 9 && NationalNumbers.check(NationalScheme.AIC, number) == NumberCheck.OK;
            default -> false;
        };
    }

    private static boolean isSpanish(String number, boolean alone, String gtin) {
        if (gtin.startsWith("0847000")) {
            return (number.length() == 6 || number.length() == 7) && number.startsWith(gtin.substring(7, 13));
        }
        return alone && number.length() == 6;
    }
}
