package org.packseal.core.scan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.packseal.core.register.RegisteredBatch;
import org.packseal.gs1.PackIdentity;

/** How a printed expiry date relates to the recorded one. The names are values of the fact {@code identity.expiry}. */
enum ExpiryComparison {
    MATCH,
    LATER_THAN_RECORD,
    EARLIER_THAN_RECORD;

    /**
     * Compares the printed expiry date. Where the pack or the record names only the month, the same month is a match: the
     * day 00 stands for the last day of the month (GS1 General Specifications, AI 17).
     */
    static Optional<ExpiryComparison> of(PackIdentity pack, RegisteredBatch batch) {
        Optional<LocalDate> printed = pack.expiry();
        Optional<LocalDate> recorded = batch.expiry();
        if (printed.isEmpty() || recorded.isEmpty()) {
            return Optional.empty();
        }
        boolean byMonth = batch.expiresWithMonth()
                || pack.expiryRaw()
                        .filter(raw -> raw.length() == 6 && raw.endsWith("00"))
                        .isPresent();
        int difference = byMonth
                ? YearMonth.from(printed.get()).compareTo(YearMonth.from(recorded.get()))
                : printed.get().compareTo(recorded.get());
        if (difference == 0) {
            return Optional.of(MATCH);
        }
        return Optional.of(difference > 0 ? LATER_THAN_RECORD : EARLIER_THAN_RECORD);
    }
}
