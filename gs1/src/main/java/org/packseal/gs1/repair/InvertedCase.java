package org.packseal.gs1.repair;

import java.util.Set;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SuspectedDamage;

/**
 * A symbology identifier in the wrong case, as Caps Lock makes it: {@code ]D2} for {@code ]d2}. The identifier alone cannot
 * tell whether all case was inverted or all letters were folded to one case; the reading is offered only where letters of
 * both cases show that it was inverted, or where the data have no letter.
 */
final class InvertedCase {
    private static final Set<String> IDENTIFIERS =
            Set.of("]d2", "]C1", "]e0", "]Q3", "]J1", "]d1", "]Q1", "]J0", "]E0", "]E4", "]I0", "]I1", "]A0", "]C0");

    private InvertedCase() {}

    static boolean suspect(ScanAssembly scan) {
        String identifier = scan.symbology();
        if (identifier == null
                || !IDENTIFIERS.contains(invert(identifier))
                || invert(identifier).equals(identifier)) {
            return false;
        }
        Repairs repairs = new Repairs(scan.settings());
        boolean holds = repairs.holds(invert(scan.text()));
        if (!holds && IDENTIFIERS.contains(identifier)) {
            return false; // such as ]E0, which is right in either case
        }
        String sentence =
                "The symbology identifier " + identifier + " has its case inverted, so the data may have too.";
        ScanAssembly reading = tellsInversion(scan) ? repairs.unique() : null;
        scan.suspicion(new SuspectedDamage(SuspicionCode.CASE_INVERTED, reading, sentence));
        return true;
    }

    private static boolean tellsInversion(ScanAssembly scan) {
        boolean upper = false;
        boolean lower = false;
        boolean data = false;
        for (int i = 0; i < scan.end(); i++) {
            char c = scan.text().charAt(i);
            upper |= c >= 'A' && c <= 'Z';
            lower |= c >= 'a' && c <= 'z';
            data |= i >= scan.start() && invert(c) != c;
        }
        return !data || (upper && lower);
    }

    private static String invert(String text) {
        StringBuilder inverted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            inverted.append(invert(text.charAt(i)));
        }
        return inverted.toString();
    }

    /** ASCII only: no locale, and no letter that has more than one counterpart. */
    private static char invert(char c) {
        if (c >= 'a' && c <= 'z') {
            return (char) (c - 'a' + 'A');
        }
        return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
    }
}
