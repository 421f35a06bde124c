package org.packseal.gs1.repair;

import org.packseal.gs1.scan.SymbologyIdentifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
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

    /** Named where digits or full-width characters of another script stand for ASCII. */
    static final String OTHER_SCRIPT = "OTHER_SCRIPT";

    /** More names help nobody who reads the sentence. */
    private static final int MAX_NAMED = 8;

    private KeyboardDamage() {}

    /** Tries the undoing of each layout, and returns the names of those that fit. */
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
        if (holds(search, held, ScriptDigits.toAscii(text))) {
            names.add(OTHER_SCRIPT);
        }
        if (!names.isEmpty() && KeyboardLayout.hidesCase(text)) {
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
        String undone = computer.undo(text, scanner);
        boolean holds = holds(search, held, undone);
        int doubled = computer.countDoubled(text);
        if (undone != null && doubled > 0) {
            holds |= holds(search, held, computer.undoWithLastKeys(text, scanner));
            if (begins(undone) && (doubled > 1 || !holds) && computer.leavesOpen(text, scanner)) {
                search.ambiguous(); // some of the characters may have come from one key and some from the other
            }
        }
        if (holds) {
            names.add(scanner + "_TO_" + computer);
        }
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
                && (held.contains(text) || search.holds(SuspicionCode.KEYBOARD_LAYOUT, text));
        if (holds) {
            held.add(text);
        }
        return holds;
    }

    /** Symbology identifier, envelope, HIBC, web address or digits: all forms that a scanner sends. */
    private static boolean beginsAsCode(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return first == ']'
                || first == '['
                || first == '+'
                || first == Ascii.GS
                || Ascii.isDigit(first)
                || text.regionMatches(true, 0, "http", 0, 4);
    }
}
