package org.packseal.core.report;

import java.util.ArrayList;
import java.util.List;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.gs1.text.TableLine;

/** The boxes of the report, from the table {@code incident-form.txt}. A bad row is an error that names its line. */
final class IncidentForm {
    private static final String RESOURCE = "incident-form.txt";
    private static final int COLUMNS = 8;
    private static final int HASH_LENGTH = 64;

    private static final List<Box> BOXES = new ArrayList<>();
    private static final FormNode ROOT = read();

    private IncidentForm() {}

    /** The report itself. */
    static FormNode root() {
        return ROOT;
    }

    /** All boxes in the order of the form. */
    static List<Box> boxes() {
        return List.copyOf(BOXES);
    }

    private static FormNode read() {
        FormNode root = new FormNode("", 0, null);
        for (TableLine line : TableLine.readAll(RESOURCE, IncidentForm.class.getResourceAsStream(RESOURCE))) {
            addRow(root, line);
        }
        return root;
    }

    private static void addRow(FormNode root, TableLine line) {
        try {
            add(root, List.of(line.cells(COLUMNS)));
        } catch (IllegalArgumentException bad) {
            throw line.bad(String.valueOf(bad.getMessage()));
        }
    }

    private static void add(FormNode root, List<String> cells) {
        String[] parts = cells.get(0).split("\\.", -1);
        FormNode node = root;
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            String name = name(parts[i]);
            path.append(path.isEmpty() ? "" : ".").append(name);
            boolean last = i == parts.length - 1;
            FormNode next = node.member(name).orElse(null);
            if (next == null || last) {
                next = new FormNode(name, limit(parts[i]), last ? box(path.toString(), cells) : null);
                node.add(next);
            }
            node = next;
        }
    }

    private static String name(String part) {
        int bracket = part.indexOf('[');
        return bracket < 0 ? part : part.substring(0, bracket);
    }

    private static int limit(String part) {
        int bracket = part.indexOf('[');
        return bracket < 0 ? 0 : Integer.parseInt(part.substring(bracket + 1, part.length() - 1));
    }

    private static Box box(String path, List<String> cells) {
        List<String> value = List.of(cells.get(1).split(" ", -1));
        Box.Need need = cells.get(2).equals("-") ? Box.Need.FREE : Box.Need.valueOf(cells.get(2));
        Box box = new Box(
                path,
                type(value.get(0)),
                max(value),
                codes(value),
                need,
                byLibrary(cells.get(3)),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7));
        BOXES.add(box);
        return box;
    }

    private static Box.Type type(String word) {
        return switch (word) {
            case "id" -> Box.Type.ID;
            case "time" -> Box.Type.TIME;
            case "day" -> Box.Type.DAY;
            case "text" -> Box.Type.TEXT;
            case "line" -> Box.Type.LINE;
            case "country" -> Box.Type.COUNTRY;
            case "number" -> Box.Type.NUMBER;
            case "gtin" -> Box.Type.GTIN;
            case "hash" -> Box.Type.HASH;
            case "code", "fact" -> Box.Type.CODE;
            default -> throw new IllegalArgumentException("Expected a kind of value, found " + word + ".");
        };
    }

    private static int max(List<String> value) {
        return switch (value.get(0)) {
            case "text", "line" -> Integer.parseInt(value.get(1));
            case "number" -> Integer.parseInt(value.get(2));
            default -> HASH_LENGTH;
        };
    }

    private static List<String> codes(List<String> value) {
        return switch (value.get(0)) {
            case "code" -> value.subList(1, value.size());
            case "fact" -> FactCatalogue.standard().require(value.get(1)).values();
            default -> List.of();
        };
    }

    private static boolean byLibrary(String word) {
        if (!word.equals("LIBRARY") && !word.equals("CONTEXT")) {
            throw new IllegalArgumentException("Expected LIBRARY or CONTEXT, found " + word + ".");
        }
        return word.equals("LIBRARY");
    }
}
