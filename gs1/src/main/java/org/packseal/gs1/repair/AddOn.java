package org.packseal.gs1.repair;

import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.text.Ascii;

/**
 * A retail code with the two or five digits of an add-on symbol (General Specifications 5.2.2), as scanners send both in one: 13 digits
 * and the add-on, with the symbology identifier {@code ]E3} or without any.
 */
final class AddOn {
    private static final String WITH_ADD_ON = "]E3";
    private static final String RETAIL = "]E0";
    private static final int EAN_LENGTH = 13;

    private AddOn() {}

    /** Tries the retail code alone; returns whether the text is one with an add-on. */
    static boolean collect(ScanAssembly scan, RepairSearch search) {
        String text = scan.text().strip();
        int from = text.startsWith(WITH_ADD_ON) ? WITH_ADD_ON.length() : 0;
        int digits = text.length() - from;
        int to = from + EAN_LENGTH;
        boolean both = (digits == EAN_LENGTH + 2 || digits == EAN_LENGTH + 5)
                && Ascii.onlyDigits(text, from, text.length())
                && CheckDigit.isCorrect(text, from, to);
        return both
                && search.holds(SuspicionCode.ADDED_CHARACTERS, (from == 0 ? "" : RETAIL) + text.substring(from, to));
    }
}
