package org.packseal.crypto.token;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.issuer.IssuerKey;
import org.packseal.crypto.issuer.IssuerKeys;
import org.packseal.crypto.issuer.ListedKeys;
import org.packseal.crypto.problem.TokenProblem;
import org.packseal.crypto.signature.KeyTables;
import org.packseal.crypto.token.form.CorrectedCase;
import org.packseal.crypto.token.form.PackStatement;
import org.packseal.crypto.token.form.SignedIdentity;
import org.packseal.crypto.token.form.Token;
import org.packseal.crypto.token.form.TokenCodecs;
import org.packseal.crypto.token.form.TokenInput;
import org.packseal.crypto.token.form.TokenReading;
import org.packseal.crypto.trust.Freshness;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;

/**
 * One check of one pack: goes through the outcomes of {@link TokenResult} in their order and stops at the first that holds.
 * Each check names the outcome it leads to and the attack or damage it answers.
 */
final class TokenJudgement {
    private final TrustList list;
    private final IssuerKeys keys;
    private final Freshness freshness;
    private final List<Element> elements;
    private final PackStatement pack;
    private final @Nullable ParsedScan scan;
    private final Clock clock;
    private final TokenReading reading;
    private final boolean misread;
    private final KeyTables tables;
    /** What the signed elements say; read where an outcome depends on it, because that may take another run of the parser. */
    private @Nullable PackIdentity signed;

    TokenJudgement(TrustList list, Clock clock, TokenInput input, @Nullable ParsedScan scan, KeyTables tables) {
        this.list = list;
        this.keys = ListedKeys.of(list);
        this.freshness = list.freshness(clock.instant());
        this.elements = input.elements();
        this.pack = PackStatement.of(elements);
        this.scan = scan;
        this.clock = clock;
        this.reading = TokenCodecs.read(input);
        this.misread = input.misread();
        this.tables = tables;
    }

    TokenCheck check() {
        Token token = reading.token();
        if (token != null) {
            return check(token);
        }
        return switch (reading.kind()) {
            case NONE, TOKEN -> unread(TokenResult.ABSENT, null);
            case PERHAPS_MALFORMED -> foreignOr(TokenResult.MALFORMED);
            case PERHAPS_UNSUPPORTED -> foreignOr(TokenResult.UNSUPPORTED_VERSION);
            case UNSUPPORTED -> unread(TokenResult.UNSUPPORTED_VERSION, reading.problem());
            case MALFORMED, CASE_DAMAGED -> unread(TokenResult.MALFORMED, reading.problem());
        };
    }

    /**
     * Elements 91 to 99 are open to every company, so content that is no token counts as a broken token only where a listed
     * key covers the product.
     */
    private TokenCheck foreignOr(TokenResult result) {
        Gtin gtin = pack.gtin();
        return gtin != null && keys.cover(gtin)
                ? unread(result, reading.problem())
                : unread(TokenResult.ABSENT, TokenProblem.FOREIGN_CONTENT);
    }

    private TokenCheck check(Token token) {
        // MALFORMED: with two values of a signed element it is open which of them the issuer signed.
        if (!pack.isClear()) {
            return outcome(token, null, TokenResult.MALFORMED, TokenProblem.PACK_UNCLEAR);
        }
        // MALFORMED: another record of the message names a batch, date or product that no token covers, as a thief of a
        // genuine code could add it.
        if (scan != null && pack.isComplete() && !SignedIdentity.isAllThatShows(scan, pack, signed())) {
            return outcome(token, null, TokenResult.MALFORMED, TokenProblem.PACK_UNCLEAR);
        }
        // MALFORMED: without GTIN and serial number the signed bytes cannot be rebuilt.
        if (!pack.isComplete() && !token.carriesStatement()) {
            return outcome(token, null, TokenResult.MALFORMED, TokenProblem.PACK_INCOMPLETE);
        }
        // LIST_EXPIRED, freeze attack: an old list may hide that the key was revoked.
        if (freshness == Freshness.EXPIRED) {
            return outcome(token, null, TokenResult.LIST_EXPIRED, null);
        }
        // UNKNOWN_KEY: keys come from the list alone, whatever the token brings (RFC 8725 section 3.10).
        if (!token.isKeyListed(keys)) {
            return outcome(token, null, TokenResult.UNKNOWN_KEY, null);
        }
        // OUT_OF_SCOPE: a listed company signs for its own products only.
        Gtin gtin = pack.gtin();
        IssuerKey key = gtin == null ? null : token.key(keys, gtin);
        if (key == null) {
            return outcome(token, null, TokenResult.OUT_OF_SCOPE, null);
        }
        return check(token, key);
    }

