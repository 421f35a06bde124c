package org.packseal.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.FactType;
import org.packseal.gs1.text.TableLine;

/**
 * What can have caused which sign, as {@code causes.txt} says. A licence to relabel changes a label and not an active
 * ingredient, so a rule set in which it explains the ingredient is refused. Immutable and thread-safe.
 */
final class ExplanationCauses {
    private static final String RESOURCE = "causes.txt";
    private static final int COLUMNS = 3;
    private static final String ACTOR = ".*.";
    private static final ExplanationCauses STANDARD = new ExplanationCauses();

    /** For each fact that is a cause, the values of other facts it can have produced, as bits by index. */
    private final Map<Integer, long[]> signs = new LinkedHashMap<>();

    private ExplanationCauses() {
        TableLine.readAll(RESOURCE, ExplanationCauses.class.getResourceAsStream(RESOURCE))
                .forEach(this::row);
    }

    static ExplanationCauses standard() {
        return STANDARD;
    }

    private void row(TableLine line) {
        String[] cells = line.cells(COLUMNS);
        long[] produced = new long[FactCatalogue.standard().facts().size()];
        for (String sign : cells[1].split(" ", -1)) {
            int equals = sign.indexOf('=');
            String key = equals < 0 ? sign : sign.substring(0, equals);
            for (FactDefinition fact : facts(key, line)) {
                produced[fact.index()] |= bits(fact, equals < 0 ? "" : sign.substring(equals + 1), line);
            }
        }
        FactDefinition cause = facts(cells[0], line).get(0);
        if (signs.put(cause.index(), produced) != null) {
            throw line.bad("Expected each cause once, found " + cause.key() + " again.");
        }
    }

    private static List<FactDefinition> facts(String key, TableLine line) {
        int actor = key.indexOf(ACTOR);
        List<FactDefinition> found = FactCatalogue.standard().facts().stream()
                .filter(fact -> actor < 0
                        ? fact.key().equals(key)
                        : fact.key().startsWith(key.substring(0, actor + 1))
                                && fact.key().endsWith(key.substring(actor + ACTOR.length() - 1)))
                .toList();
        if (found.isEmpty()) {
            throw line.bad("Expected a fact of the catalogue, found " + key + ".");
        }
        return found;
    }

    private static long bits(FactDefinition fact, String values, TableLine line) {
        if (values.isEmpty() || fact.type() == FactType.NUMBER) {
            return -1L;
        }
        long bits = 0;
        for (String value : values.split(",", -1)) {
            if (!fact.values().contains(value)) {
                throw line.bad("Expected a value of " + fact.key() + ", found " + value + ".");
            }
            bits |= FactValues.bit(fact, value);
        }
        return bits;
    }

    boolean isCause(FactDefinition fact) {
        return signs.containsKey(fact.index());
    }

    /** The causes that an explanation names. */
    List<FactDefinition> causes(Condition explanation) {
        List<FactDefinition> causes = new ArrayList<>();
        for (FactDefinition fact : FactCatalogue.standard().facts()) {
            if (isCause(fact) && explanation.mentions(fact.index())) {
                causes.add(fact);
            }
        }
        return Collections.unmodifiableList(causes);
    }

    /** Whether a cause can have produced something that a rule's condition looks for. */
    boolean canCause(FactDefinition cause, Condition sign) {
        long[] produced = signs.getOrDefault(cause.index(), new long[0]);
        for (int fact = 0; fact < produced.length; fact++) {
            if (produced[fact] != 0 && sign.looksFor(fact, produced[fact])) {
                return true;
            }
        }
        return false;
    }
}
