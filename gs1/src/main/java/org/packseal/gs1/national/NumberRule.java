package org.packseal.gs1.national;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the numbers of one scheme are told from other text. Each number's class has one, so that its three ways in (the
 * constructor, {@code check} and {@code parse}) agree.
 *
 * @param name what a number is called in a sentence
 * @param judge what finds fault with a text
 */
record NumberRule(String name, Function<String, NumberCheck> judge) {
    /** Numbers of which only the length is known. */
    static NumberRule digits(String name, int length) {
        return new NumberRule(name, text -> Digits.form(text, length));
    }

    /** Numbers that are a GTIN-13 with this beginning. */
    static NumberRule gtin13(String name, String prefix) {
        return new NumberRule(name, text -> Digits.gtin13(text, prefix));
    }

    NumberCheck check(String text) {
        return judge.apply(Objects.requireNonNull(text, "text"));
    }

    /** Refuses a text with a fault. */
    void require(String text) {
        NumberCheck found = check(text);
        if (found != NumberCheck.OK) {
            throw Digits.refused(name, found);
        }
    }

    /** The number that a text is, or empty where it has a fault. */
    <T> Optional<T> parse(String text, Function<String, T> number) {
        return check(text) == NumberCheck.OK ? Optional.of(number.apply(text)) : Optional.empty();
    }
}
