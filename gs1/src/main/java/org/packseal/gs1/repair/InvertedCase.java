package org.packseal.gs1.repair;

import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SymbologyIdentifier;
import org.packseal.gs1.text.Ascii;

/**
 * A symbology identifier in the wrong case, as Caps Lock makes it: {@code ]D2} for {@code ]d2}. The identifier alone cannot
 * tell whether all case was inverted or all letters were folded to one case; the reading is offered only where letters of
 * both cases show that it was inverted, or where the data have no letter.
 */
final class InvertedCase {
    private InvertedCase() {}

    /** Tries the text with its case inverted; returns whether the symbology identifier has the wrong case. */
    static boolean collect(ScanAssembly scan, RepairSearch search) {
        String identifier = scan.symbology();
        if (identifier == null
                || !known(LetterCase.exchanged(identifier))
                || LetterCase.exchanged(identifier).equals(identifier)) {
            return false;
        }
        boolean holds = search.holds(SuspicionCode.CASE_INVERTED, LetterCase.exchanged(scan.text()));
        if (!holds && known(identifier)) {
            return false; // such as ]E0, which is right in either case
        }
        if (!tellsInversion(scan)) {
            search.ambiguous();
        }
        return true;
    }

    private static boolean known(String identifier) {
        return SymbologyIdentifier.at(identifier, 0) != null;
    }

    private static boolean tellsInversion(ScanAssembly scan) {
        boolean upper = false;
        boolean lower = false;
        boolean data = false;
        for (int i = 0; i < scan.end(); i++) {
            char c = scan.text().charAt(i);
            upper |= Ascii.isUpper(c);
            lower |= Ascii.isLower(c);
            data |= i >= scan.start() && LetterCase.exchanged(c) != c;
        }
        return !data || (upper && lower);
    }
}