    private TokenCheck check(Token token, IssuerKey key) {
        // KEY_REVOKED: whoever stole the key could have sealed any pack of its scope.
        if (key.tokensRejected()) {
            return outcome(token, key, TokenResult.KEY_REVOKED, null);
        }
        LocalDate last = key.expiryNotAfter();
        // KEY_EXPIRED: a key stolen after its retirement can seal no pack that outlasts the key's last day. A pack that
        // expires on that day is still vouched for.
        if (last != null
                && signed().expiry().filter(expiry -> !expiry.isAfter(last)).isEmpty()) {
            return outcome(token, key, TokenResult.KEY_EXPIRED, null);
        }
        // SIGNATURE_INVALID, algorithm confusion: the listed key decides the algorithm (RFC 8725 section 3.1).
        if (token.algorithm() != key.key().algorithm()) {
            return outcome(token, key, TokenResult.SIGNATURE_INVALID, TokenProblem.ALGORITHM_MISMATCH);
        }
        boolean holds = tables.verify(key.key(), token.signedBytes(pack), token.signature());
        // PAYLOAD_MISMATCH below: a token copied from another pack holds and states that pack.
        if (holds && token.states(pack)) {
            return outcome(token, key, TokenResult.SIGNATURE_VALID, null, new SignedPack(pack.signed(), signed()));
        }
        if (misread) {
            // A signed element has a syntax error, so it was misread: a failed signature then says nothing about the
            // pack.
            return outcome(token, key, TokenResult.MALFORMED, TokenProblem.PACK_UNCLEAR);
        }
        return outcome(token, key, holds ? TokenResult.PAYLOAD_MISMATCH : TokenResult.SIGNATURE_INVALID, null);
    }

    private PackIdentity signed() {
        PackIdentity known = signed;
        if (known == null) {
            known = SignedIdentity.of(pack, scan, clock);
            signed = known;
        }
        return known;
    }

    private TokenCheck outcome(
            Token token, @Nullable IssuerKey key, TokenResult result, @Nullable TokenProblem problem) {
        return outcome(token, key, result, problem, null);
    }

    private TokenCheck outcome(
            Token token,
            @Nullable IssuerKey key,
            TokenResult result,
            @Nullable TokenProblem problem,
            @Nullable SignedPack signedPack) {
        return new TokenCheck(
                result,
                token.keyId(),
                key == null ? null : key.issuer(),
                list.sequence(),
                freshness,
                pack.signed(),
                withoutToken(pack.unsigned()),
                problem,
                null,
                signedPack);
    }

    private List<Element> withoutToken(List<Element> all) {
        List<Element> others = new ArrayList<>(all);
        others.removeIf(element -> reading.ais().contains(element.ai()));
        return others;
    }

    private TokenCheck unread(TokenResult result, @Nullable TokenProblem problem) {
        return new TokenCheck(
                result,
                null,
                null,
                list.sequence(),
                freshness,
                List.of(),
                // Without a token every element is the pack's own, foreign content too.
                result == TokenResult.ABSENT ? elements : withoutToken(elements),
                problem,
                problem == TokenProblem.CASE_INVERTED ? CorrectedCase.of(elements) : null,
                null);
    }
}
