package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.packseal.gs1.text.Ascii;
import org.packseal.gs1.text.TableLine;

/**
 * A word that stands for a group separator, from {@code separator-stand-ins.tsv}. Immutable.
 *
 * @param word the word in upper case
 * @param kind how far it can be content
 */
record StandIn(String word, Kind kind) {
    /** How far a word can be content of a value. */
    enum Kind {
        /** No value is made of such words by chance. */
        CERTAIN,
        /** As CERTAIN, but only where the text holds names of other keys too. */
        KEY,
        /** A value may be made of it. */
        POSSIBLE
    }

    private static final String RESOURCE = "/org/packseal/gs1/repair/separator-stand-ins.tsv";
    private static final int COLUMNS = 3;
    /** Bounds the texts to 31; a pack's code has at most five separators. */
    private static final int MAX_OCCURRENCES = 5;

    private static final String[][] BRACKETS = {{"(", ")"}, {"[", "]"}, {"{", "}"}, {"<", ">"}};

    /** All words, longest first. */
    static final List<StandIn> ALL = read(TableLine.readAll(RESOURCE));

    static List<StandIn> read(List<TableLine> lines) {
        List<StandIn> all = new ArrayList<>();
        for (TableLine line : lines) {
            String[] cells = line.cells(COLUMNS);
            switch (cells[0]) {
                case "NAME" -> addBracketed(cells[1], all);
                case "WORD" -> all.add(new StandIn(cells[1], Kind.CERTAIN));
                case "KEY" -> all.add(new StandIn(cells[1], Kind.KEY));
                case "DIGITS" -> all.add(new StandIn(cells[1], Kind.POSSIBLE));
                default -> throw line.bad("Expected NAME, WORD, KEY or DIGITS, found " + cells[0]);
            }
        }
        all.sort(Comparator.comparingInt((StandIn one) -> -one.word.length()).thenComparing(StandIn::word));
        return List.copyOf(all);
    }

    private static void addBracketed(String name, List<StandIn> all) {
        for (String[] bracket : BRACKETS) {
            String word = bracket[0] + name + bracket[1];
            all.add(new StandIn(word, Kind.CERTAIN));
            all.add(new StandIn("\\" + word, Kind.CERTAIN));
        }
    }

    /** Whether the word stands in a text. */
    boolean occursIn(String text) {
        return next(text, 0) >= 0;
    }

    /** The text with a separator for each occurrence of the word. */
    String replacedIn(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (int next = next(text, 0); next >= 0; next = next(text, at)) {
            out.append(text, at, next).append(Ascii.GS);
            at = next + word.length();
        }
        return out.append(text, at, text.length()).toString();
    }

    /**
     * The text with the word replaced in each set of its occurrences, first in all of them. An occurrence directly before a separator,
     * another occurrence or the end is content, since there would be two separators in a row. Of more than {@value #MAX_OCCURRENCES} all are replaced.
     */
    List<String> replacedInPart(String text) {
        List<Integer> at = new ArrayList<>();
        for (int next = next(text, 0); next >= 0; next = next(text, next + word.length())) {
            int end = next + word.length();
            boolean doubled = end == text.length() || text.charAt(end) == Ascii.GS || next(text, end) == end;
            if (!doubled) {
                at.add(next);
            }
        }
        if (at.isEmpty() || at.size() > MAX_OCCURRENCES) {
            return List.of(replacedIn(text));
        }
        List<String> texts = new ArrayList<>();
        for (int subset = (1 << at.size()) - 1; subset > 0; subset--) {
            StringBuilder out = new StringBuilder(text);
            for (int i = at.size() - 1; i >= 0; i--) {
                if ((subset >> i & 1) == 1) {
                    out.replace(at.get(i), at.get(i) + word.length(), String.valueOf(Ascii.GS));
                }
            }
            texts.add(out.toString());
        }
        return texts;
    }

    /** For each word that may be content, the text with a separator behind each occurrence. */
    static List<String> keptBefore(String text) {
        return ALL.stream()
                .filter(one -> one.kind == Kind.POSSIBLE && one.occursIn(text))
                .map(one -> text.replace(one.word, one.word + Ascii.GS))
                .toList();
    }

    private int next(String text, int from) {
        char first = word.charAt(0);
        char otherCase = LetterCase.exchanged(first);
        for (int at = from; at + word.length() <= text.length(); at++) {
            char c = text.charAt(at);
            if ((c == first || c == otherCase) && text.regionMatches(true, at, word, 0, word.length())) {
                return at;
            }
        }
        return -1;
    }
}
