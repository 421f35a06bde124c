package org.packseal.core.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.text.Ascii;

/**
 * A value in a JSON file together with its JSON pointer, read as one piece: a text, a number, a date, one of several
 * words. Reading a wrong value notes a problem and goes on with a harmless value, so that all problems are found at
 * once; {@link #refuseIfWrong()} ends the reading. Code that a harmless value would mislead reads through {@link
 * #whole}.
 */
abstract class JsonScalar {
    /** Most characters of the file that a message repeats in one piece. */
    static final int MAX_QUOTED = 80;

    /** Most characters of a short text: no key of a fact and no date is longer. */
    public static final int MAX_WORD = 200;

    private static final int GTIN_LENGTH = 14;

    /** A plain value as the strict reader gives it, or null for a member that is absent. */
    final @Nullable Object node;

    final String pointer;
    final JsonLimits limits;
    final Problems problems;

    JsonScalar(@Nullable Object node, String pointer, JsonLimits limits, Problems problems) {
        this.node = node;
        this.pointer = pointer;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * Notes a problem with this value.
     *
     * @param code what is wrong
     * @param message one English sentence
     */
    public void problem(Code code, String message) {
        problems.add(code, pointer, message);
    }

    /**
     * Ends the reading.
     *
     * @throws DataFileException if a problem was noted anywhere in the file
     */
    public void refuseIfWrong() {
        problems.throwIfAny();
    }

    /**
     * Reads something only if no part of it is a harmless value.
     *
     * @param <T> what it is
     * @param reading reads it, from this value or from parts of it
     * @return what was read, or empty if a problem was noted meanwhile
     */
    public <T> Optional<T> whole(Supplier<T> reading) {
        long before = problems.noted();
        T value = reading.get();
        return problems.noted() == before ? Optional.of(value) : Optional.empty();
    }

    /** Whether the value is of the expected type; if not, that is noted. */
    final boolean is(boolean right, String expected) {
        if (node == null) {
            problem(Code.MISSING_MEMBER, "Expected this member, found none.");
        } else if (!right) {
            problem(Code.WRONG_TYPE, "Expected " + expected + ", found another type.");
        }
        return right;
    }

    /** {@return whether this value is a number} */
    public boolean isNumber() {
        return node instanceof Number;
    }

    /**
     * {@return this value as a text that is not empty, of at most as many characters as the format allows, or
     * an empty one where there is none}
     */
    public String text() {
        return text(limits.maxText());
    }

    /**
     * This value as a text that is not empty.
     *
     * @param max its greatest length in characters
     * @return the text, or an empty one where there is none
     */
    public String text(int max) {
        if (!is(node instanceof String, "a text") || !(node instanceof String text)) {
            return "";
        }
        if (text.isBlank()) {
            problem(Code.EMPTY, "Expected a text, found an empty one.");
            return "";
        }
        if (text.length() > max) {
            problem(Code.OUT_OF_RANGE, "Expected 1 to " + max + " characters, found " + text.length() + ".");
            return "";
        }
        return text;
    }

    /** {@return this value as a boolean, or false where there is none} */
    public boolean flag() {
        return is(node instanceof Boolean, "true or false") && Boolean.TRUE.equals(node);
    }

    /**
     * This value as a whole number.
     *
     * @param min the least allowed
     * @param max the greatest allowed
     * @return its value, {@code min} where there is none
     */
    public int integer(int min, int max) {
        boolean whole = node instanceof Long number && number == (int) (long) number;
        if (!is(whole, "a whole number") || !(node instanceof Long number)) {
            return min;
        }
        int value = number.intValue();
        if (value < min || value > max) {
            problem(Code.OUT_OF_RANGE, "Expected a number from " + min + " to " + max + ", found " + value + ".");
            return min;
        }
        return value;
    }

    /** {@return this value as a finite number, or 0 where there is none} */
    public double number() {
        if (!is(isNumber(), "a number") || !(node instanceof Number number)) {
            return 0;
        }
        if (!Double.isFinite(number.doubleValue())) {
            problem(Code.OUT_OF_RANGE, "Expected a finite number, found a larger one.");
            return 0;
        }
        return number.doubleValue();
    }

    /** {@return this value as a date of the form 2026-11-23, or 1 January 1970 where there is none} */
    public LocalDate date() {
        String text = text(MAX_WORD);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeException bad) {
            problem(Code.INVALID_DATE, "Expected a date such as 2026-11-23, found another text.");
            return LocalDate.EPOCH;
        }
    }

    /** {@return this value as a GTIN, or empty where there is none} */
    public Optional<Gtin> gtin() {
        String digits = text(MAX_WORD);
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        boolean shaped = digits.length() == GTIN_LENGTH && Ascii.onlyDigits(digits);
        Optional<Gtin> gtin =
                shaped ? Optional.of(new Gtin(digits)).filter(Gtin::hasCorrectCheckDigit) : Optional.empty();
        if (gtin.isEmpty()) {
            problem(Code.INVALID_GTIN, "Expected a 14-digit GTIN with a correct check digit, found another text.");
        }
        return gtin;
    }

    /**
     * This value as the name of a constant.
     *
     * @param <E> the enum
     * @param otherwise the harmless value
     * @return the constant, or {@code otherwise} where there is none
     */
    public <E extends Enum<E>> E oneOf(E otherwise) {
        return constant(otherwise.getDeclaringClass()).orElse(otherwise);
    }

    final <E extends Enum<E>> Optional<E> constant(Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return Optional.of(oneOf(names, "")).filter(name -> !name.isEmpty()).map(name -> Enum.valueOf(type, name));
    }

    /**
     * This value as one of several words.
     *
     * @param allowed the words
     * @param whose ends the list of words in a message
     * @return the word, or an empty text where it is none of them
     */
    public String oneOf(List<String> allowed, String whose) {
        if (!is(node instanceof String, "one of " + allowed) || !(node instanceof String word)) {
            return "";
        }
        if (!allowed.contains(word)) {
            problem(Code.UNKNOWN_VALUE, "Expected one of " + allowed + whose + ", found \"" + cut(word) + "\".");
            return "";
        }
        return word;
    }

    /**
     * A text from the file, cut short for a message.
     *
     * @param text any text
     * @return at most its first 80 characters
     */
    public static String cut(String text) {
        return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "…";
    }
}
