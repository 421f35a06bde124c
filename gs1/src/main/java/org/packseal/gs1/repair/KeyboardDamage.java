package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SuspectedDamage;
import org.packseal.gs1.text.Ascii;

/**
 * Text that a scanner typed by one keyboard layout into a computer that expects another. Proven only by its undoing: the
 * text has problems as it is, and none once the characters are exchanged. A layout that keeps the digits and shows in
 * nothing else, such as Y and Z exchanged in a serial number, cannot be seen.
 */
final class KeyboardDamage {
    /** A wrong length or a missing element, which exchanged characters do not cause. */
    private static final Set<ScanCode> NOT_TELLING = EnumSet.of(
            ScanCode.EMPTY_INPUT,
            ScanCode.EMPTY_VALUE,
            ScanCode.TOO_SHORT,
            ScanCode.TOO_LONG,
            ScanCode.TRUNCATED,
            ScanCode.INVALID_DATE,
            ScanCode.MISSING_ASSOCIATION,
            ScanCode.INVALID_PAIR,
            ScanCode.DUPLICATE_CONFLICT,
            ScanCode.NATIONAL_CHECK_DIGIT,
            ScanCode.MISSING_ELEMENT,
            ScanCode.PROFILE_LENGTH);

    private KeyboardDamage() {}

    static boolean suspect(ScanAssembly scan) {
        if (scan.problems().stream().allMatch(problem -> NOT_TELLING.contains(problem.code()))) {
            return false;
        }
        KeyboardLayout american = KeyboardLayout.ALL.get(0);
        Repairs repairs = new Repairs(scan.settings());
        List<String> names = new ArrayList<>();
        for (KeyboardLayout other : KeyboardLayout.ALL.subList(1, KeyboardLayout.ALL.size())) {
            if (holds(repairs, other.undo(scan.text(), american))) {
                names.add(american + "_TO_" + other);
            }
            if (holds(repairs, american.undo(scan.text(), other))) {
                names.add(other + "_TO_" + american);
            }
        }
        if (!repairs.any()) {
            return false;
        }
        String sentence = "The text looks typed through another keyboard layout than the scanner's: "
                + String.join(" or ", names)
                + ".";
        scan.suspicion(new SuspectedDamage(SuspicionCode.KEYBOARD_LAYOUT, repairs.unique(), sentence));
        return true;
    }

    private static boolean holds(Repairs repairs, @Nullable String text) {
        return text != null && beginsAsCode(text) && repairs.holds(text);
    }

    /** Symbology identifier, envelope or digits: all forms that a scanner sends. */
    private static boolean beginsAsCode(String text) {
        char first = text.charAt(0);
        return first == ']' || first == '[' || first == Ascii.GS || Ascii.isDigit(first);
    }
}
