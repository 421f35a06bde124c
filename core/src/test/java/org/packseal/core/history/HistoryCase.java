package org.packseal.core.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** One case of {@code cases.txt}: events, what the caller knows, and what has to be found. */
public final class HistoryCase {
    private final String name;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<Pack> packs = new ArrayList<>();
    private final List<CaseEvent> events = new ArrayList<>();

    /** What has to be found of one pack. */
    public record Pack(String subject, String lot, SortedMap<String, String> facts, Set<String> findings) {}

    private HistoryCase(String head) {
        List<String> cells = cells(head.substring("case ".length()));
        name = cells.get(0);
        for (String option : words(cells.get(1))) {
            options.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }
    }

    /** All cases of the table. */
    public static List<HistoryCase> all() {
        List<HistoryCase> cases = new ArrayList<>();
        String table = new String(CasePlaces.resource("cases.txt"), StandardCharsets.UTF_8);
        for (String line : table.split("\n", -1)) {
            if (line.startsWith("case ")) {
                cases.add(new HistoryCase(line));
            } else if (line.startsWith("pack ")) {
                cases.get(cases.size() - 1).pack(line);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                cases.get(cases.size() - 1).events.add(new CaseEvent(line));
            }
        }
        return cases;
    }

    private void pack(String line) {
        List<String> cells = cells(line.substring("pack ".length()));
        String[] serial = cells.get(0).split("/", -1);
        SortedMap<String, String> facts = new TreeMap<>();
        for (String fact : words(cells.get(1))) {
            facts.put("history." + fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1));
        }
        packs.add(new Pack(
                "(01)09521001012348(21)" + serial[0],
                serial.length > 1 ? serial[1] : "",
                facts,
                new TreeSet<>(words(cells.get(2)))));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private static List<String> words(String cell) {
        return cell.isBlank() || cell.equals("-")
                ? List.of()
                : List.of(cell.strip().split(" ", -1));
    }

    public String name() {
        return name;
    }

    public String option(String key) {
        return options.getOrDefault(key, "");
    }

    public List<Pack> packs() {
        return packs;
    }

    public List<CaseEvent> events() {
        return events;
    }

    @Override
    public String toString() {
        return name;
    }
}
