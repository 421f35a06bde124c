package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.form.HibcCheck;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SymbologyIdentifier;
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

    /** Named where digits or full-width characters of another script stand for ASCII. */
    static final String OTHER_SCRIPT = "OTHER_SCRIPT";

    /** Named where the shift key was down during the whole scan. */
    static final String SHIFT_HELD = "SHIFT_HELD";

    /** Most layouts named in one sentence, so that it stays readable. */
    private static final int MAX_NAMED = 8;

    /** Texts that are read for one pair of layouts. With five characters of two keys each, the text is ambiguous anyway. */
    private static final int MAX_MEANT = 32;

    private KeyboardDamage() {}

    /** Tries the undoing of each layout, and returns the names of those that can have made the text. */
    static List<String> collect(ScanAssembly scan, RepairSearch search) {
        List<String> names = new ArrayList<>();
        if (scan.problems().stream().allMatch(problem -> NOT_TELLING.contains(problem.code()))) {
            return names;
        }
        String text = scan.text();
        KeyboardLayout american = KeyboardLayout.ALL.get(0);
        Set<String> held = new HashSet<>();
        for (KeyboardLayout other : KeyboardLayout.ALL.subList(1, KeyboardLayout.ALL.size())) {
            tryUndone(text, american, other, search, held, names);
            tryUndone(text, other, american, search, held, names);
        }
        tryWithoutShift(text, search, held, names);
        if (holds(search, held, ScriptDigits.toAscii(text))) {
            names.add(OTHER_SCRIPT);
        }
        if (KeyboardLayout.hidesCase(text) && held.stream().anyMatch(KeyboardDamage::isWithoutCapitals)) {
            search.ambiguous();
        }
        return names;
    }

    /** Undoes what a computer of one layout made of the keys of a scanner of another. */
    private static void tryUndone(
            String text,
            KeyboardLayout scanner,
            KeyboardLayout computer,
            RepairSearch search,
            Set<String> held,
            List<String> names) {
        if (!computer.mayBegin(text, scanner, KeyboardDamage::mayBeginCode)) {
            return;
        }
        List<String> meant = computer.undoAll(text, scanner, MAX_MEANT);
        if (meant.isEmpty()) {
            return;
        }
        String first = null;
        for (String one : meant) {
            boolean holds = holds(search, held, one);
            first = first == null && holds ? one : first;
        }
        if (first != null) {
            names.add(scanner + "_TO_" + computer);
        }
        if (meant.size() <= MAX_MEANT) {
            return;
        }
        if (first == null) {
            if (meant.stream().anyMatch(KeyboardDamage::begins)) {
                search.ambiguous();
            }
            return;
        }
        // Of too many texts those are read that differ from a valid one in one key: where another is valid, one of them
        // is, too,
        // because a key within a value can be exchanged alone.
        for (String other : computer.undoneOtherwise(text, scanner, first)) {
            holds(search, held, other);
        }
    }

    /** Undoes the shift key on each layout. Letters may have been of either case, so there is no reading of a text that has any. */
    private static void tryWithoutShift(String text, RepairSearch search, Set<String> held, List<String> names) {
        boolean holds = false;
        for (KeyboardLayout layout : KeyboardLayout.ALL) {
            String released = layout.withoutShift(text);
            if (released != null && holds(search, held, released)) {
                holds = true;
                if (!LetterCase.exchanged(released).equals(released)) {
                    search.ambiguous();
                }
            }
        }
        if (holds) {
            names.add(SHIFT_HELD);
        }
    }

    /**
     * Whether the data have letters, and no capital that shows that the shift key had its effect: many computers give a letter of a
     * script without case for the key with shift, too.
     */
    private static boolean isWithoutCapitals(String undone) {
        int from = SymbologyIdentifier.at(undone, 0) == null ? 0 : SymbologyIdentifier.LENGTH;
        boolean letters = false;
        for (int i = from; i < undone.length(); i++) {
            if (Ascii.isUpper(undone.charAt(i))) {
                return false;
            }
            letters |= Ascii.isLower(undone.charAt(i));
        }
        return letters;
    }

    /** Whether a text begins with a symbology identifier or with a product, so that its layout may be the right one. */
    private static boolean begins(String text) {
        return SymbologyIdentifier.at(text, 0) != null || text.startsWith("01");
    }

    /** The names, of many the first ones. */
    static String inWords(List<String> names) {
        List<String> first = names.subList(0, Math.min(MAX_NAMED, names.size()));
        int others = names.size() - first.size();
        return String.join(" or ", first) + (others > 0 ? " or one of " + others + " others" : "");
    }

    private static boolean holds(RepairSearch search, Set<String> held, @Nullable String text) {
        boolean holds = text != null
                && beginsAsCode(text)
                && !isUncheckedHibc(text)
                && (held.contains(text) || search.holds(SuspicionCode.KEYBOARD_LAYOUT, text));
        if (holds) {
            held.add(text);
        }
        return holds;
    }

    /** Saves the reading of nearly all texts that are HIBC by their first character alone. */
    private static boolean isUncheckedHibc(String text) {
        return text.charAt(0) == '+' && text.charAt(text.length() - 1) > ' ' && !HibcCheck.isCorrect(text);
    }

    /** Symbology identifier, envelope, HIBC, web address or digits: all forms that a scanner sends. */
    private static boolean beginsAsCode(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        boolean letter = Ascii.isUpper(first) || Ascii.isLower(first);
        return mayBeginCode(first) && (!letter || text.regionMatches(true, 0, "http", 0, 4));
    }

    private static boolean mayBeginCode(int first) {
        return "][+hH".indexOf(first) >= 0 || first == Ascii.GS || (first >= '0' && first <= '9');
    }
}
