package org.packseal.core.fact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one body determined, in one statement. Facts {@code determination.*} of one producer and one source belong
 * together, so that the scope of one notice never widens the finding of another. Immutable and thread-safe.
 */
public final class Determination {
    /** Who determined. */
    public enum Body {
        /** A national regulatory authority; competent. */
        NRA(true),
        /** The World Health Organization; competent. */
        WHO(true),
        /** A court; competent. */
        COURT(true),
        /** Police or prosecution; not competent to determine. */
        LAW_ENFORCEMENT(false),
        /** The marketing authorisation holder; not competent to determine. */
        MAH(false),
        /** A trading partner, whose determination counts under the US definition alone. */
        TRADING_PARTNER(false);

        private final boolean competent;

        Body(boolean competent) {
            this.competent = competent;
        }

        /**
         * {@return whether it is a competent authority, whose determination alone lets software say FALSIFIED; true for
         * NRA, WHO and COURT}
         */
        public boolean competent() {
            return competent;
        }

        /** Whether a statement of this producer is this body speaking itself. */
        boolean speaksThrough(Producer producer) {
            return switch (this) {
                case NRA -> producer == Producer.REGULATOR || producer == Producer.OTHER_REGULATOR;
                case WHO -> producer == Producer.WHO;
                case COURT -> producer == Producer.COURT;
                case LAW_ENFORCEMENT -> producer == Producer.LAW_ENFORCEMENT || producer == Producer.CUSTOMS;
                case MAH -> producer == Producer.MAH || producer == Producer.MANUFACTURER;
                case TRADING_PARTNER -> true;
            };
        }
    }

    /** Why a determination does not count as one. Such a statement still holds the pack. */
    public enum Defect {
        /** Nothing says which body determined. */
        BODY_UNKNOWN,
        /** It names no source that could be looked up. */
        SOURCE_MISSING,
        /** Its producer was neither proven nor vouched for. */
        NOT_PROVEN,
        /** Somebody else passes on the body's word. */
        OTHER_SPEAKER
    }

    /** What was found. */
    public enum Finding {
        /** Falsified. */
        FALSIFIED,
        /** Not falsified. */
        NOT_FALSIFIED,
        /** Substandard. */
        SUBSTANDARD,
        /** Unregistered or unlicensed. */
        UNREGISTERED,
        /** Not decided yet. */
        UNDER_INVESTIGATION
    }

    /** Whether the misrepresentation was found deliberate. */
    public enum Deliberate {
        /** Yes. */
        ESTABLISHED,
        /** No. */
        EXCLUDED,
        /** Left open. */
        NOT_DETERMINED
    }

    /** What the finding speaks of. A genuine batch number can be copied. */
    public enum Scope {
        /** This very pack. */
        THIS_PACK,
        /** A batch number that was never genuine: every pack that bears it. */
        BATCH_NEVER_GENUINE,
        /** A batch number that genuine packs bear, too. */
        BATCH_ALSO_GENUINE,
        /** The batch as the maker made it; a copy need not belong to it. */
        BATCH_AS_MADE,
        /** Serial numbers, batches, expiry dates, markets or languages that are not, or not known to be, those of this pack. */
        OUT_OF_RANGE
    }

    private final @Nullable Body by;
    private final @Nullable Finding finding;
    private final @Nullable Deliberate deliberate;
    private final @Nullable Scope scope;
    private final boolean overtaken;
    private final @Nullable Defect defect;
    private final Fact origin;

    Determination(
            @Nullable Body by,
            @Nullable Finding finding,
            @Nullable Deliberate deliberate,
            @Nullable Scope scope,
            boolean overtaken,
            @Nullable Defect defect,
            Fact origin) {
        this.by = by;
        this.finding = finding;
        this.deliberate = deliberate;
        this.scope = scope;
        this.overtaken = overtaken;
        this.defect = defect;
        this.origin = origin;
    }

    /** {@return who determined; empty where it is not said; such a statement is never verified} */
    public Optional<Body> by() {
        return Optional.ofNullable(by);
    }

    /** {@return what was found; empty if it says none} */
    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    /** {@return whether it was found deliberate, or empty where that is not said} */
    public Optional<Deliberate> deliberate() {
        return Optional.ofNullable(deliberate);
    }

    /** {@return what it speaks of, or empty; a missing scope covers nothing} */
    public Optional<Scope> scope() {
        return Optional.ofNullable(scope);
    }

    /** {@return whether later evidence contradicts it; true if it was overtaken} */
    public boolean overtaken() {
        return overtaken;
    }

    /**
     * {@return whether it is what it says: stated by that body, or trusted by the caller; false for an unverified
     * statement, which determines nothing}
     */
    public boolean verified() {
        return defect == null;
    }

    /**
     * {@return why it does not count as a determination, or empty where it does}
     */
    public Optional<Defect> defect() {
        return Optional.ofNullable(defect);
    }

    /** {@return whether the scope covers this pack; true for THIS_PACK and BATCH_NEVER_GENUINE} */
    public boolean coversThisPack() {
        return scope == Scope.THIS_PACK || scope == Scope.BATCH_NEVER_GENUINE;
    }

    /**
     * {@return whether it is the verified word of a competent authority; true for NRA, WHO and COURT speaking
     * themselves}
     */
    public boolean ofAuthority() {
        return verified() && by != null && by.competent();
    }

    /** {@return reference to where it is written, or empty} */
    public Optional<String> reference() {
        return origin.source();
    }

    /**
     * {@return the statement that carries the finding, or failing that another of the same determination; the fact, with
     * producer, time and source}
     */
    public Fact origin() {
        return origin;
    }

    @Override
    public String toString() {
        return by + " " + finding + " " + deliberate + " " + scope + (defect == null ? "" : " (" + defect + ")");
    }
}
