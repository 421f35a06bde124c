package org.packseal.core.history.finding;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.Temperatures;
import org.packseal.core.history.place.Place;
import org.packseal.core.history.place.PlaceRegister;
import org.packseal.gs1.key.Gln;

/** What a caller knows that events do not say. Immutable and thread-safe. */
public final class HistoryOptions {
    /** Speed of an airliner with tail wind, from door to door; nothing that carries medicine is faster. */
    public static final double DEFAULT_SPEED = 1000;

    private static final HistoryOptions DEFAULTS = builder().build();

    private final Coverage coverage;
    private final PlaceRegister places;
    private final @Nullable Place here;
    private final @Nullable Set<String> parties;
    private final @Nullable Temperatures storage;
    private final double speed;

    private HistoryOptions(Builder from) {
        coverage = from.coverage;
        places = from.places;
        here = from.here;
        parties = from.parties;
        storage = from.storage;
        speed = from.speed;
    }

    /** {@return partial coverage, and nothing else known} */
    public static HistoryOptions defaults() {
        return DEFAULTS;
    }

    /** {@return a builder that begins with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how much of what happens is in the feeds} */
    public Coverage coverage() {
        return coverage;
    }

    boolean full() {
        return coverage == Coverage.FULL;
    }

    /** {@return names and positions of places} */
    public PlaceRegister places() {
        return places;
    }

    /** {@return where the pack is now, or empty} */
    public Optional<Place> here() {
        return Optional.ofNullable(here);
    }

    /** {@return location numbers of all parties that may handle packs, or empty where no complete register is known} */
    public Optional<Set<String>> parties() {
        return Optional.ofNullable(parties);
    }

    /** {@return storage temperatures of the product, or empty} */
    public Optional<Temperatures> storage() {
        return Optional.ofNullable(storage);
    }

    /** {@return greatest speed of transport in kilometres an hour} */
    public double speed() {
        return speed;
    }

    /** Settings. Not thread-safe. */
    public static final class Builder {
        private Coverage coverage = Coverage.PARTIAL;
        private PlaceRegister places = PlaceRegister.none();
        private @Nullable Place here;
        private @Nullable Set<String> parties;
        private @Nullable Temperatures storage;
        private double speed = DEFAULT_SPEED;

        private Builder() {}

        /**
         * How much of what happens is in the feeds; {@link Coverage#PARTIAL} by default.
         *
         * @param declared what the caller declares
         * @return this builder
         */
        public Builder coverage(Coverage declared) {
            coverage = Objects.requireNonNull(declared, "declared");
            return this;
        }

        /**
         * Names and positions of places.
         *
         * @param register the register
         * @return this builder
         */
        public Builder places(PlaceRegister register) {
            places = Objects.requireNonNull(register, "register");
            return this;
        }

        /**
         * Where the pack is now.
         *
         * @param gln location number of the place
         * @return this builder
         */
        public Builder here(Gln gln) {
            here = Place.of(gln);
            return this;
        }

        /**
         * All parties that may handle packs. Anybody else who does is found, so the register has to be complete.
         *
         * @param glns location numbers of 13 digits
         * @return this builder
         */
        public Builder parties(Set<String> glns) {
            parties = Set.copyOf(new TreeSet<>(glns));
            return this;
        }

        /**
         * Storage temperatures of the product.
         *
         * @param lowest degrees Celsius
         * @param highest degrees Celsius
         * @return this builder
         */
        public Builder storage(double lowest, double highest) {
            storage = new Temperatures((int) Math.round(lowest * 100), (int) Math.round(highest * 100));
            return this;
        }

        /**
         * The greatest speed of transport, 1000 km/h by default.
         *
         * @param kilometresAnHour more than 0
         * @return this builder
         */
        public Builder speed(double kilometresAnHour) {
            if (!(kilometresAnHour > 0)) {
                throw new IllegalArgumentException("Expected a speed above 0, found " + kilometresAnHour + ".");
            }
            speed = kilometresAnHour;
            return this;
        }

        /** {@return the options} */
        public HistoryOptions build() {
            return new HistoryOptions(this);
        }
    }
}
