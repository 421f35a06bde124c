package org.packseal.core.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.text.TableLine;

/** Reads {@code facts.txt}. A bad row is an error of the library and names its line. */
final class FactTable {
    private static final String RESOURCE = "facts.txt";
    private static final int COLUMNS = 7;
    private static final String NOTHING = "-";
    private static final String SCAN = "scan";
    private static final String ADVERSE = "!";
    private static final String CLEARING = "+";

    private FactTable() {}

    static List<FactDefinition> read() {
        return rows(TableLine.readAll(RESOURCE, FactTable.class.getResourceAsStream(RESOURCE)));
    }

    static List<FactDefinition> rows(List<TableLine> lines) {
        List<FactDefinition> rows = new ArrayList<>(lines.size());
        for (TableLine line : lines) {
            try {
                rows.add(row(rows.size(), line.cells(COLUMNS)));
            } catch (IllegalArgumentException e) {
                throw line.bad(String.valueOf(e.getMessage()));
            }
        }
        return rows;
    }

    private static FactDefinition row(int index, String[] cells) {
        FactType type = type(cells[1]);
        List<String> values = new ArrayList<>();
        Set<String> adverse = new LinkedHashSet<>();
        Set<String> clearing = new LinkedHashSet<>();
        for (String cell : type == FactType.ENUM ? words(cells[1]) : List.<String>of()) {
            String value = bare(cell);
            values.add(value);
            if (cell.endsWith(ADVERSE)) {
                adverse.add(value);
            } else if (cell.endsWith(CLEARING)) {
                clearing.add(value);
            }
        }
        boolean clears = !cells[3].equals(NOTHING);
        if (clears == clearing.isEmpty() || new LinkedHashSet<>(values).size() != values.size()) {
            throw new IllegalArgumentException(
                    "Expected values that differ, with a clearing one if the fact clears something, found " + cells[1]);
        }
        FactDefinition.Meaning meaning = new FactDefinition.Meaning(
                type,
                values,
                adverse,
                clearing,
                clears ? Dimension.valueOf(cells[3]) : null,
                EvidenceGroup.valueOf(cells[2]),
                cells[5]);
        FactDefinition.Origin origin =
                new FactDefinition.Origin(producers(cells[4]), cells[6].equals(SCAN), observation(cells[6]));
        return new FactDefinition(index, cells[0], meaning, origin);
    }

    private static Set<Producer> producers(String cell) {
        Set<Producer> producers = EnumSet.noneOf(Producer.class);
        words(cell).forEach(name -> producers.add(Producer.valueOf(name)));
        return producers;
    }

    private static @Nullable ObservationKind observation(String cell) {
        return cell.equals(NOTHING) || cell.equals(SCAN)
                ? null
                : ObservationKind.valueOf(cell.toUpperCase(Locale.ROOT));
    }

    private static FactType type(String cell) {
        return switch (cell) {
            case "number" -> FactType.NUMBER;
            case "text" -> FactType.TEXT;
            default -> FactType.ENUM;
        };
    }

    private static String bare(String cell) {
        return cell.endsWith(ADVERSE) || cell.endsWith(CLEARING) ? cell.substring(0, cell.length() - 1) : cell;
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(" ", -1));
    }
}
