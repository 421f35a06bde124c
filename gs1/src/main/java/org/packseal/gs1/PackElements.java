package org.packseal.gs1;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.syntax.DateDigits;

/**
 * What the application identifiers say about the pack. A part that is faulty is left out; a GTIN with a wrong check digit
 * is given, since it still says what was read.
 */
final class PackElements {
    private PackElements() {}

    static void fill(PackDraft draft, ScanAssembly scan) {
        int gtin = scan.find("01");
        if (draft.gtin == null && gtin >= 0 && (scan.sound(gtin) || scan.onlyCheckDigitWrong(gtin))) {
            draft.gtin = new Gtin(scan.elementAt(gtin).value());
        }
        draft.serial = draft.serial != null ? draft.serial : value(scan, "21");
        draft.batch = draft.batch != null ? draft.batch : value(scan, "10");
        fillDates(draft, scan);
        String key = value(scan, "91");
        if (draft.crypto == null && key != null) {
            draft.crypto = new CryptoCode(key, value(scan, "92"));
        }
    }

    private static void fillDates(PackDraft draft, ScanAssembly scan) {
        String expiry = value(scan, "17");
        if (expiry == null) {
            expiry = value(scan, "7003");
        }
        if (draft.expiryRaw == null && expiry != null) {
            draft.expiryRaw = expiry;
            draft.expiry = date(expiry, scan.year());
        }
        String production = value(scan, "11");
        if (draft.productionDate == null && production != null) {
            draft.productionDate = date(production, scan.year());
        }
    }

    /** Date of YYMMDD at the beginning of the digits; day 00 is the last of the month. */
    static LocalDate date(String digits, int presentYear) {
        int year = DateDigits.century(Integer.parseInt(digits.substring(0, 2)), presentYear);
        int month = Integer.parseInt(digits.substring(2, 4));
        int day = Integer.parseInt(digits.substring(4, 6));
        return LocalDate.of(year, month, day == 0 ? DateDigits.daysIn(year, month) : day);
    }

    private static @Nullable String value(ScanAssembly scan, String ai) {
        int index = scan.find(ai);
        return index >= 0 && scan.sound(index) ? scan.elementAt(index).value() : null;
    }
}
