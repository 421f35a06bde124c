package org.packseal.gs1.repair;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.national.NationalNumbers;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.national.NumberCheck;
import org.packseal.gs1.syntax.DateDigits;
import org.packseal.gs1.syntax.PackPart;
import org.packseal.gs1.text.Ascii;

/**
 * Where in a text an identifier can begin that packs of medicines carry, so that a separator may be missing before it: batch, serial
 * number, dates, GTIN, additional identification (240, 241), national numbers (710 to 717) and company-internal data (90 to 99).
 * Behind it must stand what it asks: a date that exists and lies in the window of dates in trade, a GTIN with its check digit, a
 * national number of its form.
 */
final class PlacedIdentifiers {
    /** Years before and after the present one that a date on a pack in trade may have. */
    static final int YEARS_PAST = 10;

    static final int YEARS_AHEAD = 15;

    /** Company-internal data of fewer characters are not taken for an element: any two digits occur in any number. */
    private static final int SHORTEST_INTERNAL = 4;

    /** The bits of the four elements of a medicine pack. */
    static final int ALL_CORE = 15;

    private static final int DATE_LENGTH = 6;
    private static final int GTIN_LENGTH = 14;

    private final String text;
    private final int end;
    private final int year;
    private final BitSet offsets = new BitSet();

    PlacedIdentifiers(String text, int start, int end, int year) {
        this.text = text;
        this.end = end;
        this.year = year;
        for (int at = start + 2; at < end - 2; at++) {
            if (Ascii.isDigit(text.charAt(at)) && begins(at)) {
                offsets.set(at);
            }
        }
    }

    /** Whether an identifier can be placed at an offset. */
    boolean at(int offset) {
        return offsets.get(offset);
    }

    /** One bit for each identifier that stands once in a code: product, serial number, batch, expiry, production. */
    static int coreBit(String ai) {
        PackPart part = PackPart.of(ai);
        if (part == null) {
            return 0;
        }
        return switch (part) {
            case GTIN -> 1;
            case SERIAL -> 2;
            case BATCH -> 4;
            case EXPIRY -> 8;
            case PRODUCTION -> 16;
            case EXPIRY_TIME, PPN -> 0;
        };
    }

    /** 1 for the four elements of a medicine pack, else 0. */
    static int core(int bit) {
        return (bit & ALL_CORE) != 0 ? 1 : 0;
    }

    /** Whether an identifier begins at an offset that packs carry beside the four elements: 240, 241, 710 to 717, 90 to 99. */
    static boolean isBeside(String text, int at) {
        return text.startsWith("240", at)
                || text.startsWith("241", at)
                || (text.startsWith("71", at) && at + 2 < text.length() && text.charAt(at + 2) <= '7')
                || (text.startsWith("9", at) && at + 1 < text.length() && Ascii.isDigit(text.charAt(at + 1)));
    }

    private boolean begins(int at) {
        char first = text.charAt(at);
        char second = text.charAt(at + 1);
        return switch (first) {
            case '0' -> second == '1' && gtinAt(at + 2);
            case '1' -> second == '0' || ((second == '1' || second == '7') && plausibleDate(text, at + 2, end, year));
            case '2' -> second == '1' || (second == '4' && (text.charAt(at + 2) == '0' || text.charAt(at + 2) == '1'));
            case '7' -> second == '1' && nationalAt(at);
            case '9' -> Ascii.isDigit(second) && internalAt(at);
            default -> false;
        };
    }

    private boolean gtinAt(int from) {
        return from + GTIN_LENGTH <= end && CheckDigit.isCorrect(text, from, from + GTIN_LENGTH);
    }

    /** Digits within a longer number are not taken for company-internal data. */
    private boolean internalAt(int at) {
        int to = at + 2 + SHORTEST_INTERNAL;
        boolean digits = Ascii.isDigit(text.charAt(at - 1));
        return lengthFrom(at + 2) == SHORTEST_INTERNAL && !(digits && Ascii.onlyDigits(text, at + 2, to));
    }

    /** Whether six digits are a date that exists and that a pack in trade may have. */
    static boolean plausibleDate(String text, int from, int end, int presentYear) {
        int to = from + DATE_LENGTH;
        if (to > end || !Ascii.onlyDigits(text, from, to)) {
            return false;
        }
        int year = DateDigits.century(Ascii.twoDigits(text, from), presentYear);
        int month = Ascii.twoDigits(text, from + 2);
        int day = Ascii.twoDigits(text, from + 4);
        return year >= presentYear - YEARS_PAST
                && year <= presentYear + YEARS_AHEAD
                && month >= 1
                && month <= 12
                && day <= DateDigits.daysIn(year, month);
    }

    private boolean nationalAt(int at) {
        return switch (text.charAt(at + 2)) {
            case '0' -> numberAt(at + 3, NationalScheme.PZN, 8, 7);
            case '1' -> numberAt(at + 3, NationalScheme.CIP13, 13, 13) || digitsAt(at + 3, 7);
            case '2' -> digitsAt(at + 3, 6);
            case '3' -> digitsAt(at + 3, 13);
            case '4' -> digitsAt(at + 3, 4);
            case '5' -> digitsAt(at + 3, 10);
            case '6' -> numberAt(at + 3, NationalScheme.AIC, 9, 9);
            case '7' -> lengthFrom(at + 3) == SHORTEST_INTERNAL;
            default -> false;
        };
    }

    /** How many characters follow up to the next separator, counted no further than the shortest internal data. */
    private int lengthFrom(int from) {
        int to = from;
        while (to < Math.min(end, from + SHORTEST_INTERNAL) && text.charAt(to) != Ascii.GS) {
            to++;
        }
        return to - from;
    }

    private boolean digitsAt(int from, int count) {
        return from + count <= end && Ascii.onlyDigits(text, from, from + count);
    }

    private boolean numberAt(int from, NationalScheme scheme, int length, int otherLength) {
        return number(from, scheme, length) || (otherLength != length && number(from, scheme, otherLength));
    }

    private boolean number(int from, @Nullable NationalScheme scheme, int length) {
        return scheme != null
                && digitsAt(from, length)
                && NationalNumbers.check(scheme, text.substring(from, from + length)) == NumberCheck.OK;
    }
}
