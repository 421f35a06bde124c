package org.packseal.gs1.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table resource that is neither empty nor a comment.
 *
 * @param resource name of the resource
 * @param number line number from 1
 * @param text the line
 */
public record TableLine(String resource, int number, String text) {
    /**
     * Reads a resource of this library.
     *
     * @param resource name, from this package or with a leading slash from the root
     * @return its lines without empty ones and comments
     */
    public static List<TableLine> readAll(String resource) {
        return readAll(resource, TableLine.class.getResourceAsStream(resource));
    }

    /**
     * Reads a resource of any module of this library; only its own classes can open one.
     *
     * @param resource name, for messages
     * @param opened the resource as its module opened it; closed here; null where it is missing
     * @return its lines without empty ones and comments
     */
    public static List<TableLine> readAll(String resource, @Nullable InputStream opened) {
        try (InputStream stream = opened) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the library");
            }
            return readAll(resource, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    public static List<TableLine> readAll(String resource, BufferedReader reader) throws IOException {
        List<TableLine> lines = new ArrayList<>();
        int number = 0;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            if (!text.isBlank() && !text.startsWith("#")) {
                lines.add(new TableLine(resource, number, text.strip()));
            }
        }
        return lines;
    }

    /**
     * The cells of a line, which tabs separate.
     *
     * @param columns how many there must be
     * @return the cells without white space around them
     * @throws IllegalStateException if there are more or fewer
     */
    public String[] cells(int columns) {
        return cells(columns, columns);
    }

    /**
     * The cells of a line of a table whose last columns may be left out.
     *
     * @param least how many there must be
     * @param most how many there may be
     * @return the cells without white space around them
     * @throws IllegalStateException if there are more or fewer
     */
    public String[] cells(int least, int most) {
        String[] cells = text.split("\t", -1);
        if (cells.length < least || cells.length > most) {
            throw bad("Expected " + (least == most ? "" : least + " to ") + most + " columns, found " + cells.length);
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        return cells;
    }

    /**
     * The error for a line that cannot be read: a broken table is a defect of the library, never of the input.
     *
     * @param why what is wrong with it
     * @return the error, naming resource and line
     */
    public IllegalStateException bad(String why) {
        return new IllegalStateException(resource + " line " + number + ": " + why);
    }
}
