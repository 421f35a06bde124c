package org.packseal.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables beside this class: a row a line, columns parted by tabs, comments after a number sign. */
final class TableFile {
    private TableFile() {}

    static List<String[]> rows(String name, int columns) {
        try (InputStream in = Objects.requireNonNull(TableFile.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(line, name, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] row(String line, String name, int columns) {
        String[] row = line.split("\t", -1);
        if (row.length != columns) {
            throw new IllegalStateException(
                    name + ": Expected " + columns + " columns, found " + row.length + ": " + line);
        }
        return row;
    }
}
