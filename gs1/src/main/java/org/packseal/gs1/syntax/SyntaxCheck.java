package org.packseal.gs1.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.text.Ascii;

/**
 * The syntax checks of the GS1 Syntax Dictionary: a constant's name in lower case is GS1's name for it. A check sees one
 * component, whose characters are already known to be of its set.
 */
public enum SyntaxCheck {
    /** GS1 check digit in last place. */
    CSUM(Violation.CHECK_DIGIT, "Expected a correct check digit, found another."),
    /** GS1 check character pair in last place. */
    CSUMALPHA(Violation.CHECK_PAIR, "Expected the correct check character pair, found another."),
    /** A GS1 Company Prefix from the first character. */
    GCPPOS1(Violation.COMPANY_PREFIX, "Expected a GS1 Company Prefix from the first character on, found none."),
    /** A GS1 Company Prefix from the second character. */
    GCPPOS2(Violation.COMPANY_PREFIX, "Expected a GS1 Company Prefix from the second character on, found none."),
    /** At least one character that is not a digit. */
    HASNONDIGIT(Violation.RANGE, "Expected at least one character that is no digit, found digits alone."),
    /** Only zeros. */
    ZERO(Violation.RANGE, "Expected zeros alone, found another character."),
    /** Not only zeros. */
    NONZERO(Violation.RANGE, "Expected a number above zero, found zeros alone."),
    /** No zero in first place, not even a single one. */
    NOZEROPREFIX(Violation.RANGE, "Expected a number without leading zero, found one with it."),
    /** Date without century. */
    YYMMDD(Violation.DATE, "Expected a date of the calendar, found another number."),
    /** Date without century, day 00 allowed. */
    YYMMD0(Violation.DATE, "Expected a date of the calendar, found another number."),
    /** Date. */
    YYYYMMDD(Violation.DATE, "Expected a date of the calendar, found another number."),
    /** Date, day 00 allowed. No application identifier of this release uses it. */
    YYYYMMD0(Violation.DATE, "Expected a date of the calendar, found another number."),
    /** Hour. */
    HH(Violation.TIME, "Expected an hour of 00 to 23, found another number."),
    /** Minute. */
    MI(Violation.TIME, "Expected a minute of 00 to 59, found another number."),
    /** Second. */
    SS(Violation.TIME, "Expected a second of 00 to 59, found another number."),
    /** Hour and minute. */
    HHMI(Violation.TIME, "Expected a time of day, found another number."),
    /** Country, ISO 3166-1 numeric. */
    ISO3166(Violation.LIST, "Expected a numeric country code of ISO 3166-1, found another number."),
    /** Country, ISO 3166-1 numeric, or 999 for several. */
    ISO3166999(Violation.LIST, "Expected a numeric country code of ISO 3166-1 or 999, found another number."),
    /** Country, ISO 3166-1 alpha-2. */
    ISO3166ALPHA2(Violation.LIST, "Expected a country code of two letters (ISO 3166-1), found another text."),
    /** Currency, ISO 4217 numeric. */
    ISO4217(Violation.LIST, "Expected a numeric currency code of ISO 4217, found another number."),
    /** Biological sex, ISO/IEC 5218. */
    ISO5218(Violation.RANGE, "Expected a code of ISO/IEC 5218 (0, 1, 2 or 9), found another character."),
    /** International bank account number, ISO 13616. */
    IBAN(Violation.IBAN, "Expected a valid international bank account number, found another text."),
    /** Latitude in 10⁻⁷ degrees, shifted by 90 degrees. */
    LATITUDE(Violation.RANGE, "Expected a latitude of at most 180 degrees from the south pole, found a greater one."),
    /** Longitude in 10⁻⁷ degrees, shifted by 180 degrees. */
    LONGITUDE(
            Violation.RANGE, "Expected a longitude of at most 360 degrees from the antimeridian, found a greater one."),
    /** GS1 AIDC media type. */
    MEDIATYPE(Violation.LIST, "Expected a GS1 AIDC media type, found another number."),
    /** GS1 package type. */
    PACKAGETYPE(Violation.LIST, "Expected a GS1 package type code, found another text."),
    /** Importer index. */
    IMPORTERIDX(
            Violation.RANGE,
            "Expected a letter, a digit, a hyphen or an underscore as importer index, found another character."),
    /** Every percent sign begins an escape. */
    PCENC(Violation.ESCAPE, "Expected two hexadecimal digits behind each percent sign, found other characters."),
    /** Piece number and total of pieces, halves of one number. */
    PIECEOFTOTAL(Violation.SEQUENCE, "Expected a piece number of at most the total, found a greater one."),
    /** Position and end with a slash between them. */
    POSINSEQSLASH(Violation.SEQUENCE, "Expected a position, a slash and the last position, found another text."),
    /** Winding direction. */
    WINDING(Violation.RANGE, "Expected a winding direction (0, 1 or 9), found another character."),
    /** Flag. */
    YESNO(Violation.RANGE, "Expected 0 or 1, found another character."),
    /** A minus sign. */
    HYPHEN(Violation.RANGE, "Expected a hyphen, found another character."),
    /** North American coupon code. Its inner structure is outside this library's field: set and length are checked. */
    COUPONCODE(Violation.RANGE, "Expected a coupon code, found another text."),
    /** North American positive offer file. Its inner structure is outside this library's field, as above. */
    COUPONPOSOFFER(Violation.RANGE, "Expected a positive offer file, found another text.");

