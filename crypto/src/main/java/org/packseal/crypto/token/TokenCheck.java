package org.packseal.crypto.token;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.problem.TokenProblem;
import org.packseal.crypto.trust.Freshness;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.problem.SuspicionCode;

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
    private final @Nullable TokenProblem problem;
    private final @Nullable ElementString recovered;
    private final @Nullable SignedPack signedPack;

    TokenCheck(
            TokenResult result,
            @Nullable String keyId,
            @Nullable String issuer,
            long listSequence,
            Freshness freshness,
            List<Element> signed,
            List<Element> unsigned,
            @Nullable TokenProblem problem,
            @Nullable ElementString recovered,
            @Nullable SignedPack signedPack) {
        this.result = Objects.requireNonNull(result, "result");
        this.keyId = keyId;
        this.issuer = issuer;
        this.listSequence = listSequence;
        this.freshness = Objects.requireNonNull(freshness, "freshness");
        this.signed = List.copyOf(signed);
        this.unsigned = List.copyOf(unsigned);
        this.problem = problem;
        this.recovered = recovered;
        this.signedPack = signedPack;
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
     * Key id the token names: 4 lower-case hexadecimal digits, in a JWS the RFC 7638 thumbprint as the token spells it.
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
     * Elements that the signature covers if it holds, in ascending order of AI. The issuer vouches for them only where
     * the result is SIGNATURE_VALID.
     *
     * @return unmodifiable list; empty where no token could be read
     */
    public List<Element> signed() {
        return signed;
    }

    /**
     * The pack as its issuer signed it. Identity and dates of a sealed pack are taken from here and from nowhere else.
     *
     * @return the signed pack, exactly for {@link TokenResult#SIGNATURE_VALID}
     */
    public Optional<SignedPack> signedPack() {
        return Optional.ofNullable(signedPack);
    }

    /**
     * Elements of the pack that the signature does not cover, all of them where no token could be read. Those that the
     * token stands in are left out, well formed or not; foreign content in their place is an element like any other.
     *
     * @return unmodifiable list
     */
    public List<Element> unsigned() {
        return unsigned;
    }

    /**
     * Why, where the outcome alone does not say.
     *
     * @return the reason, or empty
     */
    public Optional<TokenProblem> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * Damage of the read that the token itself proves. Nothing was judged then, and nothing about the pack may be
     * concluded from {@link #result()}: scan again.
     *
     * @return the suspicion, or empty
     */
    public Optional<SuspicionCode> suspicion() {
        boolean damaged = problem == TokenProblem.CASE_INVERTED || problem == TokenProblem.CASE_LOST;
        return damaged ? Optional.of(SuspicionCode.KEYBOARD_LAYOUT) : Optional.empty();
    }

    /**
     * The elements that undoing the suspected damage gives; offered, never used.
     *
     * @return the elements, or empty where nothing is suspected or the damage cannot be undone
     */
    public Optional<ElementString> recovered() {
        return Optional.ofNullable(recovered);
    }

    @Override
    public String toString() {
        return "TokenCheck[" + result + (problem == null ? "" : ", " + problem) + ", list " + listSequence + ' '
                + freshness + ']';
    }
}
