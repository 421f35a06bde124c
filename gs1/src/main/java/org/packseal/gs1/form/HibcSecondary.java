package org.packseal.gs1.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.scan.PackDraft;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.text.Ascii;

/**
 * Reads the secondary data of HIBC, segments between slashes. Each begins with a flag that says what follows:
 *
 * <pre>
 * $ lot           $+ serial
 * $$ date lot     $$+ date serial     the date begins with its layout flag 2-6, or 7 for none, or is MMYY
 * $$8 quantity(2) $$9 quantity(5)     then a date as above, or nothing; withdrawn since HIBC 2.6
 * S serial        16D manufacture     14D expiry     Q quantity
 * YYJJJ lot                            the oldest form
 * </pre>
 */
final class HibcSecondary {
    private static final int MAX_LOT = 18;
    private static final String LOT = "$";
    private static final String SERIAL = "$+";
    private static final List<DateForm> BY_FLAG =
            List.of(DateForm.MMDDYY, DateForm.YYMMDD, DateForm.YYMMDDHH, DateForm.YYJJJ, DateForm.YYJJJHH);

    private final ScanAssembly scan;
    private final String text;

    HibcSecondary(ScanAssembly scan) {
        this.scan = scan;
        this.text = scan.text();
    }

    /** Reads what stands between slashes; does nothing if {@code from} is past the end. */
    void readSegments(int from, int end) {
        int begin = from;
        while (begin <= end) {
            int slash = text.indexOf('/', begin);
            int next = slash < 0 || slash > end ? end : slash;
            readSegment(begin, next);
            begin = next + 1;
        }
    }

    private void readSegment(int begin, int end) {
        if (startsWith("$$+", begin, end)) {
            readDated("$$+", begin + 3, end, SERIAL);
        } else if (startsWith("$$", begin, end)) {
            readQuantity(begin + 2, end);
        } else if (startsWith(SERIAL, begin, end)) {
            readLotOrSerial(SERIAL, begin + 2, end);
        } else if (startsWith(LOT, begin, end)) {
            readLotOrSerial(LOT, begin + 1, end);
        } else {
            readFurther(begin, end);
        }
    }

    private void readFurther(int begin, int end) {
        if (startsWith("S", begin, end)) {
            readLotOrSerial("S", begin + 1, end);
        } else if (startsWith("16D", begin, end)) {
            LocalDate date = readDate("16D", "PROD DATE", DateForm.YYYYMMDD, begin + 3, end);
            scan.draft().productionDate = date != null ? date : scan.draft().productionDate;
        } else if (startsWith("14D", begin, end)) {
            readExpiry("14D", DateForm.YYYYMMDD, begin + 3, end);
        } else if (startsWith("Q", begin, end)) {
            readDigits("Q", begin + 1, end);
        } else if (end - begin >= 5 && Ascii.onlyDigits(text, begin, begin + 5)) {
            readExpiry("YYJJJ", DateForm.YYJJJ, begin, begin + 5);
            readRest(LOT, begin + 5, end);
        } else {
            scan.problem(ScanCode.HIBC_UNKNOWN_FLAG, null, begin, end - begin, "No HIBC data flag begins here.");
        }
    }

    /** Behind {@code $$}: a quantity under flag 8 or 9, or at once the date. */
    private void readQuantity(int begin, int end) {
        int digits = startsWith("8", begin, end) ? 2 : startsWith("9", begin, end) ? 5 : 0;
        if (digits == 0) {
            readDated("$$", begin, end, LOT);
            return;
        }
        String flag = "$$" + text.charAt(begin);
        int stop = Math.min(begin + 1 + digits, end);
        if (stop - begin - 1 < digits) {
            scan.problem(
                    ScanCode.TRUNCATED, flag, begin + 1, stop - begin - 1, "The quantity has " + digits + " digits.");
            return;
        }
        readDigits(flag, begin + 1, stop);
        if (stop < end) {
            readDated("$$", stop, end, LOT);
        }
    }