    private static final Map<String, SyntaxCheck> BY_NAME = byName();

    private final Violation violation;
    private final String sentence;

    SyntaxCheck(Violation violation, String sentence) {
        this.violation = violation;
        this.sentence = sentence;
    }

    /**
     * Whether a component passes.
     *
     * @param text text with the component
     * @param from where it begins; it has at least one character
     * @param to where it ends, exclusive
     * @param year the present year, which decides centuries
     * @return true if it passes
     */
    public boolean passes(String text, int from, int to, int year) {
        return switch (this) {
            case CSUM -> CheckDigit.isCorrect(text, from, to);
            case CSUMALPHA -> CheckPair.fits(text, from, to);
            case GCPPOS1 -> ListAndRange.prefixAt(text, from, to);
            case GCPPOS2 -> ListAndRange.prefixAt(text, from + 1, to);
            case HASNONDIGIT -> Ascii.firstNonDigit(text, from, to) < to;
            case ZERO -> ListAndRange.onlyZeros(text, from, to);
            case NONZERO -> !ListAndRange.onlyZeros(text, from, to);
            case NOZEROPREFIX -> text.charAt(from) != '0';
            case YYMMDD -> DateDigits.yymmdd(text, from, to, year) && DateDigits.day(text, to) > 0;
            case YYMMD0 -> DateDigits.yymmdd(text, from, to, year);
            case YYYYMMDD -> DateDigits.yyyymmdd(text, from, to) && DateDigits.day(text, to) > 0;
            case YYYYMMD0 -> DateDigits.yyyymmdd(text, from, to);
            case HH -> ListAndRange.twoDigitsBelow(text, from, to, 24);
            case MI -> ListAndRange.twoDigitsBelow(text, from, to, 60);
            case SS -> ListAndRange.twoDigitsBelow(text, from, to, 60);
            case HHMI ->
                to - from == 4
                        && ListAndRange.twoDigitsBelow(text, from, from + 2, 24)
                        && ListAndRange.twoDigitsBelow(text, from + 2, to, 60);
            case ISO3166 -> CodeList.ISO3166.has(text, from, to);
            case ISO3166999 -> CodeList.ISO3166.has(text, from, to) || text.regionMatches(from, "999", 0, to - from);
            case ISO3166ALPHA2 -> CodeList.ISO3166ALPHA2.has(text, from, to);
            case ISO4217 -> CodeList.ISO4217.has(text, from, to);
            case ISO5218 -> ListAndRange.oneOf(text, from, to, "0129");
            case IBAN -> BankAccount.fits(text, from, to);
            case LATITUDE -> to - from == 10 && ListAndRange.number(text, from, to) <= 1_800_000_000L;
            case LONGITUDE -> to - from == 10 && ListAndRange.number(text, from, to) <= 3_600_000_000L;
            case MEDIATYPE -> CodeList.MEDIATYPE.has(text, from, to);
            case PACKAGETYPE -> CodeList.PACKAGETYPE.has(text, from, to);
            case IMPORTERIDX -> to - from == 1 && text.charAt(from) != '=' && CharacterSet.Z.has(text.charAt(from));
            case PCENC -> ListAndRange.percentEscapes(text, from, to);
            case PIECEOFTOTAL -> Position.pieceOfTotal(text, from, to);
            case POSINSEQSLASH -> Position.ofEnd(text, from, to);
            case WINDING -> ListAndRange.oneOf(text, from, to, "019");
            case YESNO -> ListAndRange.oneOf(text, from, to, "01");
            case HYPHEN -> ListAndRange.oneOf(text, from, to, "-");
            case COUPONCODE, COUPONPOSOFFER -> true;
        };
    }

    /**
     * What a failure is called.
     *
     * @return the violation
     */
    public Violation violation() {
        return violation;
    }

    /**
     * What a failure is reported as.
     *
     * @return one English sentence
     */
    public String sentence() {
        return sentence;
    }

    static @Nullable SyntaxCheck named(String name) {
        return BY_NAME.get(name);
    }

    private static Map<String, SyntaxCheck> byName() {
        Map<String, SyntaxCheck> byName = new HashMap<>();
        for (SyntaxCheck check : values()) {
            byName.put(check.name().toLowerCase(Locale.ROOT), check);
        }
        return byName;
    }
}
