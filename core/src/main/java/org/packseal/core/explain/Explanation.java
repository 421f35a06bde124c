package org.packseal.core.explain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An assessment in words: whether the pack may be supplied, what was found, what could be innocent, what was not assessed, and
 * what to do. The statements are codes with parameters, from which the text is made, in English by default. It names no
 * offence, and only the persons who decided something. It is no legal advice. Immutable and thread-safe.
 */
public final class Explanation {
    private final Map<Topic, List<Statement>> statements;

    private Explanation(Map<Topic, Set<Statement>> statements) {
        Map<Topic, List<Statement>> copy = new EnumMap<>(Topic.class);
        statements.forEach((topic, said) -> copy.put(topic, List.copyOf(said)));
        this.statements = Collections.unmodifiableMap(copy);
    }

    /**
     * A builder of an explanation.
     *
     * @return a new builder, without any statement
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What is said on each topic, for programs and translators.
     *
     * @return unmodifiable, in the order of {@link Topic}; topics on which nothing is said are absent
     */
    public Map<Topic, List<Statement>> statements() {
        return statements;
    }

    /**
     * What is said on one topic, sentence by sentence, for layouts of one's own.
     *
     * @param topic the topic
     * @param locale the language, as for {@link #text}
     * @return unmodifiable list, empty where nothing is said on it
     */
    public List<String> sentences(Topic topic, Locale locale) {
        Messages messages = Messages.of(Objects.requireNonNull(locale, "locale"));
        List<Statement> said = statements.getOrDefault(Objects.requireNonNull(topic, "topic"), List.of());
        return said.stream().map(messages::sentence).toList();
    }

    /**
     * The heading of one topic, for layouts of one's own.
     *
     * @param topic the topic
     * @param locale the language, as for {@link #text}
     * @return a question or phrase of a few words
     */
    public String heading(Topic topic, Locale locale) {
        Messages messages = Messages.of(Objects.requireNonNull(locale, "locale"));
        return messages.sentence(
                Statement.of(Objects.requireNonNull(topic, "topic").heading()));
    }

    /**
     * The text, lines of at most 78 characters ended by line feeds. Texts ship in English and German; any other
     * language gets English.
     *
     * @param locale the language; its country and script do not matter
     * @return plain text
     */
    public String text(Locale locale) {
        return TextLayout.lay(this, Messages.of(Objects.requireNonNull(locale, "locale")));
    }

    /**
     * The text in English.
     *
     * @return as {@link #text(Locale)} gives it for English
     */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Explanation that && statements.equals(that.statements);
    }

    @Override
    public int hashCode() {
        return statements.hashCode();
    }

    /** Collects statements. Not thread-safe. */
    public static final class Builder {
        /** Sets find a statement that was already made in constant time. */
        private final Map<Topic, Set<Statement>> statements = new EnumMap<>(Topic.class);

        private Builder() {}

        /**
         * Adds a statement at the end of a topic; one that is there already is not said twice.
         *
         * @param topic where it belongs
         * @param statement what is said
         * @return this builder
         */
        public Builder say(Topic topic, Statement statement) {
            Objects.requireNonNull(topic, "topic");
            Objects.requireNonNull(statement, "statement");
            statements.computeIfAbsent(topic, none -> new LinkedHashSet<>()).add(statement);
            return this;
        }

        /**
         * Adds a statement without parameters.
         *
         * @param topic where it belongs
         * @param code key of its text
         * @return this builder
         */
        public Builder say(Topic topic, String code) {
            return say(topic, Statement.of(code));
        }

        /**
         * Whether nothing has been said on a topic.
         *
         * @param topic the topic
         * @return true if it has no statement
         */
        public boolean silent(Topic topic) {
            return !statements.containsKey(Objects.requireNonNull(topic, "topic"));
        }

        /**
         * The explanation of what was said so far.
         *
         * @return a new explanation
         */
        public Explanation build() {
            return new Explanation(statements);
        }
    }
}
