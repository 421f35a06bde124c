package org.packseal.gs1.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.DataIdentifier;
import org.packseal.gs1.scan.ElementList;
import org.packseal.gs1.scan.PackElements;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SuspectedDamage;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.DateDigits;
import org.packseal.gs1.text.Ascii;

/** Warnings about content that is right by grammar and still worth knowing. */
final class ContentNotes {
    /**
     * So many letters in each of serial number and batch, and none in upper case: of values that mix both cases, one in 256 looks so
     * by chance.
     */
    private static final int TELLING_LETTERS = 4;

    /** Beside letters, the characters of values that have one case. */
    private static final String PLAIN_MARKS = "-./";

    private static final int YYMMDD = 6;
    private static final int GTIN_LENGTH = 14;

    private ContentNotes() {}

    /**
     * Adds what there is to note.
     *
     * @param gtin index of the GTIN, or -1
     * @param otherDates whether there is another date than the expiry (17)
     */
    static void add(ScanAssembly scan, int gtin, boolean otherDates) {
        if (gtin >= 0) {
            noteMeasure(scan, gtin);
            noteRestricted(scan, gtin);
        }
        int expiry = scan.find(PackElements.EXPIRY);
        if (expiry >= 0) {
            noteDate(scan, expiry, PackElements.EXPIRY);
        }
        if (otherDates) {
            noteOtherDates(scan);
        }
        if (scan.symbology() == null && lowerCaseOnly(scan)) {
            String sentence =
                    "All letters are in lower case, and no symbology identifier shows whether the case is right.";
            scan.warning(ScanCode.LOWERCASE_ONLY, null, scan.start(), scan.end() - scan.start(), sentence);
            sentence = "All letters are in lower case: Caps Lock may have inverted them.";
            scan.suspicion(new SuspectedDamage(SuspicionCode.CASE_INVERTED, null, sentence));
        }
    }

    private static void noteOtherDates(ScanAssembly scan) {
        for (int i = 0; i < scan.size(); i++) {
            ApplicationIdentifier ai = scan.identifierAt(i);
            if (ai == PackElements.PRODUCTION) {
                noteDate(scan, i, ai);
            } else if (ai == PackElements.EXPIRY_TIME && scan.isValid(i)) {
                noteExpired(scan, i, DateDigits.date(scan.valueAt(i), scan.year()));
            } else if (ai == null && scan.isValid(i) && scan.elements().name(i).equals(DataIdentifier.EXPIRY.text())) {
                noteExpired(scan, i, scan.expiry());
            }
        }
    }

    /** Indicator digit 9 (General Specifications 2.1.10). */
    private static void noteMeasure(ScanAssembly scan, int index) {
        boolean readable = scan.isValid(index) || scan.onlyCheckDigitWrong(index);
        if (readable && isMeasure(scan.elements(), index)) {
            String sentence = "Indicator digit 9 marks an item of variable measure.";
            scan.warning(ScanCode.VARIABLE_MEASURE, "01", scan.offsetAt(index), 14, sentence);
        }
    }

    private static void noteRestricted(ScanAssembly scan, int index) {
        // The value and not the text: a retail code carries 13 digits, and a link may escape some.
        String gtin = scan.valueAt(index);
        if (scan.isValid(index) && gtin.length() == GTIN_LENGTH && Gtin.isRestrictedCirculation(gtin, 0)) {
            String sentence = "Expected a GTIN that is unique worldwide, found a number of restricted circulation.";
            scan.warning(ScanCode.RESTRICTED_CIRCULATION, "01", scan.offsetAt(index), scan.lengthAt(index), sentence);
        }
    }

    static boolean isRestricted(ElementList elements, int gtin) {
        return Gtin.isRestrictedCirculation(elements.text(), elements.offset(gtin));
    }

    static boolean isMeasure(ElementList elements, int gtin) {
        return elements.length(gtin) == 14 && elements.text().charAt(elements.offset(gtin)) == '9';
    }

    private static void noteDate(ScanAssembly scan, int index, ApplicationIdentifier ai) {
        int at = scan.offsetAt(index);
        int length = scan.lengthAt(index);
        if (!scan.isValid(index) || length != YYMMDD) {
            return; // a date with escapes in a Digital Link is so rare that its note is left out
        }
        if (hasDayZero(scan.elements(), index)) {
            // not allowed on regulated healthcare items since January 2025 (GSCN 21-040); older packs stay in trade
            String sentence = "(" + ai.ai() + ") has day 00, read as the last day of the month.";
            scan.warning(ScanCode.DAY_00, ai.ai(), at, length, sentence);
        }
        if (ai == PackElements.EXPIRY && mayBePast(scan.elements(), index, scan.today())) {
            noteExpired(scan, index, DateDigits.date(scan.valueAt(index), scan.year()));
        }
    }

    /** Whether there may be something to note on a valid expiry date of six digits; costs no memory. */
    static boolean isRemarkable(ElementList elements, int expiry, LocalDate today) {
        return hasDayZero(elements, expiry) || mayBePast(elements, expiry, today);
    }

    private static boolean hasDayZero(ElementList elements, int date) {
        return Ascii.twoDigits(elements.text(), elements.offset(date) + 4) == 0;
    }

    /** Whether the month is the present one or before; costs no memory. */
    private static boolean mayBePast(ElementList elements, int date, LocalDate today) {
        int at = elements.offset(date);
        int year = DateDigits.century(Ascii.twoDigits(elements.text(), at), today.getYear());
        int months = 12 * year + Ascii.twoDigits(elements.text(), at + 2);
        return months <= 12 * today.getYear() + today.getMonthValue();
    }

    private static void noteExpired(ScanAssembly scan, int index, @Nullable LocalDate expiry) {
        if (expiry != null && expiry.isBefore(scan.today())) {
            Element date = scan.elementAt(index);
            String sentence = "The pack expired on " + expiry + ".";
            scan.warning(ScanCode.EXPIRED, date.ai(), date.offset(), date.length(), sentence);
        }
    }

    /** Whether serial and batch have letters in lower case only, in a scan that would show an inverted case nowhere else. */
    static boolean lowerCaseOnly(ScanAssembly scan) {
        if (scan.symbology() != null || scan.form() != ScanForm.ELEMENT_STRING) {
            return false;
        }
        int serial = lowerCaseLetters(scan, PackElements.SERIAL);
        return serial >= TELLING_LETTERS && lowerCaseLetters(scan, PackElements.BATCH) >= TELLING_LETTERS;
    }

    /** How many letters the element has, or -1 if one is in upper case or there is a mark that only values of all characters have. */
    private static int lowerCaseLetters(ScanAssembly scan, ApplicationIdentifier ai) {
        int index = scan.find(ai);
        int letters = 0;
        int from = index < 0 ? 0 : scan.offsetAt(index);
        int to = index < 0 ? 0 : from + scan.lengthAt(index);
        for (int i = from; i < to; i++) {
            char c = scan.text().charAt(i);
            boolean lower = Ascii.isLower(c);
            if (!lower && !Ascii.isDigit(c) && PLAIN_MARKS.indexOf(c) < 0) {
                return -1;
            }
            letters += lower ? 1 : 0;
        }
        return letters;
    }
}
