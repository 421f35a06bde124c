package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.seal.Packs.ED25519;
import static org.packseal.crypto.seal.Packs.ES256;
import static org.packseal.crypto.seal.Packs.EXPIRY;
import static org.packseal.crypto.seal.Packs.entry;
import static org.packseal.crypto.seal.Packs.verifier;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.seal.Packs.Arrived;
import org.packseal.crypto.token.Checks;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.Freshness;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.element.Element;

/** Outcomes of a token check that the trust list decides: the list, the key, its scope, revocation and expiry. */
class KeyOutcomeTest {
    private static final Arrived SEALED = Packs.sealed(ED25519, TokenForm.COMPACT);

    private static TokenCheck check(TokenVerifier verifier, List<Element> elements) {
        return Checks.check(verifier, elements, null);
    }

    private static List<Element> carrying(String token) {
        return Packs.replaced(SEALED.elements(), "98", token);
    }

    @Test
    void keyListedUnderAnotherNumber_doesNotVerifyTokensOfItsOldNumber() {
        int number = Integer.parseInt(ED25519.publicKey().kid16(), 16);
        assertThat(check(verifier(entry(ED25519).numbered(number ^ 1)), SEALED.elements())
                        .result())
                .isEqualTo(TokenResult.UNKNOWN_KEY);
    }

    @Test
    void expiredList_comesBeforeEveryKeyOutcome_andAfterMalformed() {
        Clock late = Clock.offset(Packs.CLOCK, Duration.ofDays(11));
        TokenVerifier nobody = verifier(entry(ES256)).clock(late);
        TokenCheck check = check(nobody, SEALED.elements());
        assertThat(check.result()).isEqualTo(TokenResult.LIST_EXPIRED);
        assertThat(check.freshness()).isEqualTo(Freshness.EXPIRED);
        assertThat(check(nobody, carrying("x")).result()).isEqualTo(TokenResult.MALFORMED);
        assertThat(check(nobody, Packs.pack()).result()).isEqualTo(TokenResult.ABSENT);
        assertThat(check(verifier().clock(late), SEALED.elements()).result()).isEqualTo(TokenResult.LIST_EXPIRED);
    }

