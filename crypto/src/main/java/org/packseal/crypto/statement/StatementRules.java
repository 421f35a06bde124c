package org.packseal.crypto.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.TableResource;
import org.packseal.gs1.text.TableLine;

/**
 * What each producer may say in a signed statement, and what a statement reaches: the table {@code statement-facts.txt}
 * beside this class. A bad row is an error of the library and names its line. Immutable and thread-safe.
 */
final class StatementRules {
    private static final StatementRules TABLE = new StatementRules();

    private final Map<String, List<Right>> rights = new HashMap<>();
    private final Map<String, List<String>> bodies = new HashMap<>();
    private final Map<String, List<FactPattern>> reach = new HashMap<>();
    private final List<FactPattern> clearing = new ArrayList<>();
    private final List<FactPattern> national = new ArrayList<>();

    /** Facts that a producer may state, and how far they are to be believed at most. */
    private record Right(List<FactPattern> facts, String assurance) {}

    private StatementRules() {
        TableResource.lines(StatementRules.class, "statement-facts.txt").forEach(this::read);
    }

    static StatementRules table() {
        return TABLE;
    }

    private void read(TableLine line) {
        String[] cells = line.cells(2, 4);
        switch (cells[0] + cells.length) {
            case "may4" ->
                rights.computeIfAbsent(cells[1], producer -> new ArrayList<>())
                        .add(new Right(patterns(cells[2]), cells[3]));
            case "body3" -> bodies.put(cells[1], List.of(cells[2].split(" ")));
            case "reach3" -> reach.put(cells[1], patterns(cells[2]));
            case "clears2" -> clearing.addAll(patterns(cells[1]));
            case "national2" -> national.addAll(patterns(cells[1]));
            default -> throw line.bad("Expected a known kind of row, found another");
        }
    }

    private static List<FactPattern> patterns(String texts) {
        return Arrays.stream(texts.split(" ")).map(FactPattern::of).toList();
    }

    /** {@return everybody who may make statements} */
    Set<String> producers() {
        return new TreeSet<>(rights.keySet());
    }

    /** The highest assurance of a fact stated by a producer, or null where he may not state it. */
    @Nullable
    String assurance(String producer, String fact, @Nullable String value) {
        if (fact.equals("determination.by")
                && !bodies.getOrDefault(producer, List.of()).contains(value)) {
            return null;
        }
        for (Right right : rights.getOrDefault(producer, List.of())) {
            if (matches(right.facts(), fact, value)) {
                return right.assurance();
            }
        }
        return null;
    }

    /** Whether a fact stated about a batch or product holds for each of its packs. */
    boolean reachesPack(StatementSubject subject, String fact, @Nullable String value) {
        return switch (subject.level()) {
            case PACK -> true;
            case BATCH, PRODUCT -> matches(reach.getOrDefault(subject.level().name(), List.of()), fact, value);
        };
    }

    boolean clearsIdentity(String fact, @Nullable String value) {
        return matches(clearing, fact, value);
    }

    boolean isNational(String fact) {
        return matches(national, fact, null);
    }

    private static boolean matches(List<FactPattern> patterns, String fact, @Nullable String value) {
        for (FactPattern pattern : patterns) {
            if (pattern.matches(fact, value)) {
                return true;
            }
        }
        return false;
    }
}
