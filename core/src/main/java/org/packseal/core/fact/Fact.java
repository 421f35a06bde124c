package org.packseal.core.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement about one pack: a key of the {@link FactCatalogue}, a value or the reason why it is unknown, and where
 * it comes from. Immutable and thread-safe.
 *
 * <p>A fact without producer is an unverified statement of the caller; see {@link Evidence}.
 */
public final class Fact {
    /** Longest name of an observation; sample and report numbers are shorter. */
    public static final int MAX_OBSERVATION = 200;

    private final String key;
    private final @Nullable String value;
    private final @Nullable UnknownReason unknown;
    private final @Nullable Producer producer;
    private final Assurance assurance;
    private final @Nullable String method;
    private final @Nullable Instant observedAt;
    private final @Nullable String source;
    private final @Nullable String observation;

    /** Computed when first asked for, 0 before. Facts are kept in sets, and each set asks. */
    private int hash;

    private Fact(
            String key,
            @Nullable String value,
            @Nullable UnknownReason unknown,
            @Nullable Producer producer,
            Assurance assurance,
            @Nullable String method,
            @Nullable Instant observedAt,
            @Nullable String source,
            @Nullable String observation) {
        this.key = key;
        this.value = value;
        this.unknown = unknown;
        this.producer = producer;
        this.assurance = assurance;
        this.method = method;
        this.observedAt = observedAt;
        this.source = source;
        this.observation = observation;
    }

    /**
     * A statement of the caller, without producer.
     *
     * @param key key of the catalogue, for instance {@code identity.tamper}
     * @param value one of its values; for a number its decimal digits
     * @return the fact, of assurance {@link Assurance#REPORTED}
     */
    public static Fact of(String key, String value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        return new Fact(key, value, null, null, Assurance.REPORTED, null, null, null, null);
    }

    /**
     * A numeric statement of the caller, without producer.
     *
     * @param key key of the catalogue
     * @param value a finite number
     * @return the fact, of assurance {@link Assurance#REPORTED}
     * @throws IllegalArgumentException for NaN and infinities
     */
    public static Fact of(String key, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Expected a finite number for " + key + ", found " + value + ".");
        }
        return of(
                key, new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString());
    }

    /**
     * A fact whose value is not known, and why.
     *
     * @param key key of the catalogue
     * @param reason why
     * @return the fact
     */
    public static Fact unknown(String key, UnknownReason reason) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(reason, "reason");
        return new Fact(key, null, reason, null, Assurance.REPORTED, null, null, null, null);
    }

    /**
     * The same fact with its producer. Its assurance rises to {@link Assurance#OBSERVED} where it was lower; set it
     * afterwards for another.
     *
     * @param by who states it
     * @return a copy
     * @throws FactException with {@link FactException.Code#PRODUCER_RESERVED} for {@link Producer#LIBRARY}: only this
     *     library states facts as itself
     */
    public Fact by(Producer by) {
        Objects.requireNonNull(by, "by");
        if (by == Producer.LIBRARY) {
            throw reserved(key);
        }
        return attributed(by);
    }

    static FactException reserved(String key) {
        return new FactException(
                FactException.Code.PRODUCER_RESERVED,
                key,
                "Expected a producer other than LIBRARY for " + key + ": only this library states facts as itself.");
    }

    Fact byLibrary() {
        return attributed(Producer.LIBRARY);
    }

    private Fact attributed(Producer by) {
        Assurance seen = assurance == Assurance.REPORTED ? Assurance.OBSERVED : assurance;
        return new Fact(key, value, unknown, by, seen, method, observedAt, source, observation);
    }

    /**
     * The same fact with another assurance.
     *
     * @param level how well it is assured
     * @return a copy
     */
    public Fact assured(Assurance level) {
        Objects.requireNonNull(level, "level");
        return new Fact(key, value, unknown, producer, level, method, observedAt, source, observation);
    }

    /**
     * The same fact with the method by which it was found.
     *
     * @param how for instance {@code HPLC}
     * @return a copy
     */
    public Fact method(String how) {
        Objects.requireNonNull(how, "how");
        return new Fact(key, value, unknown, producer, assurance, how, observedAt, source, observation);
    }

    /**
     * The same fact with the time of observation.
     *
     * @param when the time
     * @return a copy
     */
    public Fact observedAt(Instant when) {
        Objects.requireNonNull(when, "when");
        return new Fact(key, value, unknown, producer, assurance, method, when, source, observation);
    }

    /**
     * The same fact with a reference to its source.
     *
     * @param reference for instance {@code WHO Medical Product Alert 2/2024}; a text of blanks alone names no source
     * @return a copy
     */
    public Fact source(String reference) {
        Objects.requireNonNull(reference, "reference");
        String named = reference.isBlank() ? null : reference;
        return new Fact(key, value, unknown, producer, assurance, method, observedAt, named, observation);
    }

    /**
     * The same fact as part of one test, answer or look: facts of one producer that bear one id were found together.
     *
     * @param id a name chosen by the caller, 1 to {@value #MAX_OBSERVATION} characters, for instance a sample number
     * @return a copy
     * @throws IllegalArgumentException if the id is empty or too long
     */
    public Fact observation(String id) {
        if (id.isBlank() || id.length() > MAX_OBSERVATION) {
            throw new IllegalArgumentException(
                    "Expected an observation of 1 to " + MAX_OBSERVATION + " characters, found " + id.length() + ".");
        }
        return new Fact(key, value, unknown, producer, assurance, method, observedAt, source, id);
    }

    boolean isBy(Producer who) {
        return producer == who;
    }

    Fact withValue(String other) {
        return new Fact(key, other, null, producer, assurance, method, observedAt, source, observation);
    }

    /** {@return key in the catalogue} */
    public String key() {
        return key;
    }

    /** {@return the value: an enum value, or a number in decimal digits; empty where it is unknown} */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** {@return why the value is unknown; empty where the value is known} */
    public Optional<UnknownReason> unknownReason() {
        return Optional.ofNullable(unknown);
    }

    /** {@return who states it; empty for an unverified statement of the caller} */
    public Optional<Producer> producer() {
        return Optional.ofNullable(producer);
    }

    /** {@return how well it is assured} */
    public Assurance assurance() {
        return assurance;
    }

    /** {@return how it was found, or empty} */
    public Optional<String> method() {
        return Optional.ofNullable(method);
    }

    /** {@return when it was observed, or empty} */
    public Optional<Instant> observedAt() {
        return Optional.ofNullable(observedAt);
    }

    /** {@return reference to where it is written, or empty} */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /**
     * {@return the test, answer or look it is part of, or empty where none is named}
     */
    public Optional<String> observation() {
        return Optional.ofNullable(observation);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fact that
                && key.equals(that.key)
                && Objects.equals(value, that.value)
                && unknown == that.unknown
                && producer == that.producer
                && assurance == that.assurance
                && Objects.equals(method, that.method)
                && Objects.equals(observedAt, that.observedAt)
                && Objects.equals(source, that.source)
                && Objects.equals(observation, that.observation);
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = 31 * key.hashCode() + Objects.hashCode(value);
            known = 31 * known + Objects.hashCode(producer);
            known = 31 * known + Objects.hashCode(observedAt);
            known = 31 * known + Objects.hashCode(source);
            known = 31 * known + Objects.hashCode(observation);
            hash = known;
        }
        return known;
    }

    @Override
    public String toString() {
        String who = producer == null ? "unverified" : producer + ", " + assurance;
        return key + "=" + (value == null ? "unknown (" + unknown + ")" : value) + " (" + who + ")";
    }
}
