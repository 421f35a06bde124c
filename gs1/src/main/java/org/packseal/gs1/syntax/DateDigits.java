package org.packseal.gs1.syntax;

import java.time.LocalDate;
import org.packseal.gs1.text.Ascii;

/**
 * Dates in digits. The century of a two-digit year follows the present year (General Specifications 7.12): two-digit
 * year minus the present one's at least 51 is the century before, at most -50 the next, else the present one.
 */
public final class DateDigits {
    private static final String DAYS = "\037\035\037\036\037\036\037\037\036\037\036\037"; // 31, 29, 31, 30 … in octal

    private DateDigits() {}

    /**
     * The full year.
     *
     * @param twoDigits 0 to 99
     * @param year the present year
     * @return the year within the window from 49 years before to 50 years after
     */
    public static int century(int twoDigits, int year) {
        int distance = twoDigits - year % 100;
        int century = year - year % 100;
        if (distance >= 51) {
            return century - 100 + twoDigits;
        }
        return distance <= -50 ? century + 100 + twoDigits : century + twoDigits;
    }

    /**
     * Days of a month.
     *
     * @param year full year
     * @param month 1 to 12
     * @return 28 to 31
     */
    public static int daysIn(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && !leap ? 28 : DAYS.charAt(month - 1);
    }

    /**
     * The date that six digits YYMMDD write; day 00 is the last day of the month.
     *
     * @param digits text that begins with six digits of a date
     * @param presentYear the present year, which decides the century
     * @return the date
     */
    public static LocalDate date(String digits, int presentYear) {
        int year = century(Ascii.twoDigits(digits, 0), presentYear);
        int month = Ascii.twoDigits(digits, 2);
        int day = Ascii.twoDigits(digits, 4);
        return LocalDate.of(year, month, day == 0 ? daysIn(year, month) : day);
    }

    /** Whether six characters are digits and a date, day 00 included; the way of most scans, in one step. */
    static boolean isYymmd0(String text, int from, int year) {
        int twoDigits = pair(text, from);
        int month = pair(text, from + 2);
        int day = pair(text, from + 4);
        if ((twoDigits | day) < 0 || month < 1 || month > 12) {
            return false;
        }
        boolean maybeLeapDay = month == 2 && day == 29;
        return day <= DAYS.charAt(month - 1) && (!maybeLeapDay || daysIn(century(twoDigits, year), 2) == 29);
    }

    /** The number that two digits write, or -1 if a character is no digit. */
    private static int pair(String text, int at) {
        char tens = text.charAt(at);
        char ones = text.charAt(at + 1);
        return Ascii.isDigit(tens) && Ascii.isDigit(ones) ? 10 * (tens - '0') + (ones - '0') : -1;
    }

    static boolean yymmdd(String text, int from, int to, int year) {
        return to - from == 6 && monthAndDay(text, to, century(Ascii.twoDigits(text, from), year));
    }

    static boolean yyyymmdd(String text, int from, int to) {
        return to - from == 8
                && monthAndDay(text, to, 100 * Ascii.twoDigits(text, from) + Ascii.twoDigits(text, from + 2));
    }

    static int day(String text, int to) {
        return Ascii.twoDigits(text, to - 2);
    }

    private static boolean monthAndDay(String text, int to, int year) {
        int month = Ascii.twoDigits(text, to - 4);
        return month >= 1 && month <= 12 && Ascii.twoDigits(text, to - 2) <= daysIn(year, month);
    }
}
