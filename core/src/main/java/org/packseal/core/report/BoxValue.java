package org.packseal.core.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.packseal.core.statistics.Incident;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.text.Ascii;

/** The forms of values in boxes. */
final class BoxValue {
    static final String URN = "urn:uuid:";

    private static final int UUID_LENGTH = 36;
    private static final int MONTH_LENGTH = 7;
    private static final int HASH_LENGTH = 64;

    private BoxValue() {}

    static boolean isValid(Box.Type type, String text) {
        return switch (type) {
            case ID -> isId(text);
            case TIME -> isTime(text);
            case DAY -> isDay(text);
            case COUNTRY -> Incident.isCountry(text);
            case GTIN -> isGtin(text);
            case HASH -> isHash(text);
            case LINE -> text.chars().noneMatch(Character::isISOControl);
            case TEXT -> text.chars().allMatch(c -> !Character.isISOControl(c) || c == '\n');
            case NUMBER, CODE -> true;
        };
    }

    static String expected(Box.Type type) {
        return switch (type) {
            case ID -> "urn:uuid: and a UUID in lower case";
            case TIME -> "a time in UTC such as 2026-11-23T09:00:00Z";
            case DAY -> "a date such as 2026-11-23 or a month such as 2026-11";
            case COUNTRY -> "an ISO 3166-1 alpha-2 code";
            case GTIN -> "a GTIN of 14 digits with its check digit";
            case HASH -> "SHA-256 as 64 lower-case hexadecimal digits";
            case LINE -> "one line without control characters";
            case TEXT -> "a text without control characters other than line feeds";
            case NUMBER, CODE -> "a value of the form";
        };
    }

    private static boolean isId(String text) {
        if (!text.startsWith(URN) || text.length() != URN.length() + UUID_LENGTH) {
            return false;
        }
        try {
            return id(text).toString().equals(text.substring(URN.length()));
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    static UUID id(String urn) {
        return UUID.fromString(urn.substring(URN.length()));
    }

    private static boolean isTime(String text) {
        try {
            int year = Instant.parse(text).atOffset(ZoneOffset.UTC).getYear();
            return text.endsWith("Z") && year >= 1970 && year <= 9999;
        } catch (DateTimeException other) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            int year = text.length() == MONTH_LENGTH
                    ? YearMonth.parse(text).getYear()
                    : LocalDate.parse(text).getYear();
            return year >= 0 && year <= 9999;
        } catch (DateTimeException other) {
            return false;
        }
    }

    private static boolean isGtin(String text) {
        try {
            return text.length() == 14 && Gtin.of(text).value().equals(text);
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private static boolean isHash(String text) {
        return text.length() == HASH_LENGTH && Ascii.onlyLowerHexadecimal(text);
    }
}
