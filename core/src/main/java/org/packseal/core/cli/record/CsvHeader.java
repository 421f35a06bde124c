package org.packseal.core.cli.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactType;
import org.packseal.gs1.text.Ascii;

/** The first line of a table: which member of a record each column holds. */
final class CsvHeader {
    private static final String ID = "id";
    private static final String SCAN = "scan";
    private static final Set<String> MEMBERS = Set.of(ID, SCAN, "profile", "separator", "clock", "token");
    private static final Set<String> OF_A_FACT =
            Set.of("value", "unknown", "producer", "assurance", "method", "observation", "observedAt", "source");
    private static final String FACTS = "facts";

    private final List<String> columns;

    private CsvHeader(List<String> columns) {
        this.columns = columns;
    }

    /**
     * Reads the names of the columns.
     *
     * @param file the file's name, for messages
     * @throws FileProblem if a column is unknown or named a second time: its cells would be lost
     */
    static CsvHeader of(String file, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!isKnown(name)) {
                throw refused(
                        file,
                        seen.size() + 1,
                        "Expected id, scan, profile, separator, clock, token or a fact (packseal codes), found \""
                                + VisibleText.shortened(name) + "\".");
            }
            if (!seen.add(name)) {
                throw refused(file, seen.size() + 1, "Expected each column once, found " + name + " a second time.");
            }
        }
        return new CsvHeader(new ArrayList<>(names));
    }

    /** Number of columns. */
    int size() {
        return columns.size();
    }

    /** Name of the column that a problem's JSON pointer speaks of; empty where it speaks of none. */
    String columnOf(String pointer) {
        String best = "";
        for (String column : columns) {
            String member = pointerTo(column);
            if ((pointer + "/").startsWith(member + "/") && column.length() > best.length()) {
                best = column;
            }
        }
        return best;
    }

    /**
     * The record that a row stands for; empty cells are members that are not there. In a table with scans an empty scan
     * is a read that failed, because a pack is never cleared by facts about a code that nobody read.
     *
     * @param line the row's line, which is its id where the table has no column for it
     */
    ObjectNode record(long line, List<String> cells) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        if (!columns.contains(ID)) {
            record.put(ID, line);
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                put(record, columns.get(i), cells.get(i));
            }
        }
        if (columns.contains(SCAN) && !record.has(SCAN)) {
            record.put(SCAN, "");
        }
        return record;
    }

    /** The id of a row, or its line where the table or the row has none. */
    JsonNode id(long line, List<String> cells) {
        int place = columns.indexOf(ID);
        return place < 0 || place >= cells.size() || cells.get(place).isEmpty()
                ? JsonNodeFactory.instance.numberNode(line)
                : JsonNodeFactory.instance.textNode(cells.get(place));
    }

    private static void put(ObjectNode record, String column, String cell) {
        if (MEMBERS.contains(column)) {
            record.put(column, cell);
            return;
        }
        ObjectNode fact = record.withObjectProperty(FACTS).withObjectProperty(key(column));
        if (property(column).equals("value") && isNumber(key(column), cell)) {
            fact.put("value", new BigDecimal(cell));
        } else {
            fact.put(property(column), cell);
        }
    }

    /** Whether a cell is a number of a fact that takes one; any other text is left for the reader of facts to refuse. */
    private static boolean isNumber(String key, String cell) {
        return FactCatalogue.standard().require(key).type() == FactType.NUMBER
                && cell.length() <= RecordReader.NUMBER_LIMIT
                && cell.chars().allMatch(c -> Ascii.isDigit((char) c) || c == '.' || c == '-')
                && cell.lastIndexOf('-') <= 0
                && cell.indexOf('.') == cell.lastIndexOf('.')
                && cell.chars().anyMatch(c -> Ascii.isDigit((char) c));
    }

    private static boolean isKnown(String column) {
        if (MEMBERS.contains(column)) {
            return true;
        }
        return FactCatalogue.standard().find(key(column)).isPresent() && OF_A_FACT.contains(property(column));
    }

    private static String key(String column) {
        int slash = column.indexOf('/');
        return slash < 0 ? column : column.substring(0, slash);
    }

    private static String property(String column) {
        int slash = column.indexOf('/');
        return slash < 0 ? "value" : column.substring(slash + 1);
    }

    private static String pointerTo(String column) {
        if (MEMBERS.contains(column)) {
            return "/" + column;
        }
        return "/" + FACTS + "/" + column;
    }

    private static FileProblem refused(String file, int column, String message) {
        return new FileProblem(FileCode.FILE_INVALID, file + ", line 1, column " + column, message);
    }
}
