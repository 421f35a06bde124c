package org.packseal.core.derive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.PackIdentity;

/** A batch as a register has it. Immutable and thread-safe. */
public final class RegisteredBatch {
    /** How a printed expiry date stands to the recorded one; the names are values of {@code identity.expiry}. */
    enum Comparison {
        MATCH,
        LATER_THAN_RECORD,
        EARLIER_THAN_RECORD
    }

    private final @Nullable YearMonth month;
    private final int day;

    private RegisteredBatch(@Nullable YearMonth month, int day) {
        this.month = month;
        this.day = day;
    }

    /**
     * A batch without recorded expiry date.
     *
     * @return the batch
     */
    public static RegisteredBatch withoutExpiry() {
        return new RegisteredBatch(null, 0);
    }

    /**
     * A batch with an expiry date, to the day or to the month.
     *
     * @param expiry {@code 2028-06-30}, or {@code 2028-06} or {@code 2028-06-00} for the end of the month
     * @return the batch
     * @throws DateTimeException if it is none of these
     */
    public static RegisteredBatch expiring(String expiry) {
        Objects.requireNonNull(expiry, "expiry");
        if (expiry.length() == 7) {
            return new RegisteredBatch(YearMonth.parse(expiry), 0);
        }
        if (expiry.length() == 10 && expiry.endsWith("-00")) {
            return new RegisteredBatch(YearMonth.parse(expiry.substring(0, 7)), 0);
        }
        LocalDate date = LocalDate.parse(expiry);
        return new RegisteredBatch(YearMonth.from(date), date.getDayOfMonth());
    }

    /**
     * Last day on which the batch may be used.
     *
     * @return the date, the last of the month where no day is recorded; empty where no expiry is
     */
    public Optional<LocalDate> expiry() {
        return Optional.ofNullable(month).map(m -> day == 0 ? m.atEndOfMonth() : m.atDay(day));
    }

    /**
     * Compares the printed expiry date. Where pack or record name the month only, the same month is a match: the day 00
     * means its last day, and a record that names that day or none says the same.
     */
    Optional<Comparison> compare(PackIdentity pack) {
        Optional<LocalDate> printed = pack.expiry();
        YearMonth recorded = month;
        if (printed.isEmpty() || recorded == null) {
            return Optional.empty();
        }
        boolean toTheMonth = day == 0
                || pack.expiryRaw()
                        .filter(raw -> raw.length() == 6 && raw.endsWith("00"))
                        .isPresent();
        int difference = toTheMonth
                ? YearMonth.from(printed.get()).compareTo(recorded)
                : printed.get().compareTo(recorded.atDay(day));
        if (difference == 0) {
            return Optional.of(Comparison.MATCH);
        }
        return Optional.of(difference > 0 ? Comparison.LATER_THAN_RECORD : Comparison.EARLIER_THAN_RECORD);
    }
}
