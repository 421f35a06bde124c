package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.scan.SymbologyIdentifier;
import org.packseal.gs1.syntax.CharacterSet;
import org.packseal.gs1.text.Ascii;
import org.packseal.gs1.text.TableLine;

/**
 * A keyboard layout of {@code keyboard-layouts.tsv}: which character each key gives, plain and with shift. Immutable.
 */
public final class KeyboardLayout {
    private static final String RESOURCE = "/org/packseal/gs1/repair/keyboard-layouts.tsv";
    private static final int COLUMNS = 5;
    private static final int KEYS = 47;
    /** Stands for a key that gives no character. */
    private static final char NONE = '\uFFFD';

    /** All layouts; the first is that of the United States, the factory setting of scanners. */
    public static final List<KeyboardLayout> ALL = read(TableLine.readAll(RESOURCE));

    private final String name;
    private final String characters;
    /** Every character that a key gives, sorted. */
    private final char[] sorted;
    /** First place in {@link #characters} of each character of {@link #sorted}. */
    private final int[] places;

    /** Characters that more than one key gives, so that the key is not known. */
    private final String doubled;

    private KeyboardLayout(String name, String characters) {
        this.name = name;
        this.characters = characters;
        StringBuilder several = new StringBuilder();
        TreeMap<Character, Integer> first = new TreeMap<>();
        for (int i = characters.length() - 1; i >= 0; i--) {
            char c = characters.charAt(i);
            if (c != NONE && first.put(c, i) != null) {
                several.append(c);
            }
        }
        this.doubled = several.toString();
        this.sorted = new char[first.size()];
        this.places = new int[first.size()];
        int next = 0;
        for (Map.Entry<Character, Integer> entry : first.entrySet()) {
            sorted[next] = entry.getKey();
            places[next++] = entry.getValue();
        }
    }

    /** First place of a character among those of the keys, -1 if no key gives it. */
    private int place(char c) {
        int at = Arrays.binarySearch(sorted, c);
        return at < 0 ? -1 : places[at];
    }

    public static List<KeyboardLayout> read(List<TableLine> lines) {
        return lines.stream().map(KeyboardLayout::read).toList();
    }

    private static KeyboardLayout read(TableLine line) {
        String[] columns = line.cells(COLUMNS);
        if (columns[1].length() != KEYS || columns[2].length() != KEYS) {
            throw line.bad("there are " + KEYS + " keys");
        }
        if (Arrays.stream(columns).anyMatch(String::isBlank)) {
            throw line.bad("no column is empty");
        }
        return new KeyboardLayout(columns[0], columns[1] + columns[2]);
    }

    public String name() {
        return name;
    }

    /** {@return the characters of all keys, first those without shift, then those with shift; U+FFFD for a key that gives none} */
    public String keys() {
        return characters;
    }

    /**
     * What a scanner of another layout meant when a computer of this layout made the text of its keys.
     *
     * @return the text, or null where this layout cannot have made it or it would be the same
     */
    public @Nullable String undo(String text, KeyboardLayout scanner) {
        if (!holdsDoubled(text)) {
            return undoOne(text, scanner, false);
        }
        List<String> meant = undoAll(text, scanner, 1);
        return meant.isEmpty() ? null : meant.get(0);
    }

    /**
     * All that a scanner of another layout can have meant, where several keys of this layout give one character. Behind the length of a
     * symbology identifier a key counts only if a value may hold what the scanner has on it, as long as there is such a key.
     *
     * @param most how many texts are wanted
     * @return the texts without the one that is the same; one more than {@code most}, all by first keys but the last, if there are more
     */
    List<String> undoAll(String text, KeyboardLayout scanner, int most) {
        if (!holdsDoubled(text)) {
            String one = undoOne(text, scanner, true);
            return one == null ? List.of() : List.of(one);
        }
        List<StringBuilder> meant = new ArrayList<>(List.of(new StringBuilder(text.length())));
        for (int i = 0; i < text.length(); i++) {
            String keys = keysOf(text.charAt(i), i, scanner);
            if (keys.isEmpty()) {
                return List.of();
            }
            int before = meant.size();
            for (int key = 1; key < keys.length() && meant.size() <= most; key++) {
                for (int one = 0; one < before && meant.size() <= most; one++) {
                    meant.add(new StringBuilder(text.length())
                            .append(meant.get(one))
                            .append(keys.charAt(key)));
                }
            }
            for (int one = 0; one < before; one++) {
                meant.get(one).append(keys.charAt(0));
            }
        }
        return meant.stream()
                .map(StringBuilder::toString)
                .filter(one -> !one.equals(text))
                .toList();
    }

