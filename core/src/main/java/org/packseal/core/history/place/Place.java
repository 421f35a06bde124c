package org.packseal.core.history.place;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gln;

/**
 * Where something happened: a location number or a position. Wards and doors of one site are one place, because the
 * extension of a location number is left out. Immutable and thread-safe.
 */
public final class Place {
    /** Two positions nearer to each other than this may be one place: satellite navigation indoors errs by as much. */
    private static final double SAME_PLACE_KM = 1;

    private static final int GLN_DIGITS = 13;

    private final long gln;
    private final @Nullable Position position;

    private Place(long gln, @Nullable Position position) {
        this.gln = gln;
        this.position = position;
    }

    /**
     * A place by its location number.
     *
     * @param gln the number
     * @return the place
     */
    public static Place of(Gln gln) {
        return new Place(Long.parseLong(gln.value()), null);
    }

    /**
     * A place by its position.
     *
     * @param position the position
     * @return the place
     */
    public static Place of(Position position) {
        return new Place(-1, Objects.requireNonNull(position, "position"));
    }

    /**
     * A place by its location number as a number, the form in which histories keep it.
     *
     * @param gln 13 digits, the last of which has been checked
     * @return the place
     */
    public static Place ofGln(long gln) {
        return new Place(gln, null);
    }

    /** {@return the location number, 13 digits, or empty for a position} */
    public Optional<String> gln() {
        return position == null ? Optional.of(text(gln)) : Optional.empty();
    }

    /** {@return the position that the record itself states, or empty for a location number} */
    public Optional<Position> position() {
        return Optional.ofNullable(position);
    }

    /** {@return the location number as a number, or -1 for a position} */
    public long glnNumber() {
        return gln;
    }

    /**
     * Whether the two are certainly different places.
     *
     * @param other the other place
     * @return true for different location numbers, and for positions further apart than they are uncertain
     */
    public boolean differsFrom(Place other) {
        if (position == null || other.position == null) {
            return position == null && other.position == null && gln != other.gln;
        }
        return position.kilometresBetween(other.position) > SAME_PLACE_KM;
    }

    private static String text(long gln) {
        String digits = Long.toString(gln);
        return "0".repeat(GLN_DIGITS - digits.length()) + digits;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place that && gln == that.gln && Objects.equals(position, that.position);
    }

    @Override
    public int hashCode() {
        return Objects.hash(gln, position);
    }

    @Override
    public String toString() {
        return position == null ? text(gln) : position.toString();
    }
}
