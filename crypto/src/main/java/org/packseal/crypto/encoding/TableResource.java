package org.packseal.crypto.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.packseal.gs1.text.TableLine;

/** Reads this module's tables, which another module's reader cannot open. */
public final class TableResource {
    private TableResource() {}

    /**
     * Reads a table beside a class.
     *
     * @param owner the class
     * @param name file name
     * @return its lines without empty ones and comments
     * @throws IllegalStateException if the table is missing from the library
     */
    public static List<TableLine> lines(Class<?> owner, String name) {
        try (InputStream table = owner.getResourceAsStream(name)) {
            if (table == null) {
                throw new IllegalStateException(name + " is missing from the library");
            }
            return TableLine.readAll(name, new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
