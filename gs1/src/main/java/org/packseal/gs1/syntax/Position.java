package org.packseal.gs1.syntax;

import org.packseal.gs1.text.Ascii;

/** Positions in a whole: piece of total (AI 8006, 8026), birth sequence (AI 7258). */
final class Position {
    private Position() {}

    static boolean pieceOfTotal(String text, int from, int to) {
        int middle = (from + to) >>> 1;
        if ((to - from) % 2 != 0) {
            return false;
        }
        return ListAndRange.number(text, from, middle) > 0 && !less(text, middle, to, from, middle);
    }

    static boolean ofEnd(String text, int from, int to) {
        int slash = text.indexOf('/', from);
        return slash > from
                && slash < to - 1
                && wholeNumber(text, from, slash)
                && wholeNumber(text, slash + 1, to)
                && !less(text, slash + 1, to, from, slash);
    }

    private static boolean wholeNumber(String text, int from, int to) {
        return Ascii.onlyDigits(text, from, to) && text.charAt(from) != '0';
    }

    private static boolean less(String text, int from, int to, int otherFrom, int otherTo) {
        return ListAndRange.number(text, from, to) < ListAndRange.number(text, otherFrom, otherTo);
    }
}
