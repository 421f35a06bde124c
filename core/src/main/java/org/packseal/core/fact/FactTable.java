package org.packseal.core.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Reads {@code facts.txt}. A bad row is an error of the library and names its line. */
final class FactTable {
    private static final String RESOURCE = "facts.txt";
    private static final int COLUMNS = 6;
    /** A seventh column says what the fact is read from; most facts stand alone and have none. */
    private static final int READ_FROM = 6;

    private static final String SCAN = "scan";

    private FactTable() {}

    static List<FactDefinition> read() {
        try (InputStream in = Objects.requireNonNull(FactTable.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<FactDefinition> rows(BufferedReader lines) throws IOException {
        List<FactDefinition> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                rows.add(row(rows.size(), line));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(RESOURCE + " line " + number + ": " + e.getMessage(), e);
            }
        }
        return rows;
    }

    private static FactDefinition row(int index, String line) {
        List<String> cells = split(line, '|');
        if (cells.size() != COLUMNS && cells.size() != COLUMNS + 1) {
            throw new IllegalArgumentException("Expected " + COLUMNS + " columns, found " + cells.size());
        }
        String readFrom = cells.size() > READ_FROM ? cells.get(READ_FROM) : "";
        List<String> values = new ArrayList<>();
        Set<String> adverse = new LinkedHashSet<>();
        Set<String> clearing = new LinkedHashSet<>();
        FactType type = type(cells.get(1));
        if (type == FactType.ENUM) {
            for (String cell : split(cells.get(1), ' ')) {
                String value = bare(cell);
                values.add(value);
                if (cell.endsWith("!")) {
                    adverse.add(value);
                } else if (cell.endsWith("+")) {
                    clearing.add(value);
                }
            }
        }
        Set<Producer> producers = EnumSet.noneOf(Producer.class);
        for (String producer : split(cells.get(4), ' ')) {
            producers.add(Producer.valueOf(producer));
        }
        boolean clears = !cells.get(3).equals("-");
        if (clears == clearing.isEmpty() || new LinkedHashSet<>(values).size() != values.size()) {
            throw new IllegalArgumentException("values of " + cells.get(0) + " do not fit what it clears, or repeat");
        }
        return new FactDefinition(
                index,
                cells.get(0),
                type,
                values,
                adverse,
                clearing,
                clears ? Dimension.valueOf(cells.get(3)) : null,
                producers,
                EvidenceGroup.valueOf(cells.get(2)),
                cells.get(5),
                readFrom.equals(SCAN),
                readFrom.isEmpty() || readFrom.equals(SCAN)
                        ? null
                        : ObservationKind.valueOf(readFrom.toUpperCase(Locale.ROOT)));
    }

    private static FactType type(String cell) {
        return switch (cell) {
            case "number" -> FactType.NUMBER;
            case "text" -> FactType.TEXT;
            default -> FactType.ENUM;
        };
    }

    private static String bare(String cell) {
        return cell.endsWith("!") || cell.endsWith("+") ? cell.substring(0, cell.length() - 1) : cell;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at).strip());
            from = at + 1;
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
