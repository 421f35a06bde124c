package org.packseal.crypto.trust;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.gs1.problem.Problem;

/**
 * An entry of an otherwise good trust list that is not used, so that one entry cannot stop all others. Immutable.
 *
 * @param where JSON Pointer of the entry in the list's payload, such as {@code /keys/17}
 * @param keyId RFC 7638 thumbprint computed from the entry, or null where its key could not be read
 * @param issuer name of the issuer, or null where it could not be read
 * @param code stable code, the one to branch on
 * @param message one English sentence
 */
public record RejectedKey(
        String where, @Nullable String keyId, @Nullable String issuer, KeyFault code, String message)
        implements Problem {
    /**
     * Makes a report.
     *
     * @param where JSON Pointer
     * @param keyId thumbprint or null
     * @param issuer name or null
     * @param code stable code
     * @param message one English sentence
     */
    public RejectedKey {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
