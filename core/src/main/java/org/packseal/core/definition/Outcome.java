package org.packseal.core.definition;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the evidence points to under one limb of a legal text. Immutable and thread-safe. */
public final class Outcome {
    private final String code;
    private final OutcomeLevel level;
    private final @Nullable String limb;
    private final List<String> rules;
    private final List<String> facts;
    private final Map<String, String> details;
    private final String citation;

    Outcome(
            String code,
            OutcomeLevel level,
            @Nullable String limb,
            List<String> rules,
            List<String> facts,
            Map<String, String> details,
            String citation) {
        this.code = Objects.requireNonNull(code, "code");
        this.level = Objects.requireNonNull(level, "level");
        this.limb = limb;
        this.rules = List.copyOf(rules);
        this.facts = List.copyOf(facts);
        this.details = Collections.unmodifiableMap(new TreeMap<>(details));
        this.citation = Objects.requireNonNull(citation, "citation");
    }

    /** {@return what is pointed to, for instance {@code FALSE_REPRESENTATION_INDICATED}; stable} */
    public String code() {
        return code;
    }

    /** {@return how far the outcome goes} */
    public OutcomeLevel level() {
        return level;
    }

    /** {@return the limb of the text, for instance {@code SOURCE}; empty where the text is not divided} */
    public Optional<String> limb() {
        return Optional.ofNullable(limb);
    }

    /** {@return the fired rules behind it; ids in ascending order; empty where facts alone are behind it} */
    public List<String> rules() {
        return rules;
    }

    /** {@return the facts behind it that no rule stands for; fact keys in the order of the definition} */
    public List<String> facts() {
        return facts;
    }

    /**
     * {@return for DETERMINED: {@code by}, {@code reference} and {@code date} (ISO 8601), as far as they were given;
     * unmodifiable, sorted by name}
     */
    public Map<String, String> details() {
        return details;
    }

    /** {@return the provision} */
    public String citation() {
        return citation;
    }

    @Override
    public String toString() {
        return code + (limb == null ? "" : " (" + limb + ")") + " " + rules;
    }
}
