package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.SymbologyIdentifier;
import org.packseal.gs1.syntax.CharacterSet;
import org.packseal.gs1.text.Ascii;

/**
 * A separator that arrived as something else: a character that no value may hold, a word for it, a kept symbology identifier, or the
 * names of keys. Each candidate text has real separators in their place.
 */
final class SeparatorStandIns {
    /** What some programs record for a character typed with the shift key. */
    private static final String SHIFT = "Shift";

    private SeparatorStandIns() {}

    /**
     * The text with each stand-in replaced that occurs in it.
     *
     * @param certain receives texts of which the stand-in cannot be content
     * @param possible receives texts of which it can, for each word first the one with the word replaced wherever it stands
     */
    static void collect(String text, List<String> certain, List<List<String>> possible) {
        Set<String> found = new LinkedHashSet<>();
        for (StandIn word : StandIn.ALL) {
            if (word.kind() == StandIn.Kind.CERTAIN && word.occursIn(text)) {
                found.add(word.replacedIn(text));
            } else if (word.kind() == StandIn.Kind.POSSIBLE && word.occursIn(text)) {
                possible.add(word.replacedInPart(text));
            }
        }
        if (text.contains(SHIFT)) {
            String typed = text.replace(SHIFT, "");
            found.add(typed);
            StandIn.ALL.stream()
                    .filter(word -> word.kind() != StandIn.Kind.POSSIBLE && word.occursIn(typed))
                    .forEach(word -> found.add(word.replacedIn(typed)));
        }
        addForeign(text, found);
        addRepeatedIdentifier(text, found);
        found.remove(text);
        certain.addAll(found);
    }

    /**
     * Tries words that may be content. One device writes one word for every separator, so the texts in which some of them are content
     * are tried only where the text with all replaced does not count.
     */
    static void tryPossible(RepairSearch search, String text, List<List<String>> possible) {
        for (List<String> texts : possible) {
            if (!tryAll(search, texts.subList(0, 1))) {
                tryAll(search, texts.subList(1, texts.size()));
            }
        }
        if (!possible.isEmpty() && search.any()) {
            tryAll(
                    search,
                    StandIn.keptBefore(text)); // the word is content, and the separator behind it is gone without trace
        }
    }

    /** Tries every candidate, and returns whether one counts. */
    static boolean tryAll(RepairSearch search, List<String> texts) {
        boolean any = false;
        for (String text : texts) {
            any |= search.holds(SuspicionCode.SEPARATOR_PROBABLY_LOST, text);
        }
        return any;
    }

    /** Each run of characters that no value may hold is taken for one separator; and each kind of such character alone. */
    private static void addForeign(String text, Set<String> found) {
        int from = dataStart(text);
        List<Character> kinds = new ArrayList<>();
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (foreign(c) && !kinds.contains(c)) {
                kinds.add(c);
            }
        }
        if (kinds.isEmpty() || letterBesideSeparator(text, from) || Frames.holdsAllForeign(text)) {
            return;
        }
        found.add(runsReplaced(text, from));
        for (int i = 0; i < kinds.size() && i < 4 && kinds.size() > 1; i++) {
            char kind = kinds.get(i);
            found.add(text.substring(0, from) + text.substring(from).replace(kind, Ascii.GS));
        }
    }

    /** Whether a letter of another alphabet stands before a separator or the end, so that it cannot be a separator itself. */
    private static boolean letterBesideSeparator(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            boolean last = i + 1 == text.length() || text.charAt(i + 1) == Ascii.GS;
            if (last && foreign(text.charAt(i)) && Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String runsReplaced(String text, int from) {
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
        boolean inRun = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean foreign = foreign(c);
            if (!foreign) {
                out.append(c);
            } else if (!inRun) {
                out.append(Ascii.GS);
            }
            inRun = foreign;
        }
        return out.toString();
    }

    /**
     * What characters show that no value may hold, or a word that no value is made of: a separator, or with letters a keyboard. A
     * printable ASCII character beside real separators is rather one that the manufacturer should not have used.
     */
    static @Nullable SuspicionCode shown(String text, int from, int to) {
        SuspicionCode shown = null;
        String data = text.substring(from, to);
        boolean separated = data.indexOf(Ascii.GS) >= 0;
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (foreign(c) && !(separated && c >= ' ' && c < 127)) {
                if (!Character.isLetter(c)) {
                    return SuspicionCode.SEPARATOR_PROBABLY_LOST;
                }
                shown = SuspicionCode.KEYBOARD_LAYOUT;
            }
        }
        boolean word = StandIn.ALL.stream().anyMatch(one -> one.kind() == StandIn.Kind.CERTAIN && one.occursIn(data));
        return word ? SuspicionCode.SEPARATOR_PROBABLY_LOST : shown;
    }

    static boolean foreign(char c) {
        return c != Ascii.GS && !CharacterSet.X.has(c);
    }

    private static int dataStart(String text) {
        int start = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
        return SymbologyIdentifier.at(text, start) != null ? start + SymbologyIdentifier.LENGTH : start;
    }

    /** A decoder that puts {@code ]C1} for every FNC1. */
    private static void addRepeatedIdentifier(String text, Set<String> found) {
        int start = dataStart(text);
        if (start >= SymbologyIdentifier.LENGTH) {
            String identifier = text.substring(start - SymbologyIdentifier.LENGTH, start);
            if (text.indexOf(identifier, start) >= 0) {
                found.add(
                        text.substring(0, start) + text.substring(start).replace(identifier, String.valueOf(Ascii.GS)));
            }
        }
    }
}
