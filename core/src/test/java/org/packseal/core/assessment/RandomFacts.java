package org.packseal.core.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.FactType;
import org.packseal.core.rule.Rule;
import org.packseal.core.rule.RuleSet;

/**
 * Random facts about a pack. About half of them are taken from one rule's surroundings, so that rules fire often enough.
 */
final class RandomFacts {
    private static final List<FactDefinition> CATALOGUE =
            FactCatalogue.standard().facts();
    private static final List<Rule> RULES = RuleSet.who7c().rules();

    private final Random random;

    RandomFacts(Random random) {
        this.random = random;
    }

    /** Facts of different keys, none about {@code ip}. */
    List<Fact> some() {
        List<Fact> facts = new ArrayList<>();
        Rule near = RULES.get(random.nextInt(RULES.size()));
        int density = 1 + random.nextInt(12);
        for (FactDefinition definition : CATALOGUE) {
            boolean likely = near.mentions(definition.key()) || definition.key().startsWith("auth.");
            if (!definition.key().startsWith("ip.") && random.nextInt(100) < (likely ? 70 : density)) {
                facts.add(Fact.of(definition.key(), value(definition)));
            }
        }
        return facts;
    }

    String value(FactDefinition definition) {
        if (definition.type() == FactType.NUMBER) {
            return String.valueOf(List.of(10, 49, 50, 90, 100, 110, 130).get(random.nextInt(7)));
        }
        if (definition.type() == FactType.TEXT) {
            return "code " + random.nextInt(100);
        }
        return definition.values().get(random.nextInt(definition.values().size()));
    }

    static Evidence trusted(Iterable<Fact> facts) {
        Evidence.Builder builder = Evidence.builder().trustPlainFacts();
        facts.forEach(builder::add);
        return builder.build();
    }
}
