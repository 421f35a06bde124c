package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.packseal.gs1.national.NationalNumbers;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.national.NumberCheck;
import org.packseal.gs1.syntax.CharacterSet;
import org.packseal.gs1.syntax.DateDigits;
import org.packseal.gs1.text.Ascii;

/**
 * The ways to split a value that may have swallowed the elements behind it. Every identifier is one that the pack lacks and
 * stands once; dates and national numbers must hold, and the value must come out even.
 */
final class TailSplitter {
    /** Identifiers of a pack's code in AI data. */
    static final List<Part> GS1 = List.of(
            new Part("17", Content.DATE),
            new Part("11", Content.DATE),
            new Part("10", Content.TEXT),
            new Part("21", Content.TEXT),
            new Part("710", Content.PZN),
            new Part("711", Content.CIP13),
            new Part("716", Content.AIC));

    /** Data identifiers of the IFA code. */
    static final List<Part> IFA =
            List.of(new Part("D", Content.DATE), new Part("1T", Content.TEXT), new Part("S", Content.TEXT));

    /** A value, with all that can follow in one pack, is not longer. */
    private static final int MAX_LENGTH = 96;
    /** Batch and serial number. */
    private static final int MAX_TEXT = 20;
    /** More are as good as many. */
    private static final int MAX_READINGS = 64;
    /** Years before and after the present one that a date in trade may have. */
    private static final int YEARS_PAST = 10;

    private static final int YEARS_AHEAD = 15;

    private final String value;
    private final List<Part> parts;
    private final int presentYear;
    private final boolean[] used;
    private final List<Integer> cuts = new ArrayList<>();
    private final List<String> identifiers = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();

    private TailSplitter(String value, List<Part> parts, int presentYear) {
        this.value = value;
        this.parts = parts;
        this.presentYear = presentYear;
        this.used = new boolean[parts.size()];
    }

    enum Content {
        DATE,
        TEXT,
        PZN,
        CIP13,
        AIC
    }

    /** An identifier and what follows it. */
    record Part(String identifier, Content content) {}

    /**
     * One way to split.
     *
     * @param cuts where an identifier begins in the value
     * @param identifiers the identifiers in order
     */
    record Reading(List<Integer> cuts, List<String> identifiers) {
        /** A date or a national number that holds is strong evidence; text alone may be chance. */
        boolean isStrong() {
            return identifiers.stream()
                    .anyMatch(identifier -> !Set.of("10", "21", "1T", "S").contains(identifier));
        }
    }

    /** Whether two digits stand between two places that begin an identifier of {@link #GS1} or {@link EaeuLayout}. */
    static boolean mayBegin(String text, int from, int to) {
        for (int i = from; i < to - 1; i++) {
            char next = text.charAt(i + 1);
            boolean begins = switch (text.charAt(i)) {
                case '1' -> next == '0' || next == '1' || next == '7';
                case '2', '7' -> next == '1';
                case '9' -> next == '1' || next == '2';
                default -> false;
            };
            if (begins) {
                return true;
            }
        }
        return false;
    }

    /** All readings of a value by the parts that the pack lacks; none if it holds a character that no value may. */
    static List<Reading> of(String value, List<Part> parts, int presentYear) {
        if (value.length() > MAX_LENGTH || CharacterSet.X.firstOutside(value, 0, value.length()) < value.length()) {
            return List.of();
        }
        TailSplitter search = new TailSplitter(value, parts, presentYear);
        search.endText(0);
        return search.readings;
    }

    /** Text begins at a place and ends wherever an identifier begins. */
    private void endText(int from) {
        int last = Math.min(value.length() - 1, from + MAX_TEXT);
        for (int at = from + 1; at <= last; at++) {
            beginPart(at);
        }
    }

    private void beginPart(int at) {
        for (int i = 0; i < parts.size() && readings.size() < MAX_READINGS; i++) {
            Part part = parts.get(i);
            if (!used[i] && value.startsWith(part.identifier(), at)) {
                used[i] = true;
                cuts.add(at);
                identifiers.add(part.identifier());
                readContent(part.content(), at + part.identifier().length());
                identifiers.remove(identifiers.size() - 1);
                cuts.remove(cuts.size() - 1);
                used[i] = false;
            }
        }
    }

    private void readContent(Content content, int from) {
        if (content == Content.TEXT) {
            int length = value.length() - from;
            if (length >= 1 && length <= MAX_TEXT) {
                keep();
            }
            endText(from);
            return;
        }
        int to = from + fixedLength(content);
        if (to > value.length() || !holds(content, value.substring(from, to))) {
            return;
        }
        if (to == value.length()) {
            keep();
        } else {
            beginPart(to);
        }
    }

    private void keep() {
        readings.add(new Reading(List.copyOf(cuts), List.copyOf(identifiers)));
    }

    private static int fixedLength(Content content) {
        return switch (content) {
            case DATE -> 6;
            case PZN -> 8;
            case CIP13 -> 13;
            case AIC -> 9;
            case TEXT -> throw new IllegalArgumentException("text has no fixed length");
        };
    }

    private boolean holds(Content content, String text) {
        return switch (content) {
            case DATE -> plausibleDate(text);
            case PZN -> NationalNumbers.check(NationalScheme.PZN, text) == NumberCheck.OK;
            case CIP13 -> NationalNumbers.check(NationalScheme.CIP13, text) == NumberCheck.OK;
            case AIC -> NationalNumbers.check(NationalScheme.AIC, text) == NumberCheck.OK;
            case TEXT -> true;
        };
    }

    private boolean plausibleDate(String digits) {
        if (!Ascii.onlyDigits(digits)) {
            return false;
        }
        int year = DateDigits.century(Integer.parseInt(digits.substring(0, 2)), presentYear);
        int month = Integer.parseInt(digits.substring(2, 4));
        int day = Integer.parseInt(digits.substring(4));
        return year >= presentYear - YEARS_PAST
                && year <= presentYear + YEARS_AHEAD
                && month >= 1
                && month <= 12
                && day <= DateDigits.daysIn(year, month);
    }
}
