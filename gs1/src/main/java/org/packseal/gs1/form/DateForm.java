package org.packseal.gs1.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.syntax.DateDigits;

/**
 * The date layouts of the issuing entities other than GS1 (HIBC, ICCBBA, IFA). The constant's name is the layout: Y year,
 * M month, D day of month, J day of year, H hour.
 */
enum DateForm {
    MMYY,
    MMDDYY,
    YYMMDD,
    YYMMDDHH,
    YYJJJ,
    YYJJJHH,
    YYYYMMDD,
    YYYJJJ;

    int length() {
        return name().length();
    }

    /**
     * The date written at this offset, or null where there is none. A layout without day, and day 00 where it is allowed,
     * mean the last day of the month.
     */
    @Nullable
    LocalDate read(String text, int from, int to, int thisYear, boolean dayZeroAllowed) {
        if (to - from != length()) {
            return null;
        }
        int year = 0;
        int month = 0;
        int day = 0;
        int dayOfYear = 0;
        int hour = 0;
        for (int i = 0; i < length(); i++) {
            int digit = text.charAt(from + i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            switch (name().charAt(i)) {
                case 'Y' -> year = 10 * year + digit;
                case 'M' -> month = 10 * month + digit;
                case 'D' -> day = 10 * day + digit;
                case 'J' -> dayOfYear = 10 * dayOfYear + digit;
                default -> hour = 10 * hour + digit;
            }
        }
        if (hour > 23) {
            return null;
        }
        int fullYear = fullYear(year, thisYear);
        if (name().indexOf('J') >= 0) {
            return dayOfYear(fullYear, dayOfYear);
        }
        return dayOfMonth(fullYear, month, day, dayZeroAllowed || name().indexOf('D') < 0);
    }

    private int fullYear(int year, int thisYear) {
        if (name().startsWith("YYYY")) {
            return year;
        }
        return this == YYYJJJ ? nearestMillennium(year, thisYear) : DateDigits.century(year, thisYear);
    }

    /** ISBT 128 writes the last three digits of the year: the year that is nearest to the present one is meant. */
    private static int nearestMillennium(int year, int thisYear) {
        int full = thisYear - thisYear % 1000 + year;
        if (full - thisYear > 500) {
            return full - 1000;
        }
        return full - thisYear < -499 ? full + 1000 : full;
    }

    private static @Nullable LocalDate dayOfYear(int year, int dayOfYear) {
        boolean leap = DateDigits.daysIn(year, 2) == 29;
        return dayOfYear < 1 || dayOfYear > (leap ? 366 : 365) ? null : LocalDate.ofYearDay(year, dayOfYear);
    }

    private static @Nullable LocalDate dayOfMonth(int year, int month, int day, boolean zeroIsLast) {
        if (month < 1 || month > 12) {
            return null;
        }
        int last = DateDigits.daysIn(year, month);
        if (day > last || (day == 0 && !zeroIsLast)) {
            return null;
        }
        return LocalDate.of(year, month, day == 0 ? last : day);
    }
}
