package org.packseal.core.register;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gtin;

/** The entry of one product in a register. Immutable and thread-safe. */
public final class RegisteredProduct {
    /** Whether the holder marks packs of this product with signed tokens. */
    public enum Tokens {
        /** Every pack carries one. */
        EXPECTED,
        /** Newer packs carry tokens; older stock without token is still legitimate. */
        TRANSITIONAL,
        /** None does. */
        NONE,
        /** The register does not say. */
        NOT_STATED
    }

    private final Gtin gtin;
    private final Map<String, String> texts;
    private final Map<String, Actor> actors;
    private final Set<String> markets;
    private final @Nullable String authorisation;
    private final Tokens tokens;
    private final @Nullable Map<String, RegisteredBatch> batches;

    private RegisteredProduct(Builder builder) {
        this.gtin = builder.gtin;
        this.texts = Collections.unmodifiableMap(new TreeMap<>(builder.texts));
        this.actors = Collections.unmodifiableMap(new TreeMap<>(builder.actors));
        this.markets = Collections.unmodifiableSet(new TreeSet<>(builder.markets));
        this.authorisation = builder.authorisation;
        this.tokens = builder.tokens;
        this.batches = builder.batches == null ? null : Map.copyOf(builder.batches);
    }

    /**
     * Somebody named for the product.
     *
     * @param name the name
     * @param address the address, or empty where the register has none
     */
    public record Actor(String name, String address) {
        /**
         * Checks that nothing is null.
         *
         * @param name the name
         * @param address the address
         */
        public Actor {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(address, "address");
        }
    }

    /**
     * A builder.
     *
     * @param gtin GTIN of the product
     * @return a new builder
     */
    public static Builder builder(Gtin gtin) {
        return new Builder(gtin);
    }

    /** {@return the GTIN} */
    public Gtin gtin() {
        return gtin;
    }

    /** {@return authorised name; empty where the register has none} */
    public Optional<String> name() {
        return Optional.ofNullable(texts.get("name"));
    }

    /** {@return authorised strength; empty where the register has none} */
    public Optional<String> strength() {
        return Optional.ofNullable(texts.get("strength"));
    }

    /** {@return authorised dosage form; empty where the register has none} */
    public Optional<String> form() {
        return Optional.ofNullable(texts.get("form"));
    }

    /**
     * {@return those named for the product, by the words of the facts: mah, manufacturer, importer, exporter,
     * distributor, retailer; unmodifiable, sorted}
     */
    public Map<String, Actor> actors() {
        return actors;
    }

    /**
     * {@return countries the product is packed for, ISO 3166-1 alpha-2; unmodifiable, sorted; empty where the register
     * does not say}
     */
    public Set<String> markets() {
        return markets;
    }

    /**
     * {@return authorisation where the register applies, a value of the fact {@code auth.status}; empty where the
     * register does not say}
     */
    public Optional<String> authorisation() {
        return Optional.ofNullable(authorisation);
    }

    /** {@return whether packs carry tokens} */
    public Tokens tokens() {
        return tokens;
    }

    /** {@return whether the register lists the batches of the product; true if a batch that is not listed is unknown} */
    public boolean listsBatches() {
        return batches != null;
    }

    /**
     * A batch.
     *
     * @param number its number as printed
     * @return the batch, or empty where it is not listed
     */
    public Optional<RegisteredBatch> batch(String number) {
        return batches == null ? Optional.empty() : Optional.ofNullable(batches.get(number));
    }

    /**
     * {@return the batch numbers listed, unmodifiable; empty where none are listed}
     */
    public Set<String> batchNumbers() {
        return batches == null ? Set.of() : batches.keySet();
    }

    @Override
    public String toString() {
        return gtin.value() + name().map(name -> " " + name).orElse("");
    }

    /** Collects what is known of a product. Not thread-safe. */
    public static final class Builder {
        private final Gtin gtin;
        private final Map<String, String> texts = new TreeMap<>();
        private final Map<String, Actor> actors = new TreeMap<>();
        private final Set<String> markets = new TreeSet<>();
        private @Nullable String authorisation;
        private Tokens tokens = Tokens.NOT_STATED;
        private @Nullable Map<String, RegisteredBatch> batches;

        private Builder(Gtin gtin) {
            this.gtin = Objects.requireNonNull(gtin, "gtin");
        }

        /**
         * Sets name, strength or form.
         *
         * @param what {@code name}, {@code strength} or {@code form}
         * @param text the authorised text
         * @return this builder
         * @throws IllegalArgumentException if it is none of the three
         */
        public Builder text(String what, String text) {
            if (!List.of("name", "strength", "form").contains(what)) {
                throw new IllegalArgumentException("name, strength or form, not " + what);
            }
            texts.put(what, Objects.requireNonNull(text, "text"));
            return this;
        }

        /**
         * Names an actor.
         *
         * @param role mah, manufacturer, importer, exporter, distributor or retailer
         * @param actor name and address
         * @return this builder
         */
        public Builder actor(String role, Actor actor) {
            actors.put(Objects.requireNonNull(role, "role"), Objects.requireNonNull(actor, "actor"));
            return this;
        }

        /**
         * Adds a country.
         *
         * @param country ISO 3166-1 alpha-2
         * @return this builder
         */
        public Builder market(String country) {
            markets.add(Objects.requireNonNull(country, "country"));
            return this;
        }

        /**
         * Sets the authorisation.
         *
         * @param status a value of the fact {@code auth.status}
         * @return this builder
         */
        public Builder authorisation(String status) {
            authorisation = Objects.requireNonNull(status, "status");
            return this;
        }

        /**
         * Sets whether packs carry tokens.
         *
         * @param state as the holder says
         * @return this builder
         */
        public Builder tokens(Tokens state) {
            tokens = Objects.requireNonNull(state, "state");
            return this;
        }

        /**
         * Sets the batches; a batch that is not among them is then unknown.
         *
         * @param all the batches by their numbers
         * @return this builder
         */
        public Builder batches(Map<String, RegisteredBatch> all) {
            batches = Map.copyOf(all);
            return this;
        }

        /**
         * Builds the product.
         *
         * @return the product
         */
        public RegisteredProduct build() {
            return new RegisteredProduct(this);
        }
    }
}
