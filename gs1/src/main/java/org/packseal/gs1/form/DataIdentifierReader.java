package org.packseal.gs1.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NumberCheck;
import org.packseal.gs1.national.Ppn;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.scan.DataIdentifier;
import org.packseal.gs1.scan.PackDraft;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.syntax.PackPart;
import org.packseal.gs1.text.Ascii;
import org.packseal.gs1.text.Excerpt;

/**
 * Reads the fields of ISO/IEC 15434 format 06: a data identifier of ASC MH10 (up to three digits and a letter) and its value. What the
 * IFA coding system uses on packs is checked and understood (PPN code specification); every other field is kept as it
 * is.
 */
final class DataIdentifierReader {
    private static final int MAX_TEXT = 20;

    private final ScanAssembly scan;
    private final String text;
    /** One more than the index of the first element of each data identifier of the IFA code, 0 where there is none. */
    private final int[] first = new int[DataIdentifier.count()];
    /** The first value of each other data identifier; made when the first one comes. */
    private @Nullable Map<String, String> firstOther;

    DataIdentifierReader(ScanAssembly scan) {
        this.scan = scan;
        this.text = scan.text();
    }

    /** Reads one field. */
    void read(int from, int to) {
        int letter = from;
        while (letter < to && letter < from + 3 && Ascii.isDigit(text.charAt(letter))) {
            letter++;
        }
        if (letter == to || !Ascii.isUpper(text.charAt(letter))) {
            scan.problem(
                    ScanCode.UNKNOWN_DATA_IDENTIFIER,
                    null,
                    from,
                    to - from,
                    "No data identifier begins at \"" + Excerpt.of(text, from, to) + "\".");
            return;
        }
        DataIdentifier di = DataIdentifier.between(text, from, letter + 1);
        if (di != null) {
            readKnown(di, letter + 1, to);
        } else {
            readOther(text.substring(from, letter + 1), letter + 1, to);
        }
    }

    private void readKnown(DataIdentifier di, int from, int to) {
        int index = first[di.number()] - 1;
        if (index >= 0 && di != DataIdentifier.GTIN) {
            repeated(di.text(), scan.valueAt(index), text.substring(from, to), from);
        }
        int added = scan.dataIdentifier(di, from, to - from);
        first[di.number()] = index < 0 ? added + 1 : index + 1;
        if (hasContent(di.text(), from, to)) {
            readPart(di.part(), di.text(), text.substring(from, to), from, to);
        }
    }

    private void readOther(String di, int from, int to) {
        String value = text.substring(from, to);
        firstOther = firstOther == null ? new HashMap<>() : firstOther;
        String before = firstOther.putIfAbsent(di, value);
        if (before != null) {
            repeated(di, before, value, from);
        }
        scan.dataIdentifier(di, "", value, from, to - from);
        hasContent(di, from, to);
    }

    private boolean hasContent(String di, int from, int to) {
        int outside = firstOutside(from, to);
        if (from == to) {
            problem(ScanCode.EMPTY_VALUE, di, from, to, "has no value");
        } else if (outside < to) {
            problem(ScanCode.INVALID_CHARACTER, di, outside, outside + 1, "takes visible ASCII characters only");
        }
        return from < to && outside == to;
    }

    private void readPart(PackPart part, String di, String value, int from, int to) {
        PackDraft draft = scan.draft();
        switch (part) {
            case PPN -> readPpn(value, from, to, draft);
            case SERIAL -> draft.serial = readText(di, value, from, to, draft.serial);
            case BATCH -> draft.batch = readText(di, value, from, to, draft.batch);
            case EXPIRY -> readExpiry(value, from, to, draft);
            case PRODUCTION -> readProduction(from, to, draft);
            case GTIN -> readGtin(value, from, to, draft);
            case EXPIRY_TIME -> {} // No data identifier of this table has a time of expiry.
        }
    }

    private void repeated(String di, String before, String value, int from) {
        if (before.equals(value)) {
            scan.warning(ScanCode.REPEATED_AI, di, from, value.length(), di + " stands more than once in this code.");
        } else {
            problem(ScanCode.DUPLICATE_CONFLICT, di, from, from + value.length(), "is given two different values");
        }
    }

    private void readPpn(String value, int from, int to, PackDraft draft) {
        NumberCheck check = Ppn.check(value);
        if (check == NumberCheck.WRONG_FORM) {
            problem(ScanCode.PPN_FORM, "9N", from, to, "is no Pharmacy Product Number");
            return;
        }
        if (check == NumberCheck.WRONG_CHECK_DIGIT) {
            problem(ScanCode.CHECK_DIGIT, "9N", to - 2, to, "has other check digits than its number asks for");
        } else if (draft.udiDi == null) {
            draft.udiDi = value;
        }
        draft.ppn = draft.ppn == null ? value : draft.ppn;
    }

    private @Nullable String readText(String di, String value, int from, int to, @Nullable String before) {
        if (value.length() > MAX_TEXT) {
            problem(ScanCode.TOO_LONG, di, from, to, "has more than " + MAX_TEXT + " characters");
            return before;
        }
        return before == null ? value : before;
    }

    private void readExpiry(String value, int from, int to, PackDraft draft) {
        LocalDate date = DateForm.YYMMDD.read(text, from, to, scan.year(), true);
        if (date == null) {
            problem(ScanCode.INVALID_DATE, "D", from, to, "is no date in the form YYMMDD");
        } else if (draft.expiry == null) {
            draft.expiry = date;
            draft.expiryRaw = value;
        }
    }

    private void readProduction(int from, int to, PackDraft draft) {
        LocalDate date = DateForm.YYYYMMDD.read(text, from, to, scan.year(), false);
        if (date == null) {
            problem(ScanCode.INVALID_DATE, "16D", from, to, "is no date in the form YYYYMMDD");
        } else if (draft.productionDate == null) {
            draft.productionDate = date;
        }
    }

    /** A GTIN or NTIN beside the PPN, for markets that know no PPN; a pack for several of them carries several. */
    private void readGtin(String value, int from, int to, PackDraft draft) {
        int length = value.length();
        if (length != 8 && length != 12 && length != 13 && length != 14) {
            problem(length < 8 ? ScanCode.TOO_SHORT : ScanCode.TOO_LONG, "8P", from, to, "has 8, 12, 13 or 14 digits");
        } else if (!CheckDigit.isCorrect(text, from, to)) {
            problem(ScanCode.CHECK_DIGIT, "8P", to - 1, to, "has another check digit than its number asks for");
        } else if (draft.gtin == null) {
            draft.gtin = new Gtin("0".repeat(14 - length) + value);
        }
    }

    private int firstOutside(int from, int to) {
        int at = from;
        while (at < to && Ascii.isVisible(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void problem(ScanCode code, String di, int from, int to, String sentence) {
        scan.problem(code, di, from, to - from, "Data identifier " + di + " " + sentence + ".");
    }
}
