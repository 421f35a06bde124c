package org.packseal.gs1;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalNumbers;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.syntax.DateDigits;

/**
 * What the application identifiers say about the pack. A part that is faulty is left out; a GTIN with a wrong check digit
 * is given, since it still says what was read.
 */
final class PackElements {
    static final ApplicationIdentifier GTIN = ai("01");
    static final ApplicationIdentifier SERIAL = ai("21");
    static final ApplicationIdentifier BATCH = ai("10");
    static final ApplicationIdentifier EXPIRY = ai("17");
    static final ApplicationIdentifier EXPIRY_TIME = ai("7003");
    static final ApplicationIdentifier PRODUCTION = ai("11");
    /** Verification key of EAEU marking systems, in a company-internal identifier. */
    static final ApplicationIdentifier VERIFICATION_KEY = ai("91");
    /** Verification code of EAEU marking systems. */
    static final ApplicationIdentifier VERIFICATION_CODE = ai("92");

    private PackElements() {}

    static @Nullable Gtin gtin(ElementList elements) {
        int index = elements.find(GTIN);
        boolean readable = index >= 0 && (elements.sound(index) || elements.onlyCheckDigitWrong(index));
        return readable ? new Gtin(elements.value(index)) : null;
    }

    /** The national numbers inside the GTIN, of a scan in which nothing else carries one. */
    static Map<NationalScheme, String> national(ElementList elements) {
        Gtin gtin = gtin(elements);
        return gtin == null
                ? Map.of()
                : NationalNumbers.of(gtin, null, Map.of()).numbers();
    }

    static @Nullable String expiryRaw(ElementList elements) {
        String expiry = value(elements, EXPIRY);
        return expiry != null ? expiry : value(elements, EXPIRY_TIME);
    }

    static @Nullable LocalDate expiry(ElementList elements, int year) {
        String expiry = expiryRaw(elements);
        return expiry == null ? null : date(expiry, year);
    }

    static @Nullable LocalDate productionDate(ElementList elements, int year) {
        String production = value(elements, PRODUCTION);
        return production == null ? null : date(production, year);
    }

    /** Keys of other systems stand in (91) too: only together with (92) they are taken for these. */
    static @Nullable CryptoCode crypto(ElementList elements) {
        String key = value(elements, VERIFICATION_KEY);
        String code = value(elements, VERIFICATION_CODE);
        return key != null && code != null ? new CryptoCode(key, code) : null;
    }

    /** Date of YYMMDD at the beginning of the digits; day 00 is the last of the month. */
    static LocalDate date(String digits, int presentYear) {
        int year = DateDigits.century(Integer.parseInt(digits, 0, 2, 10), presentYear);
        int month = Integer.parseInt(digits, 2, 4, 10);
        int day = Integer.parseInt(digits, 4, 6, 10);
        return LocalDate.of(year, month, day == 0 ? DateDigits.daysIn(year, month) : day);
    }

    /** The value of the first element with this identifier, if it is sound. */
    static @Nullable String value(ElementList elements, ApplicationIdentifier ai) {
        int index = elements.find(ai);
        return index >= 0 && elements.sound(index) ? elements.value(index) : null;
    }

    private static ApplicationIdentifier ai(String ai) {
        return ApplicationIdentifiers.table().known(ai);
    }
}
