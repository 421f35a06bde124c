package org.packseal.crypto.statement;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gtin;

/** The pack in hand, and where it is: what statements about it are compared with. Immutable and thread-safe. */
public final class StatementContext {
    private final Gtin gtin;
    private final @Nullable String serial;
    private final @Nullable String batch;
    private final @Nullable String seal;
    private final @Nullable String place;
    private final @Nullable String country;

    private StatementContext(Builder builder) {
        this.gtin = builder.gtin;
        this.serial = builder.serial;
        this.batch = builder.batch;
        this.seal = builder.seal;
        this.place = builder.place;
        this.country = builder.country;
    }

    /**
     * Begins with the product of the pack.
     *
     * @param gtin GTIN of the pack
     * @return a builder
     */
    public static Builder builder(Gtin gtin) {
        return new Builder(gtin);
    }

    /** Whether a statement about this subject applies to the pack. */
    boolean isOf(StatementSubject subject) {
        return subject.gtin().equals(gtin)
                && subject.serial().map(stated -> stated.equals(serial)).orElse(true)
                && subject.batch().map(stated -> stated.equals(batch)).orElse(true);
    }

    Optional<String> seal() {
        return Optional.ofNullable(seal);
    }

    Optional<String> place() {
        return Optional.ofNullable(place);
    }

    Optional<String> country() {
        return Optional.ofNullable(country);
    }

    /** {@return GTIN, serial and batch} */
    @Override
    public String toString() {
        return "StatementContext[" + gtin.value() + ", serial " + serial + ", batch " + batch + ']';
    }

    /** Collects what is known. Not thread-safe. */
    public static final class Builder {
        private final Gtin gtin;
        private @Nullable String serial;
        private @Nullable String batch;
        private @Nullable String seal;
        private @Nullable String place;
        private @Nullable String country;

        private Builder(Gtin gtin) {
            this.gtin = Objects.requireNonNull(gtin, "gtin");
        }

        /**
         * The serial number; without it no statement about a single pack is about this one.
         *
         * @param value AI (21)
         * @return this builder
         */
        public Builder serial(String value) {
            this.serial = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The batch number; without it no statement about a batch is about this pack.
         *
         * @param value AI (10)
         * @return this builder
         */
        public Builder batch(String value) {
            this.batch = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The number of the seal that the assessor reads on the pack or its bag.
         *
         * @param value the number
         * @return this builder
         */
        public Builder seal(String value) {
            this.seal = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Where the pack is now.
         *
         * @param gln Global Location Number
         * @return this builder
         */
        public Builder place(String gln) {
            this.place = Objects.requireNonNull(gln, "gln");
            return this;
        }

        /**
         * The country whose law the pack is judged by. Without it, keys limited to countries prove no authorisation and no
         * determination.
         *
         * @param code ISO 3166-1 alpha-2
         * @return this builder
         */
        public Builder country(String code) {
            this.country = code.toUpperCase(Locale.ROOT);
            return this;
        }

        /** {@return the context} */
        public StatementContext build() {
            return new StatementContext(this);
        }
    }
}
