package org.packseal.crypto.issuer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.signature.VerificationKey;
import org.packseal.gs1.key.Gtin;

/**
 * A key of the trust list and what it may sign. Immutable and thread-safe.
 *
 * @param kid RFC 7638 thumbprint, 43 characters of base64url
 * @param kid16 the number by which a token names the key, 0 to 65535
 * @param key the decoded and checked public key
 * @param issuer name of the issuer
 * @param gln the issuer's Global Location Number, or null
 * @param companyPrefixes GS1 company prefixes, compared from the second digit of a GTIN-14
 * @param gtins single GTINs in scope
 * @param notBefore when sealing with the key may begin, or null
 * @param notAfter when sealing with the key must end, or null
 * @param expiryNotAfter the latest pack expiry the key can vouch for, or null for any
 * @param tokensRejected whether the key was revoked in a way that rejects every token of it
 */
public record IssuerKey(
        String kid,
        int kid16,
        VerificationKey key,
        String issuer,
        @Nullable String gln,
        List<String> companyPrefixes,
        List<Gtin> gtins,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter,
        @Nullable LocalDate expiryNotAfter,
        boolean tokensRejected) {
    public IssuerKey {
        companyPrefixes = List.copyOf(companyPrefixes);
        gtins = List.copyOf(gtins);
    }

    /** Whether the key may sign for this GTIN; a GTIN-8 only where it is listed singly. */
    public boolean covers(Gtin gtin) {
        return KeyScope.covers(companyPrefixes, gtins, gtin);
    }
}
