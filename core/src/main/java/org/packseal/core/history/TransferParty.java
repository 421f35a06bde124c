package org.packseal.core.history;

import java.util.Objects;
import org.packseal.gs1.text.Ascii;

/**
 * One source or destination of a transfer. Immutable.
 *
 * @param role the part it plays
 * @param identifier its location number of 13 digits, or another identifier as it was given
 */
public record TransferParty(PartyRole role, String identifier) implements Comparable<TransferParty> {
    /**
     * Checks that both are there.
     *
     * @param role the part it plays
     * @param identifier its location number of 13 digits
     */
    public TransferParty {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(identifier, "identifier");
    }

    /** The location number, or -1 where the identifier is none. */
    long gln() {
        return identifier.length() == 13 && Ascii.onlyDigits(identifier) ? Long.parseLong(identifier) : -1;
    }

    @Override
    public int compareTo(TransferParty other) {
        int byRole = role.compareTo(other.role);
        return byRole != 0 ? byRole : identifier.compareTo(other.identifier);
    }
}