    private void readDated(String prefix, int begin, int end, String restFlag) {
        char flag = begin < end ? text.charAt(begin) : ' ';
        if (flag == '7') {
            readRest(restFlag, begin + 1, end);
        } else if (flag >= '2' && flag <= '6') {
            DateForm form = BY_FLAG.get(flag - '2');
            int stop = Math.min(begin + 1 + form.length(), end);
            readExpiry(prefix + flag, form, begin + 1, stop);
            readRest(restFlag, stop, end);
        } else if (flag == '0' || flag == '1') {
            int stop = Math.min(begin + DateForm.MMYY.length(), end);
            readExpiry(prefix, DateForm.MMYY, begin, stop);
            readRest(restFlag, stop, end);
        } else {
            scan.problem(ScanCode.HIBC_UNKNOWN_FLAG, prefix, begin, end - begin, "No HIBC date flag stands here.");
        }
    }

    private void readExpiry(String flag, DateForm form, int begin, int end) {
        LocalDate date = readDate(flag, "EXPIRY", form, begin, end);
        PackDraft draft = scan.draft();
        if (date == null) {
            return;
        }
        if (draft.expiry == null) {
            draft.expiry = date;
            draft.expiryRaw = text.substring(begin, end);
        } else if (!draft.expiry.equals(date)) {
            scan.problem(
                    ScanCode.DUPLICATE_CONFLICT,
                    flag,
                    begin,
                    end - begin,
                    "There is another expiry date in this code.");
        }
    }

    private @Nullable LocalDate readDate(String flag, String title, DateForm form, int begin, int end) {
        scan.dataIdentifier(flag, title, text.substring(begin, end), begin, end - begin);
        LocalDate date = form.read(text, begin, end, scan.year(), false);
        if (date == null) {
            scan.problem(
                    ScanCode.INVALID_DATE,
                    flag,
                    begin,
                    end - begin,
                    "This is no date in the form " + form.name() + ".");
        }
        return date;
    }

    /** Lot or serial number behind a date, which may end the data. */
    private void readRest(String flag, int begin, int end) {
        if (begin < end) {
            readLotOrSerial(flag, begin, end);
        }
    }

    private void readLotOrSerial(String flag, int begin, int end) {
        boolean lot = flag.equals(LOT);
        if (lot && begin == end) {
            return; // The standard allows an empty lot: the product is traced by its serial number or not at all.
        }
        String value = text.substring(begin, end);
        scan.dataIdentifier(flag, lot ? "LOT" : "SERIAL", value, begin, end - begin);
        if (value.isEmpty()) {
            scan.problem(ScanCode.EMPTY_VALUE, flag, begin, 0, "The flag has no value.");
            return;
        }
        if (value.length() > MAX_LOT) {
            scan.problem(
                    ScanCode.TOO_LONG, flag, begin, value.length(), "At most " + MAX_LOT + " characters are allowed.");
            return;
        }
        PackDraft draft = scan.draft();
        String before = lot ? draft.batch : draft.serial;
        if (before != null && !before.equals(value)) {
            scan.problem(
                    ScanCode.DUPLICATE_CONFLICT, flag, begin, value.length(), "There is another one in this code.");
        } else if (lot) {
            draft.batch = value;
        } else {
            draft.serial = value;
        }
    }

    private void readDigits(String flag, int begin, int end) {
        scan.dataIdentifier(flag, "QUANTITY", text.substring(begin, end), begin, end - begin);
        if (begin == end) {
            scan.problem(ScanCode.EMPTY_VALUE, flag, begin, 0, "The flag has no value.");
        } else if (!Ascii.onlyDigits(text, begin, end)) {
            scan.problem(ScanCode.INVALID_CHARACTER, flag, begin, end - begin, "A quantity consists of digits.");
        }
    }

    private boolean startsWith(String prefix, int begin, int end) {
        return begin + prefix.length() <= end && text.startsWith(prefix, begin);
    }
}
