package org.packseal.gs1.repair;

import org.packseal.gs1.syntax.CharacterSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** All layouts; the first is that of the United States, which scanners send by when nobody set them. */
    public static final List<KeyboardLayout> ALL = read(TableLine.readAll(RESOURCE));

    private final String name;
    private final String characters;
    /** First and last place of each character in {@link #characters}. */
    private final Map<Character, Integer> places = new HashMap<>();

    private final Map<Character, Integer> lastPlaces = new HashMap<>();

    /** Characters that more than one key gives, so that they do not tell which was meant. */
    private final String doubled;

    private KeyboardLayout(String name, String characters) {
        this.name = name;
        this.characters = characters;
        StringBuilder several = new StringBuilder();
        for (int i = characters.length() - 1; i >= 0; i--) {
            char c = characters.charAt(i);
            if (c != NONE && places.put(c, i) != null) {
                several.append(c);
            }
            if (c != NONE) {
                lastPlaces.putIfAbsent(c, i);
            }
        }
        this.doubled = several.toString();
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

    /**
     * What a scanner of another layout meant when a computer of this layout made the text of its keys.
     *
     * @return the text, or null where this layout cannot have made it or it would be the same
     */
    public @Nullable String undo(String text, KeyboardLayout scanner) {
        return undo(text, scanner, places);
    }

    /** As {@link #undo}, with the last of several keys that give a character. */
    @Nullable
    String undoWithLastKeys(String text, KeyboardLayout scanner) {
        return undo(text, scanner, lastPlaces);
    }

    private static @Nullable String undo(String text, KeyboardLayout scanner, Map<Character, Integer> places) {
        StringBuilder meant = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Integer place = places.get(c);
            if (place != null) {
                char key = scanner.characters.charAt(place);
                if (key == NONE) {
                    return null;
                }
                meant.append(key);
            } else if (c <= ' ') {
                meant.append(c); // control characters come by other ways than the character keys
            } else {
                return null;
            }
        }
        String result = meant.toString();
        return result.equals(text) ? null : result;
    }

    /**
     * Whether a character of a text may have come from more than one key of this layout, and a value may hold what the scanner's
     * layout has on each.
     */
    boolean leavesOpen(String text, KeyboardLayout scanner) {
        for (int i = 0; i < text.length() && !doubled.isEmpty(); i++) {
            Integer first = doubled.indexOf(text.charAt(i)) < 0 ? null : places.get(text.charAt(i));
            Integer last = lastPlaces.get(text.charAt(i));
            boolean both = first != null
                    && last != null
                    && CharacterSet.X.has(scanner.characters.charAt(first))
                    && CharacterSet.X.has(scanner.characters.charAt(last));
            if (both) {
                return true;
            }
        }
        return false;
    }

    /** How many characters of a text more than one key of this layout gives. */
    int countDoubled(String text) {
        return (int) text.chars().filter(c -> doubled.indexOf(c) >= 0).count();
    }

    /** Whether a text has a letter of a script without case, which does not tell what case its key stood for. */
    static boolean hidesCase(String text) {
        return text.chars()
                .anyMatch(c -> Character.isLetter(c)
                        && c > 127
                        && Character.toUpperCase(c) == c
                        && Character.toLowerCase(c) == c);
    }

    @Override
    public String toString() {
        return name;
    }
}
