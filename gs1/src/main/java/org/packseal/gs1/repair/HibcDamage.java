package org.packseal.gs1.repair;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.SymbologyIdentifier;
import org.packseal.gs1.text.Ascii;

/**
 * HIBC data in lower case, or typed through a keyboard layout on which plus and slash are on other keys. HIBC has
 * upper-case letters only and a check character over everything, so that the right case is known and the check
 * character rejects 42 of 43 wrong repairs; a labeler code must stand in front as well.
 */
final class HibcDamage {
    /** The plus sign and the first four characters, of which the first is a letter. */
    private static final int SHORTEST = 8;

    private HibcDamage() {}

    /** Tries the text as HIBC in upper case, and with each layout undone. */
    static void collect(String text, RepairSearch search) {
        String data = text.strip();
        boolean anotherForm = data.indexOf(Ascii.GS) >= 0 || SymbologyIdentifier.at(data, 0) != null;
        if (data.length() < SHORTEST || anotherForm) {
            return;
        }
        String upper = data.toUpperCase(Locale.ROOT);
        if (labelerAt(upper) && data.charAt(0) == '+') {
            search.holds(SuspicionCode.CASE_INVERTED, upper);
        }
        if (data.charAt(0) == '+' || Ascii.isDigit(data.charAt(0)) || !labelerAt(upper)) {
            return;
        }
        KeyboardLayout american = KeyboardLayout.ALL.get(0);
        for (KeyboardLayout other : KeyboardLayout.ALL.subList(1, KeyboardLayout.ALL.size())) {
            tryUndone(other.undo(data, american), search);
        }
    }

    /** The first character stands for the plus sign, whatever the layout has on that key. */
    private static void tryUndone(@Nullable String undone, RepairSearch search) {
        if (undone != null) {
            String candidate = '+' + undone.substring(1).toUpperCase(Locale.ROOT);
            if (labelerAt(candidate) && candidate.indexOf('/') > 0) {
                search.holds(SuspicionCode.KEYBOARD_LAYOUT, candidate);
            }
        }
    }

    private static boolean labelerAt(String text) {
        boolean labeler = Ascii.isUpper(text.charAt(1));
        for (int i = 2; i < 5; i++) {
            labeler &= Ascii.isUpper(text.charAt(i)) || Ascii.isDigit(text.charAt(i));
        }
        return labeler;
    }
}
