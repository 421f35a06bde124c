package org.packseal.gs1.national;

import java.util.Objects;
import java.util.Optional;

/**
 * Portuguese registration number of Infarmed, carried in AI 714 (mandatory there since the circular 176/CD). Immutable. No
 * rule beyond that of the application identifier is published, so none is checked.
 *
 * @param value 1 to 20 characters of visible ASCII
 */
public record Aim(String value) {
    private static final int MAX_LENGTH = 20;

    /**
     * Takes a number of the right form.
     *
     * @param value 1 to 20 characters of visible ASCII
     * @throws IllegalArgumentException if it is not that
     */
    public Aim {
        Digits.require("Portuguese registration number", check(value));
    }

    /**
     * Checks text as a registration number, by form alone.
     *
     * @param text anything
     * @return what was found, never a wrong check digit
     */
    public static NumberCheck check(String text) {
        Objects.requireNonNull(text, "text");
        boolean visible = text.chars().allMatch(c -> c > ' ' && c <= '~');
        return visible && !text.isEmpty() && text.length() <= MAX_LENGTH ? NumberCheck.OK : NumberCheck.WRONG_FORM;
    }

    /**
     * Reads a registration number.
     *
     * @param text anything
     * @return the number, or empty where {@link #check} finds fault
     */
    public static Optional<Aim> parse(String text) {
        return check(text) == NumberCheck.OK ? Optional.of(new Aim(text)) : Optional.empty();
    }
}
