package org.packseal.core.history.epcis;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.EventTime;
import org.packseal.gs1.text.Ascii;

/**
 * Reads times as XML Schema dateTime and RFC 3339 write them, without exceptions for bad ones. 24:00:00 is the next
 * day, second 60 (a leap second) is second 59.
 */
final class EventTimes {
    private static final long DAY = 86_400_000;
    private static final int MAX_ZONE_MINUTES = 14 * 60;
    private static final int NO_ZONE = Integer.MIN_VALUE;

    private final String text;
    private int at;
    private boolean bad;

    private EventTimes(String text) {
        this.text = text;
    }

    /** A time read, or the reason why there is none. */
    record Reading(@Nullable EventTime time, boolean withoutZone) {}

    /**
     * Reads a time.
     *
     * @param text the time
     * @param zone zone that holds where the time has none, for instance {@code +02:00}, or null
     * @return the time, null within if the text is none
     */
    static Reading read(String text, @Nullable String zone) {
        EventTimes reader = new EventTimes(text.strip());
        long local = reader.local();
        int minutes = reader.zone();
        if (reader.bad || reader.at != reader.text.length()) {
            return new Reading(null, false);
        }
        if (minutes == NO_ZONE && zone != null) {
            EventTimes own = new EventTimes(zone.strip());
            minutes = own.zone();
            if (own.bad || own.at != own.text.length()) {
                return new Reading(null, false);
            }
        }
        if (minutes == NO_ZONE) {
            return new Reading(EventTime.withoutZone(local), true);
        }
        long instant = local - minutes * 60_000L;
        return new Reading(new EventTime(instant, instant), false);
    }

    /** A date, perhaps with time or zone behind it, or null. */
    static @Nullable LocalDate date(String text) {
        EventTimes reader = new EventTimes(text.strip());
        LocalDate day = reader.day();
        boolean ends = reader.at == reader.text.length() || "TtZz+-".indexOf(reader.text.charAt(reader.at)) >= 0;
        return reader.bad || !ends ? null : day;
    }

    private LocalDate day() {
        int year = digits(4);
        expect('-');
        int month = digits(2);
        expect('-');
        int day = digits(2);
        try {
            return bad ? LocalDate.EPOCH : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            bad = true;
            return LocalDate.EPOCH;
        }
    }

    private long local() {
        LocalDate day = day();
        if (at < text.length() && text.charAt(at) == 't') {
            at++;
        } else {
            expect('T');
        }
        int hour = digits(2);
        expect(':');
        int minute = digits(2);
        int second = 0;
        int millis = 0;
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
            second = digits(2);
            millis = fraction();
        }
        boolean endOfDay = hour == 24 && minute == 0 && second == 0 && millis == 0;
        bad |= (hour > 23 && !endOfDay) || minute > 59 || second > 60;
        int whole = Math.min(second, 59);
        return day.toEpochDay() * DAY + ((hour * 60L + minute) * 60 + whole) * 1000 + millis;
    }

    /** Milliseconds; further digits are passed over. */
    private int fraction() {
        if (at >= text.length() || text.charAt(at) != '.') {
            return 0;
        }
        at++;
        int from = at;
        int millis = 0;
        int weight = 100;
        while (at < text.length() && Ascii.isDigit(text.charAt(at))) {
            millis += weight * (text.charAt(at) - '0');
            weight /= 10;
            at++;
        }
        bad |= at == from;
        return millis;
    }

    private int zone() {
        if (at >= text.length()) {
            return NO_ZONE;
        }
        char sign = text.charAt(at++);
        if (sign == 'Z' || sign == 'z') {
            return 0;
        }
        bad |= sign != '+' && sign != '-';
        int hours = digits(2);
        expect(':');
        int minutes = digits(2);
        int all = hours * 60 + minutes;
        bad |= minutes > 59 || all > MAX_ZONE_MINUTES;
        return sign == '-' ? -all : all;
    }

    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            if (at >= text.length() || !Ascii.isDigit(text.charAt(at))) {
                bad = true;
                return 0;
            }
            value = 10 * value + (text.charAt(at++) - '0');
        }
        return value;
    }

    private void expect(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
        } else {
            bad = true;
        }
    }
}
