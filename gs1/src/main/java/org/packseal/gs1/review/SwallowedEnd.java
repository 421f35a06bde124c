package org.packseal.gs1.review;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.national.NationalNumbers;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.national.NumberCheck;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ElementList;
import org.packseal.gs1.scan.PackElements;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SuspectedDamage;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.text.Ascii;

/**
 * The end of a serial number or batch that is legal as it stands and would hardly be there by chance: the identifier and the digits of
 * a national number (710 to 717), or the product code of the same pack. Values of digits alone hold any digits by chance, so there a
 * check digit or the number in the GTIN must agree.
 */
public final class SwallowedEnd {
    /** Shortest end: an identifier of three digits and a Código Nacional of six; or 01 and four digits of the GTIN. */
    private static final int SHORTEST = 6;

    /** Longest national number: a CIP of 13 digits. */
    private static final int LONGEST = 13;

    private static final int AI_LENGTH = 3;
    private static final String SPANISH_NTIN = "0847000";
    private static final String US_GTIN = "003";

    private SwallowedEnd() {}

    /** Whether a value of variable length ends in a suspicious way; costs no memory for values that hold no identifier near their end. */
    static boolean isSuspicious(ElementList elements, int index, int gtin) {
        return kind(elements, index, gtin) != null;
    }

    private static boolean isOfVariableLength(ElementList elements, int index) {
        ApplicationIdentifier ai = elements.identifier(index);
        return ai != null && !ai.predefinedLength();
    }

    /** Whether the batch ends in the serial number of the same pack, as where a second scan was cut. */
    static boolean batchEndsInSerial(ElementList elements) {
        int serial = elements.find(PackElements.SERIAL);
        int batch = elements.find(PackElements.BATCH);
        if (serial < 0 || batch < 0 || elements.length(serial) < SHORTEST) {
            return false;
        }
        int rest = elements.length(batch) - elements.length(serial);
        String text = elements.text();
        int from = elements.offset(batch) + rest;
        return rest > 0 && text.regionMatches(from, text, elements.offset(serial), elements.length(serial));
    }

    /** Adds a suspicion for the first value that ends in a suspicious way; returns whether there is one. */
    public static boolean suspect(ScanAssembly scan) {
        ElementList elements = scan.elements();
        int gtin = elements.find(PackElements.GTIN);
        for (int i = 0; i < elements.size(); i++) {
            SuspicionCode kind = isOfVariableLength(elements, i) ? kind(elements, i, gtin) : null;
            if (kind != null) {
                String what = kind == SuspicionCode.GLUED_SCANS
                        ? " ends in the product code of this pack: two scans may have run into one."
                        : " ends in what would be a national number: a separator is probably lost.";
                scan.suspicion(new SuspectedDamage(kind, null, elements.identifier(i) + what));
                return true;
            }
        }
        if (batchEndsInSerial(elements)) {
            String sentence = "(10) ends in the serial number of this pack: two scans may have run into one.";
            scan.suspicion(new SuspectedDamage(SuspicionCode.GLUED_SCANS, null, sentence));
            return true;
        }
        return false;
    }

    private static @Nullable SuspicionCode kind(ElementList elements, int index, int gtin) {
        String text = elements.text();
        int from = elements.offset(index);
        int to = from + elements.length(index);
        if (to - from <= SHORTEST || !Ascii.onlyDigits(text, to - SHORTEST, to)) {
            return null;
        }
        boolean product = gtin >= 0 && elements.length(gtin) == 14;
        // Most numbers show neither: then nothing more is looked at.
        boolean likeProduct = product && text.charAt(to - 1) == text.charAt(elements.offset(gtin) + 13);
        if (!likeProduct && !mayHoldIdentifier(text, Math.max(from + 1, to - AI_LENGTH - LONGEST), to - SHORTEST)) {
            return null;
        }
        if (product && ProductTail.length(text, from, to, text, elements.offset(gtin)) > 0) {
            return SuspicionCode.GLUED_SCANS;
        }
        return holdsNumber(text, from, to, product ? elements.offset(gtin) : -1)
                ? SuspicionCode.SEPARATOR_PROBABLY_LOST
                : null;
    }

    /** Whether 01 or 71 begins between two offsets, both included. */
    private static boolean mayHoldIdentifier(String text, int from, int last) {
        for (int at = from; at <= last; at++) {
            if (text.charAt(at + 1) == '1' && (text.charAt(at) == '0' || text.charAt(at) == '7')) {
                return true;
            }
        }
        return false;
    }

    /** Whether an identifier of a national number stands among the last digits, and behind it such a number up to the end. */
    private static boolean holdsNumber(String text, int from, int to, int gtin) {
        for (int at = Math.max(from + 1, to - AI_LENGTH - LONGEST); at <= to - AI_LENGTH - SHORTEST; at++) {
            if (text.charAt(at + 1) == '1' && text.charAt(at) == '7' && Ascii.onlyDigits(text, at, to)) {
                boolean alone = !Ascii.isDigit(text.charAt(at - 1));
                if (isNumber(text, at + AI_LENGTH, to, text.charAt(at + 2), alone, gtin)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether digits are a national number.
     *
     * @param alone whether the character before the identifier is no digit, so that the identifier is less likely by chance
     */
    private static boolean isNumber(String text, int from, int to, char last, boolean alone, int gtin) {
        int length = to - from;
        return switch (last) {
            case '0' -> length == 8 && alone && checked(text, from, to, NationalScheme.PZN);
            case '1' -> length == 13 && checked(text, from, to, NationalScheme.CIP13);
            case '2' -> isSpanish(text, from, length, alone, gtin);
            case '3' -> length == 13 && alone;
            case '4' -> length == 7 && alone;
            case '5' -> isAmerican(text, from, length, alone, gtin);
            case '6' -> length == 9 && alone && checked(text, from, to, NationalScheme.AIC);
            default -> false;
        };
    }

    private static boolean checked(String text, int from, int to, NationalScheme scheme) {
        return NationalNumbers.check(scheme, text.substring(from, to)) == NumberCheck.OK;
    }

    /** A Código Nacional is that of the GTIN, where the GTIN holds one. */
    private static boolean isSpanish(String text, int from, int length, boolean alone, int gtin) {
        if (length != 6 && length != 7) {
            return false;
        }
        boolean held = gtin >= 0 && text.startsWith(SPANISH_NTIN, gtin);
        return held ? text.regionMatches(from, text, gtin + SPANISH_NTIN.length(), 6) : alone && length == 6;
    }

    private static boolean isAmerican(String text, int from, int length, boolean alone, int gtin) {
        boolean held = gtin >= 0 && text.startsWith(US_GTIN, gtin);
        if (length == 10 && held) {
            return text.regionMatches(from, text, gtin + US_GTIN.length(), 10);
        }
        return alone && length >= 10 && length <= 12;
    }
}