    @Test
    void staleList_stillJudges_andSaysSo() {
        TokenCheck check = check(verifier().clock(Clock.offset(Packs.CLOCK, Duration.ofDays(2))), SEALED.elements());
        assertThat(check.result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(check.freshness()).isEqualTo(Freshness.STALE);
    }

    @Test
    void unknownKey_isUnknown() {
        TokenCheck check = check(verifier(entry(ES256)), SEALED.elements());
        assertThat(check.result()).isEqualTo(TokenResult.UNKNOWN_KEY);
        assertThat(check.keyId()).contains(ED25519.publicKey().kid16());
        assertThat(check.issuer()).isEmpty();
    }

    @Test
    void keyOfAnotherScope_isOutOfScope_beforeRevocationAndSignature() {
        TokenVerifier verifier = verifier(entry(ED25519).prefixes("4012346").rejected());
        assertThat(check(verifier, SEALED.elements()).result()).isEqualTo(TokenResult.OUT_OF_SCOPE);
        assertThat(check(verifier, Packs.replaced(SEALED.elements(), "21", "other"))
                        .result())
                .isEqualTo(TokenResult.OUT_OF_SCOPE);
    }

    @Test
    void scope_isComparedFromTheSecondDigitOfTheGtin() {
        List<Element> outer = Packs.sealer(ED25519, TokenForm.COMPACT)
                .seal(Packs.replaced(Packs.pack(), "01", "14012345678908"), EXPIRY)
                .elementString()
                .elements();
        assertThat(check(verifier(entry(ED25519)), outer).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(check(verifier(entry(ED25519).prefixes("1401234")), outer).result())
                .isEqualTo(TokenResult.OUT_OF_SCOPE);
        assertThat(check(verifier(entry(ED25519).prefixes("9999999").gtin(Packs.GTIN)), SEALED.elements())
                        .result())
                .isEqualTo(TokenResult.SIGNATURE_VALID);
    }

    @Test
    void oneNumberInTwoScopes_isTheKeyThatCoversTheGtin() {
        SigningKey other = Packs.key(org.packseal.crypto.signature.SignatureAlgorithm.ED25519, 9);
        int number = Integer.parseInt(ED25519.publicKey().kid16(), 16);
        TokenVerifier both = verifier(entry(other).numbered(number).prefixes("7612345"), entry(ED25519));
        assertThat(check(both, SEALED.elements()).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        TokenVerifier swapped =
                verifier(entry(other).numbered(number), entry(ED25519).prefixes("7612345"));
        assertThat(check(swapped, SEALED.elements()).result()).isEqualTo(TokenResult.SIGNATURE_INVALID);
    }

    @Test
    void revokedKey_comesBeforeExpiryAndSignature() {
        TokenVerifier verifier = verifier(entry(ED25519).rejected().expiryNotAfter(EXPIRY.minusYears(1)));
        TokenCheck check = check(verifier, Packs.replaced(SEALED.elements(), "21", "other"));
        assertThat(check.result()).isEqualTo(TokenResult.KEY_REVOKED);
        assertThat(check.issuer()).contains("Beispiel Pharma");
    }

    @Test
    void packExpiringLaterThanTheKeyVouches_comesBeforeTheSignature() {
        TokenVerifier verifier = verifier(entry(ED25519).expiryNotAfter(EXPIRY));
        List<Element> other = Packs.replaced(SEALED.elements(), "21", "other");
        assertThat(Checks.check(verifier, SEALED.elements(), null).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(Checks.check(verifier, other, null).result()).isEqualTo(TokenResult.SIGNATURE_INVALID);
        assertThat(check(verifier, Packs.replaced(other, "17", "280701")).result())
                .isEqualTo(TokenResult.KEY_EXPIRED);
        assertThat(check(verifier, Packs.without(SEALED.elements(), "17")).result())
                .isEqualTo(TokenResult.KEY_EXPIRED);
    }

    @Test
    void parsedScan_isCheckedWithItsOwnExpiry() {
        String text = "]d2" + "0104012345678901" + "17280630" + "10LOT\u001d" + "21S1\u001d";
        ScanParser parser = ScanParser.builder().clock(Packs.CLOCK).build();
        SealedPack sealed = PackSealer.with(ED25519).seal(parser.parse(text));
        var scan = parser.parse(text + "98" + sealed.token());
        assertThat(scan.problems()).isEmpty();
        assertThat(verifier().check(scan).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertExpiryBoundsTheKey(scan);
        String jws = PackSealer.with(ED25519)
                .form(TokenForm.JWS)
                .seal(parser.parse(text))
                .token();
        assertThat(verifier().check(parser.parse(text), jws).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(verifier(entry(ED25519).expiryNotAfter(EXPIRY))
                        .check(parser.parse(text), jws)
                        .result())
                .isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(verifier(entry(ED25519).expiryNotAfter(EXPIRY.minusDays(1)))
                        .check(parser.parse(text), jws)
                        .result())
                .isEqualTo(TokenResult.KEY_EXPIRED);
    }

    @Test
    void packWithExpiryDateAndTimeAlone_isJudgedByIt() {
        ScanParser parser = ScanParser.builder().clock(Packs.CLOCK).build();
        String text = "]d2" + "0104012345678901" + "70032806301200\u001d" + "21S1\u001d";
        String token = PackSealer.with(ED25519).seal(parser.parse(text)).token();
        var scan = parser.parse(text + "98" + token);
        assertExpiryBoundsTheKey(scan);
    }

    private static void assertExpiryBoundsTheKey(ParsedScan scan) {
        assertThat(verifier(entry(ED25519).expiryNotAfter(EXPIRY)).check(scan).result())
                .isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(verifier(entry(ED25519).expiryNotAfter(EXPIRY.minusDays(1)))
                        .check(scan)
                        .result())
                .isEqualTo(TokenResult.KEY_EXPIRED);
    }
}
