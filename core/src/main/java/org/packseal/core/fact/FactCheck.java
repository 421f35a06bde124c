package org.packseal.core.fact;

import java.math.BigDecimal;
import java.util.List;
import org.packseal.core.fact.FactException.Code;
import org.packseal.core.json.Spelling;
import org.packseal.gs1.text.Ascii;

/** What a statement must fulfil to be taken in. Everything here is the caller's error, so it is thrown. */
final class FactCheck {
    /** Longer numbers are refused before they are read. */
    private static final int MAX_NUMBER_LENGTH = 24;

    /** Codes of verification systems have at most 32 characters. */
    private static final int MAX_TEXT_LENGTH = 64;

    private FactCheck() {}

    /** The fact itself, or a copy with its number in one form, so that 86 and 86.0 are one statement. */
    static Fact checked(Fact fact) {
        FactDefinition definition = FactCatalogue.standard().require(fact.key());
        if (fact.value().isEmpty()) {
            return fact;
        }
        String value = fact.value().get();
        if (definition.type() == FactType.NUMBER) {
            String number = number(fact.key(), value);
            return number.equals(value) ? fact : fact.withValue(number);
        }
        if (definition.type() == FactType.TEXT) {
            return text(fact, value);
        }
        List<String> values = definition.values();
        if (!values.contains(value)) {
            throw new FactException(
                    Code.UNKNOWN_VALUE,
                    fact.key(),
                    "Expected one of " + values + " for " + fact.key() + ", such as \""
                            + Spelling.nearest(value, values) + "\", found \"" + Spelling.quoted(value) + "\".");
        }
        return fact;
    }

    private static Fact text(Fact fact, String value) {
        if (value.isBlank() || value.length() > MAX_TEXT_LENGTH) {
            throw new FactException(
                    Code.UNKNOWN_VALUE,
                    fact.key(),
                    "Expected 1 to " + MAX_TEXT_LENGTH + " characters for " + fact.key() + ", found " + value.length()
                            + ".");
        }
        return fact;
    }

    private static String number(String key, String text) {
        if (text.isEmpty() || text.length() > MAX_NUMBER_LENGTH || !plainDecimal(text)) {
            throw new FactException(
                    Code.NOT_A_NUMBER,
                    key,
                    "Expected a plain decimal number of at most " + MAX_NUMBER_LENGTH + " characters for " + key
                            + ", found \"" + Spelling.quoted(text) + "\".");
        }
        BigDecimal number = new BigDecimal(text);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Digits, at most one point between digits, a leading minus. */
    private static boolean plainDecimal(String text) {
        int from = text.charAt(0) == '-' ? 1 : 0;
        int point = text.indexOf('.');
        for (int i = from; i < text.length(); i++) {
            if (i != point && !Ascii.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() > from && point != from && point != text.length() - 1;
    }
}
