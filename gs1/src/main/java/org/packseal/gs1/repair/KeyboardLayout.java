package org.packseal.gs1.repair;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.text.TableLine;

/**
 * A keyboard layout of {@code keyboard-layouts.tsv}: which character each key gives, plain and with shift. Immutable.
 */
public final class KeyboardLayout {
    private static final String RESOURCE = "/org/packseal/gs1/repair/keyboard-layouts.tsv";
    private static final int COLUMNS = 5;
    private static final int KEYS = 47;
    /** Latin letters and accents end before this. */
    private static final int CHARACTERS = 0x300;

    /** All layouts; the first is that of the United States, which scanners send by when nobody set them. */
    public static final List<KeyboardLayout> ALL = read(TableLine.readAll(RESOURCE));

    private final String name;
    private final String characters;
    /** Place of each character in {@link #characters}, or -1. */
    private final byte[] places = new byte[CHARACTERS];

    private KeyboardLayout(String name, String characters) {
        this.name = name;
        this.characters = characters;
        Arrays.fill(places, (byte) -1);
        for (int i = characters.length() - 1; i >= 0; i--) {
            places[characters.charAt(i)] = (byte) i;
        }
    }

    public static List<KeyboardLayout> read(List<TableLine> lines) {
        return lines.stream().map(KeyboardLayout::read).toList();
    }

    private static KeyboardLayout read(TableLine line) {
        String[] columns = line.cells(COLUMNS);
        if (columns[1].length() != KEYS || columns[2].length() != KEYS) {
            throw line.bad("there are " + KEYS + " keys");
        }
        if ((columns[1] + columns[2]).chars().anyMatch(c -> c >= CHARACTERS)) {
            throw line.bad("a character is beyond the Latin ones");
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
    @Nullable
    public String undo(String text, KeyboardLayout scanner) {
        StringBuilder meant = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int place = c < CHARACTERS ? places[c] : -1;
            if (place >= 0) {
                meant.append(scanner.characters.charAt(place));
            } else if (c <= ' ') {
                meant.append(c); // control characters come by other ways than the character keys
            } else {
                return null;
            }
        }
        String result = meant.toString();
        return result.equals(text) ? null : result;
    }

    @Override
    public String toString() {
        return name;
    }
}