    /** The texts that differ in one key from one of those that can have been meant. */
    List<String> undoneOtherwise(String text, KeyboardLayout scanner, String meant) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            String keys = keysOf(text.charAt(i), i, scanner);
            for (int key = 0; key < keys.length(); key++) {
                if (keys.charAt(key) != meant.charAt(i)) {
                    others.add(meant.substring(0, i) + keys.charAt(key) + meant.substring(i + 1));
                }
            }
        }
        return others;
    }

    private boolean holdsDoubled(String text) {
        for (int i = 0; i < doubled.length(); i++) {
            if (text.indexOf(doubled.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The one text that can have been meant, or null if there is none or it is the same; costs no memory then.
     *
     * @param codesOnly whether null is also given for elements with a character that no value has
     */
    private @Nullable String undoOne(String text, KeyboardLayout scanner, boolean codesOnly) {
        boolean same = true;
        char first = text.isEmpty() ? NONE : meant(text.charAt(0), scanner);
        boolean data = codesOnly && (first == ']' || Ascii.isDigit(first));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char meant = meant(c, scanner);
            boolean ofValue = meant <= ' ' || i < SymbologyIdentifier.LENGTH || CharacterSet.X.has(meant);
            if (meant == NONE || (data && !ofValue)) {
                return null;
            }
            same &= meant == c;
        }
        if (same) {
            return null;
        }
        char[] all = new char[text.length()];
        for (int i = 0; i < all.length; i++) {
            all[i] = meant(text.charAt(i), scanner);
        }
        return new String(all);
    }

    /** What the scanner has on the first key that gives a character; U+FFFD if there is none. */
    private char meant(char c, KeyboardLayout scanner) {
        int place = place(c);
        return place >= 0 ? scanner.characters.charAt(place) : c <= ' ' ? c : NONE;
    }

    /**
     * Whether a text can begin with one of some characters once it is undone; false costs no memory.
     *
     * @param first whether a text may begin with a character
     */
    boolean mayBegin(String text, KeyboardLayout scanner, IntPredicate first) {
        char c = text.charAt(0);
        return doubled.indexOf(c) >= 0 || first.test(meant(c, scanner));
    }

    /** What the scanner has on the keys that give a character here; control characters come by other ways than the character keys. */
    private String keysOf(char c, int offset, KeyboardLayout scanner) {
        int place = place(c);
        if (place < 0) {
            return c <= ' ' ? String.valueOf(c) : "";
        }
        if (doubled.indexOf(c) < 0) {
            char key = scanner.characters.charAt(place);
            return key == NONE ? "" : String.valueOf(key);
        }
        StringBuilder keys = new StringBuilder();
        StringBuilder ofValues = new StringBuilder();
        for (int at = place; at >= 0; at = characters.indexOf(c, at + 1)) {
            char key = scanner.characters.charAt(at);
            if (key != NONE && keys.indexOf(String.valueOf(key)) < 0) {
                keys.append(key);
                ofValues.append(CharacterSet.X.has(key) ? String.valueOf(key) : "");
            }
        }
        return offset >= SymbologyIdentifier.LENGTH && !ofValues.isEmpty() ? ofValues.toString() : keys.toString();
    }

    /**
     * What the keys give without shift that gave a text with it; letters stay as they are.
     *
     * @return the text, or null where one of its characters comes from a key without shift
     */
    @Nullable
    String withoutShift(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (plain(text.charAt(i)) == NONE) {
                return null;
            }
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    /** What the key gives without shift that gives a character with it, U+FFFD if there is none. */
    private char plain(char c) {
        int key = c <= ' ' ? -1 : characters.indexOf(c, KEYS) - KEYS;
        boolean itself = c <= ' ' || Ascii.isUpper(c);
        return itself ? c : key < 0 ? NONE : characters.charAt(key);
    }

    /** Whether a text has a letter of a script without case, so that the case of its key is not known. */
    static boolean hidesCase(String text) {
        return text.chars().anyMatch(c -> Character.getType(c) == Character.OTHER_LETTER);
    }

    @Override
    public String toString() {
        return name;
    }
}
