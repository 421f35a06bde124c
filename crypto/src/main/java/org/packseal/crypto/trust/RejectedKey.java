package org.packseal.crypto.trust;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.problem.KeyFault;

/**
 * An entry of an otherwise good trust list that is not used, so that one entry cannot stop all others. Immutable.
 *
 * @param place JSON Pointer of the entry in the list's payload, such as {@code /keys/17}
 * @param keyId RFC 7638 thumbprint computed from the entry, or null where its key could not be read
 * @param issuer name of the issuer, or null where it could not be read
 * @param fault stable code, the one to branch on
 * @param message one English sentence
 */
public record RejectedKey(
        String place, @Nullable String keyId, @Nullable String issuer, KeyFault fault, String message) {
    /**
     * Makes a report.
     *
     * @param place JSON Pointer
     * @param keyId thumbprint or null
     * @param issuer name or null
     * @param fault stable code
     * @param message one English sentence
     */
    public RejectedKey {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(message, "message");
    }
}
