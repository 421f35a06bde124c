package org.packseal.core.history.place;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a register says of one location number. Immutable.
 *
 * @param name name as people know the place
 * @param where position, or null if it is not known
 * @param country country as the register writes it, or null
 */
public record RegisteredPlace(
        String name, @Nullable Position where, @Nullable String country) {
    /**
     * Checks that there is a name.
     *
     * @param name name as people know the place
     * @param where position
     * @param country country as the register writes it
     */
    public RegisteredPlace {
        Objects.requireNonNull(name, "name");
    }

    /** {@return the position, or empty if it is not known} */
    public Optional<Position> position() {
        return Optional.ofNullable(where);
    }
}
