package org.packseal.core.repository;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.ProvenFacts;
import org.packseal.core.repository.VerificationAnswer.Kind;

/**
 * One reply of a verification system about one pack: what was asked, the codes that came back, and when. Whoever hands it
 * over vouches that the system gave it. All its facts are one observation, so that they are never mixed with those of
 * another reply. Immutable and thread-safe.
 */
public final class VerificationReply {
    /** Age up to which a reply can clear a pack. An older reply is shown, but the pack may have been decommissioned since. */
    public static final Duration MAX_AGE = Duration.ofHours(24);

    /** Most codes of one reply; systems send one to three. */
    public static final int MAX_CODES = 20;

    /** What the system was asked to do. */
    public enum Operation {
        /** Verify without a change of state. */
        VERIFY,
        /** Decommission for supply. */
        SUPPLY,
        /** Decommission as destroyed. */
        DESTROY,
        /** Decommission for export. */
        EXPORT,
        /** Decommission as a sample. */
        SAMPLE,
        /** Lock. */
        LOCK,
        /** Report as stolen. */
        STOLEN,
        /** Undo an earlier decommissioning. */
        UNDO
    }

    /** Gravest first, as kinds of the fact {@code repo.answer}. */
    private static final Comparator<Kind> GRAVEST_FIRST = Comparator.naturalOrder();

    final VerificationSystem system;
    final Operation operation;
    private final List<VerificationAnswer> answers;
    private final @Nullable PackState packState;
    final Set<PackState> states;
    private final @Nullable String alertId;
    private final boolean intermarket;
    final @Nullable String place;
    final @Nullable String earlierPlace;
    final Instant answeredAt;
    final String reference;

    private VerificationReply(Builder builder) {
        this.system = builder.system;
        this.operation = builder.operation;
        this.packState = builder.packState;
        this.states = states(builder);
        this.alertId = builder.alertId;
        this.intermarket = builder.intermarket;
        this.place = builder.place;
        this.earlierPlace = builder.earlierPlace;
        this.answeredAt = Objects.requireNonNull(builder.answeredAt, "answeredAt");
        this.answers = builder.codes.stream().map(system::answer).toList();
        this.reference = builder.reference;
    }

    /** The states that decide about the pack: its own, and those of batch and product that forbid supply. */
    private static Set<PackState> states(Builder builder) {
        Set<PackState> states = EnumSet.noneOf(PackState.class);
        if (builder.packState != null) {
            states.add(builder.packState);
        }
        for (SupplyState state : builder.supplyStates) {
            if (state != SupplyState.ACTIVE) {
                states.add(PackState.valueOf(state.name()));
            }
        }
        return states;
    }

    /**
     * A builder of a reply.
     *
     * @param system the system that replied
     * @return a new builder
     */
    public static Builder builder(VerificationSystem system) {
        return new Builder(system);
    }

    /**
     * {@return the gravest kind among the answers; an alert id makes it an ALERT, a reply without code or state is
     *     UNKNOWN_CODE}
     */
    public Kind kind() {
        List<Kind> kinds = new ArrayList<>();
        answers.forEach(answer -> kinds.add(answer.kind(states, intermarket)));
        if (alertId != null) {
            kinds.add(Kind.ALERT);
        }
        states.forEach(state -> kinds.add(state.kind()));
        return kinds.stream().min(GRAVEST_FIRST).orElse(Kind.UNKNOWN_CODE);
    }

    /**
     * {@return what each code means, in the order in which the system sent them}
     */
    public List<VerificationAnswer> answers() {
        return answers;
    }

    /**
     * {@return the alert the system raised, or empty}
     */
    public Optional<String> alertId() {
        return Optional.ofNullable(alertId);
    }

    /**
     * {@return the state of the pack that the reply names, or empty}
     */
    public Optional<PackState> packState() {
        return Optional.ofNullable(packState);
    }

    /**
     * {@return where the system was asked, or empty}
     */
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    /**
     * How old the reply is.
     *
     * @param now the moment of the assessment
     * @return the time since the system answered; negative for an answer from the future
     */
    public Duration age(Instant now) {
        return Duration.between(answeredAt, now);
    }

    /**
     * Whether the reply is too old to clear anything.
     *
     * @param now the moment of the assessment
     * @return true if it is older than {@link #MAX_AGE}
     */
    public boolean stale(Instant now) {
        return age(now).compareTo(MAX_AGE) > 0;
    }

