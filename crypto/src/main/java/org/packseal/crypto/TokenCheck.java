package org.packseal.crypto;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.Element;

/**
 * The proof that a pack's token was checked, and what came of it. Only {@code TokenVerifier} makes one. Immutable and
 * thread-safe.
 */
public final class TokenCheck {
    private final TokenResult result;
    private final @Nullable String keyId;
    private final @Nullable String issuer;
    private final long listSequence;
    private final Freshness freshness;
    private final List<Element> signed;
    private final List<Element> unsigned;

    TokenCheck(
            TokenResult result,
            @Nullable String keyId,
            @Nullable String issuer,
            long listSequence,
            Freshness freshness,
            List<Element> signed,
            List<Element> unsigned) {
        this.result = Objects.requireNonNull(result, "result");
        this.keyId = keyId;
        this.issuer = issuer;
        this.listSequence = listSequence;
        this.freshness = Objects.requireNonNull(freshness, "freshness");
        this.signed = List.copyOf(signed);
        this.unsigned = List.copyOf(unsigned);
    }

    /**
     * The outcome.
     *
     * @return the outcome
     */
    public TokenResult result() {
        return result;
    }

    /**
     * Key id the token names, 4 lower-case hexadecimal digits.
     *
     * @return the key id, or empty where no token could be read
     */
    public Optional<String> keyId() {
        return Optional.ofNullable(keyId);
    }

    /**
     * Name of the issuer that the trust list gives for the key.
     *
     * @return the name, or empty where no key was found
     */
    public Optional<String> issuer() {
        return Optional.ofNullable(issuer);
    }

    /**
     * Sequence number of the trust list that was used.
     *
     * @return the sequence number
     */
    public long listSequence() {
        return listSequence;
    }

    /**
     * How current that list is.
     *
     * @return the freshness
     */
    public Freshness freshness() {
        return freshness;
    }

    /**
     * Elements that the signature covers; meaningful for SIGNATURE_VALID only.
     *
     * @return unmodifiable list
     */
    public List<Element> signed() {
        return signed;
    }

    /**
     * Elements of the pack that the signature does not cover.
     *
     * @return unmodifiable list
     */
    public List<Element> unsigned() {
        return unsigned;
    }
}
