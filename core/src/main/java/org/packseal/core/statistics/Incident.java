package org.packseal.core.statistics;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.rule.Act;

/** The part of one report that statistics keep: codes alone, without serial number, name or text. Immutable and thread-safe. */
public final class Incident {
    /** Stands for a value that the report does not state. */
    public static final String NOT_STATED = "NOT_STATED";

    /** Stands for several acts or several dimensions of one incident. */
    public static final String MULTIPLE = "MULTIPLE";

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final UUID id;
    private final Instant reportedAt;
    private final IncidentStatus status;
    private final Map<Axis, String> values;

    private Incident(Builder builder) {
        this.id = builder.id;
        this.reportedAt = builder.reportedAt;
        this.status = Objects.requireNonNull(builder.status, "status");
        Map<Axis, String> all = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            all.put(axis, builder.values.getOrDefault(axis, NOT_STATED));
        }
        all.put(Axis.PERIOD, Quarter.of(reportedAt).toString());
        this.values = Collections.unmodifiableMap(all);
    }

    /**
     * A builder.
     *
     * @param id identifier of the incident, the same in every report on it
     * @param reportedAt when this report was made, from 1970 on; an incident counts in the quarter of the report
     * @return a new builder
     */
    public static Builder builder(UUID id, Instant reportedAt) {
        return new Builder(id, reportedAt);
    }

    /**
     * Whether a text is the code of a country.
     *
     * @param code any text
     * @return true for an ISO 3166-1 alpha-2 code
     */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** {@return identifier of the incident} */
    public UUID id() {
        return id;
    }

    /** {@return when the report was made} */
    public Instant reportedAt() {
        return reportedAt;
    }

    /** {@return how far falsification is established} */
    public IncidentStatus status() {
        return status;
    }

    /**
     * The category on one axis.
     *
     * @param axis the axis
     * @return its value, {@link #NOT_STATED} where the report has none
     */
    public String value(Axis axis) {
        return Objects.requireNonNull(values.get(axis), "axis");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Incident that
                && id.equals(that.id)
                && reportedAt.equals(that.reportedAt)
                && status == that.status
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, reportedAt, status, values);
    }

    @Override
    public String toString() {
        return id + " " + status + " " + values;
    }

    /** Settings. Not thread-safe. */
    public static final class Builder {
        private final UUID id;
        private final Instant reportedAt;
        private final Map<Axis, String> values = new EnumMap<>(Axis.class);
        private @Nullable IncidentStatus status;

        private Builder(UUID id, Instant reportedAt) {
            this.id = Objects.requireNonNull(id, "id");
            this.reportedAt = Objects.requireNonNull(reportedAt, "reportedAt");
            Quarter.of(reportedAt);
        }

        /**
         * Takes status, acts, dimensions, category, channel and control from an assessment. Facts that were not accepted
         * are left out.
         *
         * @param assessment the assessment of the product
         * @return this builder
         */
        public Builder assessment(Assessment assessment) {
            status(
                    switch (assessment.verdict()) {
                        case FALSIFIED -> IncidentStatus.CONFIRMED;
                        case SUSPECTED -> IncidentStatus.SUSPECTED;
                        default -> IncidentStatus.NOT_COUNTED;
                    });
            acts(assessment.acts());
            dimensions(assessment.dimensions());
            assessment.evidence().acceptedValue("product.category").ifPresent(this::category);
            assessment.evidence().acceptedValue("context.place").ifPresent(this::channel);
            assessment.evidence().acceptedValue("product.controlled").ifPresent(this::controlled);
            return this;
        }

        /**
         * Sets how far falsification is established.
         *
         * @param established the status
         * @return this builder
         */
        public Builder status(IncidentStatus established) {
            status = Objects.requireNonNull(established, "established");
            return this;
        }

        /**
         * Sets the country in which the product was found.
         *
         * @param code ISO 3166-1 alpha-2
         * @return this builder
         * @throws IllegalArgumentException for any other text
         */
        public Builder country(String code) {
            return put(Axis.COUNTRY, countryCode(code));
        }

        /**
         * Sets departure and destination.
         *
         * @param departure ISO 3166-1 alpha-2
         * @param destination ISO 3166-1 alpha-2
         * @return this builder
         * @throws IllegalArgumentException for any other text
         */
        public Builder route(String departure, String destination) {
            return put(Axis.ROUTE, countryCode(departure) + '>' + countryCode(destination));
        }

        private static String countryCode(String code) {
            if (!isCountry(code)) {
                throw new IllegalArgumentException("Expected an ISO 3166-1 alpha-2 code, found another text.");
            }
            return code;
        }

        /**
         * Sets the stage of the supply chain.
         *
         * @param stage the stage
         * @return this builder
         */
        public Builder stage(Stage stage) {
            return put(Axis.STAGE, stage.name());
        }

        /**
         * Sets the kind of place.
         *
         * @param place a value of the fact {@code context.place}
         * @return this builder
         * @throws IllegalArgumentException for any other text
         */
        public Builder channel(String place) {
            return put(Axis.CHANNEL, factValue("context.place", place));
        }

        /**
         * Sets the kind of product.
         *
         * @param kind a value of the fact {@code product.category}
         * @return this builder
         * @throws IllegalArgumentException for any other text
         */
        public Builder category(String kind) {
            return put(Axis.CATEGORY, factValue("product.category", kind));
        }

        /**
         * Sets the international control of the content.
         *
         * @param control a value of the fact {@code product.controlled}
         * @return this builder
         * @throws IllegalArgumentException for any other text
         */
        public Builder controlled(String control) {
            return put(Axis.CONTROLLED, factValue("product.controlled", control));
        }

        /**
         * Sets the acts.
         *
         * @param acts the acts; none is counted as not stated, several as {@link Incident#MULTIPLE}
         * @return this builder
         */
        public Builder acts(Set<Act> acts) {
            return put(Axis.ACT, single(acts));
        }

        /**
         * Sets what is misrepresented.
         *
         * @param dimensions the dimensions; none is counted as not stated, several as {@link Incident#MULTIPLE}
         * @return this builder
         */
        public Builder dimensions(Set<Dimension> dimensions) {
            return put(Axis.DIMENSION, single(dimensions));
        }

        private static String single(Set<? extends Enum<?>> all) {
            return switch (all.size()) {
                case 0 -> NOT_STATED;
                case 1 -> all.iterator().next().name();
                default -> MULTIPLE;
            };
        }

        private static String factValue(String key, String value) {
            List<String> values = FactCatalogue.standard().require(key).values();
            if (!values.contains(value)) {
                throw new IllegalArgumentException("Expected a value of " + key + ", found another text.");
            }
            return value;
        }

        private Builder put(Axis axis, String value) {
            values.put(axis, value);
            return this;
        }

        /**
         * Builds the incident.
         *
         * @return the incident
         * @throws NullPointerException if neither a status nor an assessment was given
         */
        public Incident build() {
            return new Incident(this);
        }
    }
}
