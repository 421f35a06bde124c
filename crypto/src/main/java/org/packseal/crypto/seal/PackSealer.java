package org.packseal.crypto.seal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.issuer.IssuerKey;
import org.packseal.crypto.issuer.ListedKeys;
import org.packseal.crypto.key.MessageSigner;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.SealingException;
import org.packseal.crypto.problem.SealingProblem;
import org.packseal.crypto.token.form.PackStatement;
import org.packseal.crypto.token.form.SignedIdentity;
import org.packseal.crypto.token.form.TokenCodecs;
import org.packseal.crypto.token.form.TokenElements;
import org.packseal.crypto.token.form.TokenInput;
import org.packseal.crypto.token.form.TokenReading.Kind;
import org.packseal.crypto.token.form.WrittenToken;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;

/**
 * Seals packs on a packaging line: signs what a pack's code says and writes the token. The same pack and key give the
 * same token. Immutable and thread-safe if the signer is.
 */
public final class PackSealer {
    private final SealingKey key;
    private final @Nullable TrustList list;
    private final Clock clock;
    private final TokenForm form;
    private final TokenElements places;

    private PackSealer(SealingKey key, @Nullable TrustList list, Clock clock, TokenForm form, TokenElements places) {
        this.key = key;
        this.list = list;
        this.clock = clock;
        this.form = form;
        this.places = places;
    }

    /**
     * A sealer with a key held in memory, writing the compact form into AI 98. The key id in tokens is the key's own
     * unless a trust list assigns another, see {@link #listedIn}.
     *
     * @param key the key
     * @return a sealer
     */
    public static PackSealer with(SigningKey key) {
        return with(key.publicKey(), key);
    }

    /**
     * A sealer with a key held elsewhere. Every answer of the signer is normalised and verified before it is used.
     *
     * @param key the public key
     * @param signer signs with the private key
     * @return a sealer
     */
    public static PackSealer with(PublicKey key, MessageSigner signer) {
        SealingKey sealing = SealingKey.of(key, Objects.requireNonNull(signer, "signer"));
        return new PackSealer(sealing, null, Clock.systemUTC(), TokenForm.COMPACT, TokenElements.DEFAULT);
    }

    /**
     * The same, sealing only what verifiers with this trust list will accept: the list not expired, the key listed, not
     * revoked, within its time, its scope and the expiry it can vouch for. Its key id is then the one the list assigns.
     *
     * @param trust the trust list
     * @return a new sealer
     */
    public PackSealer listedIn(TrustList trust) {
        return new PackSealer(key, Objects.requireNonNull(trust, "trust"), clock, form, places);
    }

    /**
     * The same with another clock, which decides whether the list is expired and whether a listed key may seal now.
     *
     * @param other the clock
     * @return a new sealer
     */
    public PackSealer clock(Clock other) {
        return new PackSealer(key, list, Objects.requireNonNull(other, "other"), form, places);
    }

    /**
     * The same with another form of token. {@link TokenForm#UPPER} seals no pack with lower-case letters in what is
     * signed: a scanner that loses case would make an honest pack look forged.
     *
     * @param other the form
     * @return a new sealer
     */
    public PackSealer form(TokenForm other) {
        return new PackSealer(key, list, clock, Objects.requireNonNull(other, "other"), places);
    }

    /**
     * The same with the compact form in another element.
     *
     * @param ai AI, 91 to 99
     * @return a new sealer
     * @throws IllegalArgumentException if the AI is another
     */
    public PackSealer compactIn(String ai) {
        TokenElements other = new TokenElements(ai, places.upperFirst(), places.upperSecond());
        return new PackSealer(key, list, clock, form, other);
    }

    /**
     * The same with the upper-case form in other elements.
     *
     * @param first AI of the first half, 91 to 99
     * @param second AI of the second half, 91 to 99, another one
     * @return a new sealer
     * @throws IllegalArgumentException if an AI is another or both are the same
     */
    public PackSealer upperIn(String first, String second) {
        return new PackSealer(key, list, clock, form, new TokenElements(places.compact(), first, second));
    }

