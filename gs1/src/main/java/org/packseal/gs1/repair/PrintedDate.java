package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.text.Ascii;

/**
 * An expiry date as packs print it: MM/YYYY or YYYY-MM, a whole date, and the same with the month's English name or its
 * first three letters (USP chapter 7 asks for YYYY-MM-DD, or YYYY-MMM-DD with letters). A date that can mean two days
 * is refused.
 */
final class PrintedDate {
    private static final List<String> MONTHS = List.of(
            "JANUARY",
            "FEBRUARY",
            "MARCH",
            "APRIL",
            "MAY",
            "JUNE",
            "JULY",
            "AUGUST",
            "SEPTEMBER",
            "OCTOBER",
            "NOVEMBER",
            "DECEMBER");
    private static final int SHORT_NAME = 3;
    private static final int YEAR = 4;
    private static final int LAST_MONTH = 12;

    private PrintedDate() {}

    /** The six digits of an element, day 00 where only the month is printed; null for another form. */
    static @Nullable String toElement(String printed) {
        List<String> parts = parts(printed);
        int size = parts.size();
        if (size != 2 && size != 3) {
            return null;
        }
        boolean yearFirst = parts.get(0).length() == YEAR;
        String year = parts.get(yearFirst ? 0 : size - 1);
        String first = parts.get(yearFirst ? 1 : 0);
        String second = size == 3 ? parts.get(yearFirst ? 2 : 1) : "00";
        if (year.length() != YEAR || !Ascii.onlyDigits(year)) {
            return null;
        }
        if (size == 2 || yearFirst) {
            return element(year, month(first), second);
        }
        // 07/08/2027 is a day in July or in August.
        boolean named = !Ascii.onlyDigits(first) || !Ascii.onlyDigits(second);
        boolean dayFirst = Ascii.onlyDigits(first) && (named || isPastMonths(first));
        boolean monthFirst = named && !Ascii.onlyDigits(first);
        return dayFirst ? element(year, month(second), first) : monthFirst ? element(year, month(first), second) : null;
    }

    private static boolean isPastMonths(String day) {
        return day.length() == 2 && Ascii.twoDigits(day, 0) > LAST_MONTH;
    }

    private static @Nullable String element(String year, @Nullable String month, String day) {
        boolean valid = month != null && day.length() == 2 && Ascii.onlyDigits(day);
        return valid ? year.substring(2) + month + day : null;
    }

    private static @Nullable String month(String part) {
        if (Ascii.onlyDigits(part)) {
            return part.length() == 2 ? part : null;
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            String name = MONTHS.get(i);
            if (name.equalsIgnoreCase(part) || name.substring(0, SHORT_NAME).equalsIgnoreCase(part)) {
                return (i < 9 ? "0" : "") + (i + 1);
            }
        }
        return null;
    }

    /** Runs of digits or letters, between one or more of the marks of dates; empty where there is another character. */
    private static List<String> parts(String printed) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < printed.length()) {
            int to = at;
            while (to < printed.length() && "/-. ".indexOf(printed.charAt(to)) < 0) {
                to++;
            }
            if (to > at) {
                parts.add(printed.substring(at, to));
            }
            at = to + 1;
        }
        return parts;
    }
}
