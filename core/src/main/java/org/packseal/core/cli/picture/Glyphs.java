package org.packseal.core.cli.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Dot patterns of the printable ASCII characters, five dots wide and seven high, read from {@code glyphs.txt}. */
final class Glyphs {
    static final int WIDTH = 5;
    static final int HEIGHT = 7;

    private static final char FIRST = '!';
    private static final char LAST = '~';
    private static final Glyphs SHIPPED = read();

    private final int[][] rows;

    private Glyphs(int[][] rows) {
        this.rows = rows;
    }

    static Glyphs shipped() {
        return SHIPPED;
    }

    /** Whether a dot of a character is dark; a space and every character without a pattern are light. */
    boolean dark(char c, int column, int row) {
        return c >= FIRST && c <= LAST && (rows[c - FIRST][row] >> (WIDTH - 1 - column) & 1) == 1;
    }

    private static Glyphs read() {
        int[][] rows = new int[LAST - FIRST + 1][];
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Glyphs.class.getResourceAsStream("glyphs.txt")), StandardCharsets.US_ASCII))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                rows[line.charAt(0) - FIRST] = pattern(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Glyphs(rows);
    }

    /** Reads a line such as {@code A 0e11111f111111}: the character, a space, and two hexadecimal digits a row. */
    private static int[] pattern(String line) {
        int[] pattern = new int[HEIGHT];
        for (int row = 0; row < HEIGHT; row++) {
            pattern[row] = Integer.parseInt(line, 2 + 2 * row, 4 + 2 * row, 16);
        }
        return pattern;
    }
}