    /**
     * The facts of the reply. Whatever it says besides, {@code repo.answer} tells its kind, so that every answer that is not
     * positive is kept. The fact that the pack is active is given only if nothing in the reply speaks against supply. A reply
     * that is {@link #stale} keeps what speaks against the pack and clears nothing: its facts are reports, and their method
     * ends in {@code ANSWER_STALE}.
     *
     * @param now the moment of the assessment
     * @return the facts, at least one
     */
    public ProvenFacts facts(Instant now) {
        return new ReplyFacts(this, now).all();
    }

    @Override
    public String toString() {
        return system + " " + kind() + " " + answers;
    }

    /** Collects what a system replied. Not thread-safe. */
    public static final class Builder {
        private static final int MAX_LENGTH = 64;

        private final VerificationSystem system;
        private final Set<String> codes = new LinkedHashSet<>();
        private Operation operation = Operation.VERIFY;
        private @Nullable PackState packState;
        private final Set<SupplyState> supplyStates = EnumSet.noneOf(SupplyState.class);
        private @Nullable String alertId;
        private boolean intermarket;
        private @Nullable String place;
        private @Nullable String earlierPlace;
        private @Nullable Instant answeredAt;
        private String reference;

        private Builder(VerificationSystem system) {
            this.system = Objects.requireNonNull(system, "system");
            this.reference = system.toString();
        }

        /**
         * What was asked, VERIFY by default.
         *
         * @param what the operation
         * @return this builder
         */
        public Builder operation(Operation what) {
            operation = Objects.requireNonNull(what, "what");
            return this;
        }

        /**
         * One code of the reply; may be called for each.
         *
         * @param code as the system sent it, 1 to 64 characters
         * @return this builder
         * @throws IllegalArgumentException if it is empty or too long, or the {@value VerificationReply#MAX_CODES} are used
         */
        public Builder code(String code) {
            if (codes.size() == MAX_CODES) {
                throw new IllegalArgumentException("Expected at most " + MAX_CODES + " codes, found more.");
            }
            codes.add(bounded("code", code));
            return this;
        }

        /**
         * The state of the pack that the reply names.
         *
         * @param state the state
         * @return this builder
         */
        public Builder packState(PackState state) {
            packState = Objects.requireNonNull(state, "state");
            return this;
        }

        /**
         * The state of the batch that the reply names.
         *
         * @param state the state
         * @return this builder
         */
        public Builder batchState(SupplyState state) {
            supplyStates.add(Objects.requireNonNull(state, "state"));
            return this;
        }

        /**
         * The state of the product that the reply names.
         *
         * @param state the state
         * @return this builder
         */
        public Builder productState(SupplyState state) {
            supplyStates.add(Objects.requireNonNull(state, "state"));
            return this;
        }

        /**
         * Where the system was asked.
         *
         * @param id the system's identifier of the place, or its GLN, 1 to 64 characters
         * @return this builder
         * @throws IllegalArgumentException if it is empty or too long
         */
        public Builder place(String id) {
            place = bounded("place", id);
            return this;
        }

        /**
         * Where the earlier transaction was made that the reply tells of. With {@link #place} it decides whether that was
         * here, which is an innocent reason for a second transaction.
         *
         * @param id in the form of {@link #place}
         * @return this builder
         * @throws IllegalArgumentException if it is empty or too long
         */
        public Builder earlierPlace(String id) {
            earlierPlace = bounded("earlierPlace", id);
            return this;
        }

        /**
         * The alert that the system raised.
         *
         * @param id identifier of the alert, 1 to 64 characters
         * @return this builder
         * @throws IllegalArgumentException if it is empty or too long
         */
        public Builder alertId(String id) {
            alertId = bounded("alertId", id);
            return this;
        }

        /**
         * Whether another market's system answered. Some codes are alerts only then.
         *
         * @param yes true for an answer from another market
         * @return this builder
         */
        public Builder intermarket(boolean yes) {
            intermarket = yes;
            return this;
        }

        /**
         * When the system answered; has to be set.
         *
         * @param when the time
         * @return this builder
         */
        public Builder answeredAt(Instant when) {
            answeredAt = Objects.requireNonNull(when, "when");
            return this;
        }

        /**
         * Reference under which the reply is on record; by default the name of the system.
         *
         * @param text for instance the identifier of the request, 1 to 64 characters
         * @return this builder
         * @throws IllegalArgumentException if it is empty or too long
         */
        public Builder reference(String text) {
            reference = bounded("reference", text);
            return this;
        }

        private static String bounded(String what, String text) {
            if (text.isBlank() || text.length() > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        "Expected 1 to " + MAX_LENGTH + " characters for " + what + ", found " + text.length() + ".");
            }
            return text;
        }

        /**
         * The reply.
         *
         * @return the reply
         * @throws NullPointerException if it is not said when the system answered
         */
        public VerificationReply build() {
            return new VerificationReply(this);
        }
    }
}
