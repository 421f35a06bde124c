package org.packseal.gs1.element;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gln;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.key.Sscc;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.syntax.Component;
import org.packseal.gs1.syntax.DateDigits;
import org.packseal.gs1.syntax.SyntaxCheck;

/**
 * The value of one element as numbers, dates and keys. Which of them it has follows from the checks of its identifier;
 * everything is empty where the identifier has none of the kind or the value is faulty. Immutable and thread-safe.
 */
public final class TypedElement {
    /** First two digits of the identifiers whose last digit counts the decimals (General Specifications 3.6 and 3.8). */
    private static final List<String> DECIMAL = List.of("31", "32", "33", "34", "35", "36", "39");

    private final Element element;
    private final int year;
    private final List<Part> parts;

    TypedElement(Element element, LocalDate today) {
        this.element = element;
        this.year = today.getYear();
        this.parts = parts(element, year);
    }

    /**
     * The element.
     *
     * @return the element as read
     */
    public Element element() {
        return element;
    }

    /**
     * First date in the value; day 00 is the last day of the month, two-digit years lie between 49 years before and 50
     * after the present one (General Specifications 7.12).
     *
     * @return the date, or empty
     */
    public Optional<LocalDate> date() {
        return dates().stream().findFirst();
    }

    /**
     * All dates in the value: two for a harvest period (AI 7007).
     *
     * @return unmodifiable, in order
     */
    public List<LocalDate> dates() {
        List<LocalDate> dates = new ArrayList<>();
        for (Part part : parts) {
            if (part.has(SyntaxCheck.YYMMDD) || part.has(SyntaxCheck.YYMMD0)) {
                dates.add(DateDigits.date(part.text, year));
            } else if (part.has(SyntaxCheck.YYYYMMDD)) {
                dates.add(LocalDate.of(part.number(0, 4), part.number(4, 6), part.number(6, 8)));
            }
        }
        return List.copyOf(dates);
    }

    /**
     * Date and time of day (AI 4324, 4325, 7003, 7011, 7251, 8008), minutes and seconds 0 where they are left out.
     *
     * @return local date and time, or empty where the value has no time
     */
    public Optional<LocalDateTime> dateTime() {
        LocalTime time = null;
        for (Part part : parts) {
            if (part.has(SyntaxCheck.HHMI)) {
                time = LocalTime.of(part.number(0, 2), part.number(2, 4));
            } else if (part.has(SyntaxCheck.HH)) {
                time = LocalTime.of(part.number(0, 2), 0);
            } else if (time != null && part.has(SyntaxCheck.MI)) {
                time = time.withMinute(part.number(0, 2));
            } else if (time != null && part.has(SyntaxCheck.SS)) {
                time = time.withSecond(part.number(0, 2));
            }
        }
        LocalTime found = time;
        return found == null ? Optional.empty() : date().map(date -> date.atTime(found));
    }

    /**
     * The number of a measure, amount, price or percentage, whose decimals the identifier's last digit counts (AI 31nn to
     * 36nn, 39nn).
     *
     * @return for instance 1.250 for (3103)001250, or empty
     */
    public Optional<BigDecimal> decimal() {
        String ai = element.ai();
        if (parts.isEmpty() || ai.length() != 4 || !DECIMAL.contains(ai.substring(0, 2))) {
            return Optional.empty();
        }
        BigInteger digits = new BigInteger(parts.get(parts.size() - 1).text);
        return Optional.of(new BigDecimal(digits, ai.charAt(3) - '0'));
    }

    /**
     * Amount or price with its currency (AI 390n to 393n).
     *
     * @return the amount, or empty
     */
    public Optional<MonetaryAmount> amount() {
        String ai = element.ai();
        if (!ai.startsWith("39") || ai.charAt(2) > '3') {
            return Optional.empty();
        }
        String currency = parts.stream()
                .filter(part -> part.has(SyntaxCheck.ISO4217))
                .map(part -> part.text)
                .findFirst()
                .orElse(null);
        return decimal().map(amount -> new MonetaryAmount(amount, currency));
    }

    /**
     * Piece number and total (AI 8006, 8026).
     *
     * @return both, or empty
     */
    public Optional<PieceOfTotal> pieceOfTotal() {
        return part(SyntaxCheck.PIECEOFTOTAL)
                .map(text -> new PieceOfTotal(
                        Integer.parseInt(text, 0, text.length() / 2, 10),
                        Integer.parseInt(text, text.length() / 2, text.length(), 10)));
    }

    /**
     * Countries, as numbers of ISO 3166-1 or two letters as the value has them.
     *
     * @return unmodifiable, in order; empty where the value names none
     */
    public List<String> countries() {
        return parts.stream()
                .filter(part -> part.has(SyntaxCheck.ISO3166)
                        || part.has(SyntaxCheck.ISO3166999)
                        || part.has(SyntaxCheck.ISO3166ALPHA2))
                .map(part -> part.text)
                .toList();
    }

    /**
     * The GTIN that the value is or begins with (AI 01, 02, 03, 8006, 8026).
     *
     * @return the GTIN, or empty
     */
    public Optional<Gtin> gtin() {
        return key(SyntaxCheck.GCPPOS2, 14).map(Gtin::new);
    }

    /**
     * The SSCC (AI 00).
     *
     * @return the SSCC, or empty
     */
    public Optional<Sscc> sscc() {
        return key(SyntaxCheck.GCPPOS2, 18).map(Sscc::new);
    }

    /**
     * The GLN of a party or place (AI 410 to 417).
     *
     * @return the GLN, or empty
     */
    public Optional<Gln> gln() {
        return element.ai().startsWith("41") ? key(SyntaxCheck.GCPPOS1, 13).map(Gln::new) : Optional.empty();
    }

    private Optional<String> key(SyntaxCheck prefix, int length) {
        return parts.stream()
                .filter(part -> part.has(SyntaxCheck.CSUM) && part.has(prefix) && part.text.length() == length)
                .map(part -> part.text)
                .findFirst();
    }

    private Optional<String> part(SyntaxCheck check) {
        return parts.stream()
                .filter(part -> part.has(check))
                .map(part -> part.text)
                .findFirst();
    }

    /** The value cut into its components, none if it is faulty or of a data identifier. */
    private static List<Part> parts(Element element, int year) {
        String value = element.value();
        @Nullable ApplicationIdentifier ai = ApplicationIdentifiers.table().find(element.ai());
        if (ai == null || !ai.accepts(value, 0, value.length(), year)) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Component component : ai.components()) {
            int end = Math.min(value.length(), at + component.longest());
            if (end > at) {
                parts.add(new Part(component, value.substring(at, end)));
            }
            at = end;
        }
        return List.copyOf(parts);
    }

    private record Part(Component component, String text) {
        boolean has(SyntaxCheck check) {
            return component.checks().contains(check);
        }

        int number(int from, int to) {
            return Integer.parseInt(text, from, to, 10);
        }
    }
}
