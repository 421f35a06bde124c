package org.packseal.core.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.packseal.gs1.text.Ascii;

/**
 * A calendar quarter in UTC. Immutable and thread-safe.
 *
 * @param year 1970 to 9999
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    private static final int MONTHS = 3;

    /**
     * Checks the ranges.
     *
     * @param year 1970 to 9999
     * @param number 1 to 4
     */
    public Quarter {
        if (year < 1970 || year > 9999 || number < 1 || number > 4) {
            throw new IllegalArgumentException(
                    "Expected a year of 1970 to 9999 and a quarter of 1 to 4, found " + year + " and " + number + ".");
        }
    }

    /**
     * The quarter that holds a moment.
     *
     * @param moment the moment, read in UTC
     * @return its quarter
     */
    public static Quarter of(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /**
     * Reads the form {@code 2026-Q3}.
     *
     * @param text any text
     * @return the quarter, or empty where the text has another form
     */
    public static Optional<Quarter> parse(String text) {
        Objects.requireNonNull(text, "text");
        boolean formed = text.length() == 7 && text.startsWith("-Q", 4);
        if (!formed || !Ascii.onlyDigits(text, 0, 4) || !Ascii.isDigit(text.charAt(6))) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text.substring(0, 4));
        int number = text.charAt(6) - '0';
        return year < 1970 || number < 1 || number > 4 ? Optional.empty() : Optional.of(new Quarter(year, number));
    }

    /** {@return the first moment after the quarter} */
    public Instant end() {
        LocalDate first = LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
        return first.plusMonths(MONTHS).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public int compareTo(Quarter other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(number, other.number);
    }

    /** {@return the form {@code 2026-Q3}} */
    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
