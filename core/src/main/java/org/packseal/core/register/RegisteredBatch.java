package org.packseal.core.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A batch as a register has it. Immutable and thread-safe. */
public final class RegisteredBatch {
    private final @Nullable YearMonth month;
    private final int day;

    private RegisteredBatch(@Nullable YearMonth month, int day) {
        this.month = month;
        this.day = day;
    }

    /** {@return a batch without recorded expiry date} */
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
     * {@return last day on which the batch may be used; the last of the month where no day is recorded; empty where no
     * expiry is}
     */
    public Optional<LocalDate> expiry() {
        return Optional.ofNullable(month).map(m -> day == 0 ? m.atEndOfMonth() : m.atDay(day));
    }

    /**
     * {@return whether the record names only the month of the expiry date, so that its last day counts}
     */
    public boolean expiresWithMonth() {
        return month != null && day == 0;
    }
}
