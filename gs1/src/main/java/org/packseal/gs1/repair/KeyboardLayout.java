package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** All layouts; the first is that of the United States, which scanners send by when nobody set them. */
    public static final List<KeyboardLayout> ALL = read(TableLine.readAll(RESOURCE));

    private final String name;
    private final String characters;
    /** First place of each character in {@link #characters}. */
    private final Map<Character, Integer> places = new HashMap<>();

    /** Characters that more than one key gives, so that the key is not known. */
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

    /** What the scanner has on the keys that give a character here; control characters come by other ways than the character keys. */
    private String keysOf(char c, int offset, KeyboardLayout scanner) {
        Integer place = places.get(c);
        if (place == null) {
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
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int key = c <= ' ' ? -1 : characters.indexOf(c, KEYS) - KEYS;
            if (c > ' ' && key < 0) {
                return null;
            }
            plain.append(key < 0 || Ascii.isUpper(c) ? c : characters.charAt(key));
        }
        return plain.toString();
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