    /**
     * Why no pack at all can be sealed now: the trust list is expired or does not name the key, or the key was revoked or
     * is not within its time. To be asked before a run, instead of finding every pack of it refused.
     *
     * @return the problem, or empty where it depends on the pack, as always without a trust list
     */
    public Optional<SealingProblem> keyProblem() {
        return list == null
                ? Optional.empty()
                : Optional.ofNullable(
                        SealingCheck.keyProblem(list, ListedKeys.of(list).withThumbprint(key.kid()), clock.instant()));
    }

    /**
     * Seals the pack of a scan.
     *
     * @param pack the pack's code as read
     * @return the pack with its token
     * @throws SealingException if the pack or the key does not allow it
     */
    public SealedPack seal(ParsedScan pack) {
        SealingCheck.gtin(PackStatement.of(pack.elements()));
        if (!pack.ok()) {
            throw new SealingException(SealingProblem.PACK_INVALID);
        }
        PackStatement statement = PackStatement.of(pack.elements());
        PackIdentity signed = SignedIdentity.of(statement, pack, clock);
        if (!SignedIdentity.isAllThatShows(pack, statement, signed)) {
            throw new SealingException(SealingProblem.PACK_INVALID);
        }
        return seal(pack.elements(), signed.expiry().orElse(null));
    }

    /**
     * Seals a pack that is yet to be printed. Its elements must be as valid as a scan's.
     *
     * @param pack the pack's elements
     * @return the pack with its token
     * @throws SealingException if the pack or the key does not allow it
     */
    public SealedPack seal(ElementString pack) {
        SealingCheck.gtin(PackStatement.of(pack.elements()));
        if (!pack.writable()) {
            throw new SealingException(SealingProblem.PACK_INVALID);
        }
        // Read back as a scanner would read it, so that only readable data is signed.
        ScanParser parser = ScanParser.builder().clock(clock).strict(true).build();
        return seal(parser.parse(pack.toScanData()));
    }

    SealedPack seal(List<Element> elements, @Nullable LocalDate expiry) {
        PackStatement pack = PackStatement.of(elements);
        Gtin gtin = SealingCheck.gtin(pack);
        if (TokenCodecs.read(new TokenInput(elements, null, places, false))
                        .kind()
                        .compareTo(Kind.TOKEN)
                >= 0) {
            throw new SealingException(SealingProblem.ALREADY_SEALED);
        }
        if (form == TokenForm.UPPER) {
            // This form is for scanners that lose case. A value whose case they changed would fail its signature, so
            // that an
            // honest pack would be called a forgery. The compact form shows such damage, this form does not.
            SealingCheck.upperCase(pack);
        }
        WrittenToken token = form.codec().write(pack, keyFor(gtin, expiry), places);
        ElementString sealed = ElementString.of(elements);
        for (var element : token.elements().entrySet()) {
            if (elements.stream().anyMatch(present -> present.ai().equals(element.getKey()))) {
                throw new SealingException(SealingProblem.ALREADY_SEALED);
            }
            sealed = sealed.with(element.getKey(), element.getValue());
        }
        return new SealedPack(sealed, token.text(), form);
    }

    private SealingKey keyFor(Gtin gtin, @Nullable LocalDate expiry) {
        if (list == null) {
            return key;
        }
        IssuerKey listed = ListedKeys.of(list).withThumbprint(key.kid());
        SealingProblem problem = SealingCheck.keyProblem(list, listed, clock.instant());
        if (problem != null) {
            throw new SealingException(problem);
        }
        SealingCheck.covered(Objects.requireNonNull(listed), gtin, expiry);
        return key.numbered(listed.kid16());
    }

    @Override
    public String toString() {
        return "PackSealer[" + key.algorithm() + ' ' + key.kid() + ", " + form + "]";
    }
}
