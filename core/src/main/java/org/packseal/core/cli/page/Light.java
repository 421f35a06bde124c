package org.packseal.core.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.explain.Explanation;
import org.packseal.core.explain.Statement;
import org.packseal.core.explain.Topic;
import org.packseal.core.fact.Dimension;
import org.packseal.core.rule.RuleResult;

/**
 * What is known of one dimension of the definition: a sign against it, cleared, or open. Each has a shape and a word
 * of its own, so that nobody needs to tell colours apart.
 *
 * @param dimension identity, composition or source
 * @param state what is known
 * @param reasons the signs, or the facts that cleared it, in words
 */
record Light(Dimension dimension, State state, List<String> reasons) {
    /** What is known of a dimension. */
    enum State {
        SIGN("!"),
        CLEARED("✓"),
        OPEN("–");

        private final String shape;

        State(String shape) {
            this.shape = shape;
        }

        String shape() {
            return shape;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<Light> of(Assessment assessment, Locale locale) {
        List<Light> lights = new ArrayList<>();
        for (Dimension dimension : List.of(Dimension.IDENTITY, Dimension.COMPOSITION, Dimension.SOURCE)) {
            lights.add(light(assessment, dimension, locale));
        }
        return lights;
    }

    private static Light light(Assessment assessment, Dimension dimension, Locale locale) {
        List<RuleResult> signs = assessment.fired().stream()
                .filter(result -> result.isSign() && result.rule().dimensions().contains(dimension))
                .toList();
        if (!signs.isEmpty()) {
            return new Light(dimension, State.SIGN, words(signs, locale));
        }
        List<String> clearing = assessment.clearedBy().get(dimension);
        return clearing == null
                ? new Light(dimension, State.OPEN, List.of())
                : new Light(dimension, State.CLEARED, facts(clearing, locale));
    }

    private static List<String> words(List<RuleResult> signs, Locale locale) {
        Explanation.Builder said = Explanation.builder();
        signs.forEach(sign -> said.say(
                Topic.FOUND,
                Statement.of("rule." + sign.rule().id())
                        .with("title", sign.rule().title())));
        return said.build().sentences(Topic.FOUND, locale);
    }

    private static List<String> facts(List<String> keys, Locale locale) {
        Explanation.Builder said = Explanation.builder();
        keys.forEach(key -> said.say(Topic.FOUND, Statement.of("fact." + key)));
        return said.build().sentences(Topic.FOUND, locale);
    }
}
