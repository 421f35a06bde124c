package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.packseal.crypto.seal.Packs.ED25519;
import static org.packseal.crypto.seal.Packs.ES256;
import static org.packseal.crypto.seal.Packs.EXPIRY;
import static org.packseal.crypto.seal.Packs.NOW;
import static org.packseal.crypto.seal.Packs.entry;
import static org.packseal.crypto.seal.Packs.list;
import static org.packseal.crypto.seal.Packs.verifier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.problem.SealingException;
import org.packseal.crypto.problem.SealingProblem;
import org.packseal.crypto.token.Checks;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.repair.LetterCase;

class PackSealerTest {
    private static final ScanParser PARSER =
            ScanParser.builder().clock(Packs.CLOCK).build();

    private static SealingProblem refusal(PackSealer sealer, List<Element> pack) {
        SealingException refused = catchThrowableOfType(
                SealingException.class, () -> sealer.clock(Packs.CLOCK).seal(pack, EXPIRY));
        assertThat(refused).hasMessage(refused.problem().message());
        return refused.problem();
    }

    private static SealingProblem refusal(List<Element> pack) {
        return refusal(PackSealer.with(ED25519), pack);
    }

    @Test
    void sealedPack_isWrittenAsScanDataAndReadBack() {
        ElementString pack =
                ElementString.of(Packs.elements("01", Packs.GTIN, "17", "280630", "10", "LOT", "21", "S1"));
        for (SigningKey key : List.of(ED25519, ES256)) {
            SealedPack compact = Packs.sealer(key, TokenForm.COMPACT).seal(pack);
            assertThat(compact.token()).hasSize(90);
            assertThat(compact.elementString().toScanData())
                    .isEqualTo(
                            "]d20104012345678901" + "17280630" + "10LOT\u001d" + "21S1\u001d" + "98" + compact.token());
            SealedPack upper = Packs.sealer(key, TokenForm.UPPER).seal(pack);
            assertThat(upper.token()).hasSize(106);
            for (SealedPack sealed : List.of(compact, upper)) {
                var scan = PARSER.parse(sealed.elementString().toScanData());
                assertThat(scan.problems()).isEmpty();
                assertThat(verifier().check(scan).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
            }
            SealedPack jws = Packs.sealer(key, TokenForm.JWS).seal(pack);
            assertThat(jws.elementString().elements())
                    .extracting(Element::value)
                    .containsExactly(Packs.GTIN, "280630", "LOT", "S1");
        }
    }

    @Test
    void sealedPack_isWrittenAsDigitalLinkAndReadBack() {
        ElementString pack =
                ElementString.of(Packs.elements("01", Packs.GTIN, "10", "L/T%\"&?;", "21", "S+1=", "17", "280630"));
        for (TokenForm form : List.of(TokenForm.COMPACT, TokenForm.UPPER)) {
            SealedPack sealed = Packs.sealer(ED25519, form).seal(pack);
            String link = sealed.elementString().toDigitalLink().orElseThrow();
            var scan = PARSER.parse(link);
            assertThat(scan.problems()).isEmpty();
            TokenCheck check = verifier().check(scan);
            assertThat(check.result()).as(link).isEqualTo(TokenResult.SIGNATURE_VALID);
            assertThat(check.signed())
                    .extracting(Element::value)
                    .containsExactly(Packs.GTIN, "L/T%\"&?;", "280630", "S+1=");
        }
    }

    @Test
    void scanAndElementString_giveTheSameToken() {
        ElementString pack = ElementString.of(Packs.elements("21", "S1", "01", Packs.GTIN));
        assertThat(PackSealer.with(ED25519)
                        .seal(PARSER.parse(pack.toScanData()))
                        .token())
                .isEqualTo(PackSealer.with(ED25519).seal(pack).token());
    }

    @Test
    void packWithProblems_isRefused() {
        String wrongCheckDigit = "0104012345678902" + "21S1";
        SealingException refused = catchThrowableOfType(
                SealingException.class, () -> PackSealer.with(ED25519).seal(PARSER.parse(wrongCheckDigit)));
        assertThat(refused.problem()).isEqualTo(SealingProblem.PACK_INVALID);
        ElementString raw = ElementString.of(Packs.elements("01", "04012345678902", "21", "S1"));
        refused = catchThrowableOfType(
                SealingException.class, () -> PackSealer.with(ED25519).seal(raw));
        assertThat(refused.problem()).isEqualTo(SealingProblem.PACK_INVALID);
        // An extension of a location number has no meaning without the number (General Specifications 4.13.2).
        ElementString alone = ElementString.of(Packs.elements("01", Packs.GTIN, "21", "S1", "254", "5"));
        refused = catchThrowableOfType(
                SealingException.class, () -> PackSealer.with(ED25519).seal(alone));
        assertThat(refused.problem()).isEqualTo(SealingProblem.PACK_INVALID);
    }

    @Test
    void packWithoutGtin_forInstanceWithPpnAlone_isRefused() {
        assertThat(refusal(Packs.without(Packs.pack(), "01"))).isEqualTo(SealingProblem.NO_GTIN);
        assertThat(refusal(Packs.elements("9N", "110375286414", "S", "12345"))).isEqualTo(SealingProblem.NO_GTIN);
        ElementString ppn = ElementString.of(Packs.elements("9N", "110375286414", "S", "12345"));
        SealingException refused = catchThrowableOfType(
                SealingException.class, () -> PackSealer.with(ED25519).seal(ppn));
        assertThat(refused.problem()).isEqualTo(SealingProblem.NO_GTIN);
    }

    @Test
    void packWithoutSerial_isRefused() {
        assertThat(refusal(Packs.without(Packs.pack(), "21"))).isEqualTo(SealingProblem.NO_SERIAL);
    }

    @Test
    void dateWithDay00_isRefused() {
        for (String ai : List.of("11", "15", "16", "17")) {
            List<Element> pack = Packs.without(Packs.pack(), "17");
            assertThat(refusal(Packs.with(pack, ai, "280600"))).as(ai).isEqualTo(SealingProblem.DAY_MISSING);
        }
        assertThat(refusal(Packs.with(Packs.pack(), "7003", "2806001200"))).isEqualTo(SealingProblem.DAY_MISSING);
        // 00 elsewhere is a time or a year.
        assertThat(PackSealer.with(ED25519)
                        .seal(Packs.with(Packs.pack(), "7003", "0006300000"), EXPIRY)
                        .token())
                .hasSize(90);
    }

    @Test
    void twoValuesOfASignedElement_areRefused() {
        assertThat(refusal(Packs.with(Packs.pack(), "10", "other"))).isEqualTo(SealingProblem.PACK_UNCLEAR);
    }

    @Test
    void valueOfMoreThanOneByteOfLength_isRefused() {
        for (TokenForm form : TokenForm.values()) {
            List<Element> longest = Packs.replaced(Packs.pack(form), "21", "~".repeat(255));
            Packs.Arrived sealed = Packs.Arrived.of(Packs.sealer(ED25519, form).seal(longest, EXPIRY));
            assertThat(sealed.check(verifier()).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        }
        assertThat(refusal(Packs.replaced(Packs.pack(), "21", "~".repeat(256)))).isEqualTo(SealingProblem.PACK_UNCLEAR);
    }

    @Test
    void sealedPack_isNotSealedAgain_inAnyForm() {
        for (TokenForm first : List.of(TokenForm.COMPACT, TokenForm.UPPER)) {
            List<Element> sealed = Packs.sealed(ED25519, first).elements();
            for (TokenForm second : TokenForm.values()) {
                assertThat(refusal(PackSealer.with(ED25519).form(second), sealed))
                        .isEqualTo(SealingProblem.ALREADY_SEALED);
            }
        }
    }

    @Test
    void packWithATokenOfAnyKindOrDamagedOnTheWay_isNotSealedAgain() {
        List<Element> sealed = Packs.sealed(ED25519, TokenForm.COMPACT).elements();
        String token = Packs.value(sealed, "98");
        for (String other : List.of(
                LetterCase.exchanged(token),
                token.toUpperCase(Locale.ROOT),
                "EA" + token.substring(2),
                "EP" + token.substring(2))) {
            assertThat(refusal(PackSealer.with(ED25519).form(TokenForm.JWS), Packs.replaced(sealed, "98", other)))
                    .as(other)
                    .isEqualTo(SealingProblem.ALREADY_SEALED);
        }
    }

    @Test
    void foreignContentInTheTokensElement_isRefused_butNotForATokenKeptApart() {
        List<Element> pack = Packs.with(Packs.pack(), "98", "foreign");
        assertThat(refusal(pack)).isEqualTo(SealingProblem.ALREADY_SEALED);
        List<Element> capitals = Packs.with(Packs.pack(TokenForm.UPPER), "98", "foreign");
        assertThat(refusal(PackSealer.with(ED25519).form(TokenForm.UPPER), capitals))
                .isEqualTo(SealingProblem.ALREADY_SEALED);
        assertThat(PackSealer.with(ED25519).compactIn("95").seal(pack, EXPIRY).token())
                .hasSize(90);
        assertThat(Packs.sealer(ED25519, TokenForm.JWS).seal(pack, EXPIRY).token())
                .startsWith("eyJhbGciOi");
    }

    @Test
    void lowerCase_inAnySignedValue_isRefusedByTheUpperFormAlone() {
        PackSealer upper = PackSealer.with(ED25519).form(TokenForm.UPPER);
        for (String ai : List.of("10", "21", "710")) {
            for (String value : List.of("a", "Az", "1z2")) {
                List<Element> pack = Packs.replaced(Packs.pack(TokenForm.UPPER), ai, value);
                assertThat(refusal(upper, pack)).as(ai + " " + value).isEqualTo(SealingProblem.LOWER_CASE);
                for (TokenForm other : List.of(TokenForm.COMPACT, TokenForm.JWS, TokenForm.JWS_DETACHED)) {
                    assertThat(upper.form(other).seal(pack, EXPIRY).token()).isNotEmpty();
                }
            }
        }
        // What is not signed may become anything without harm; neither { nor ` nor a digit has a case.
        List<Element> unsigned = Packs.replaced(Packs.pack(TokenForm.UPPER), "21", "1`{@[");
        assertThat(upper.seal(Packs.with(unsigned, "240", "more"), EXPIRY).token())
                .hasSize(106);
    }

    @Test
    void upperForm_throughAScannerThatLosesCase_isStillValidOrAKeyboardSuspicion() {
        List<Element> sealed = Packs.sealed(ED25519, TokenForm.UPPER).elements();
        List<Element> capitals = sealed.stream()
                .map(element -> Packs.element(element.ai(), element.value().toUpperCase(Locale.ROOT)))
                .toList();
        assertThat(Checks.check(verifier(), capitals, null).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        List<Element> lower = sealed.stream()
                .map(element -> Packs.element(element.ai(), element.value().toLowerCase(Locale.ROOT)))
                .toList();
        ElementString recovered =
                Checks.check(verifier(), lower, null).recovered().orElseThrow();
        assertThat(Checks.check(verifier(), recovered.elements(), null).result())
                .isEqualTo(TokenResult.SIGNATURE_VALID);
    }

    @Test
    void listedKey_underAnExpiredList_isRefused() {
        TrustList trust = list(entry(ED25519));
        PackSealer sealer = PackSealer.with(ED25519).listedIn(trust);
        PackSealer last = sealer.clock(Clock.fixed(trust.graceUntil(), ZoneOffset.UTC));
        assertThat(last.keyProblem()).isEmpty();
        assertThat(last.seal(Packs.pack(), EXPIRY).token()).hasSize(90);
        PackSealer late = sealer.clock(Clock.fixed(trust.graceUntil().plusSeconds(1), ZoneOffset.UTC));
        assertThat(late.keyProblem()).contains(SealingProblem.LIST_EXPIRED);
        SealingException refused = catchThrowableOfType(SealingException.class, () -> late.seal(Packs.pack(), EXPIRY));
        assertThat(refused.problem()).isEqualTo(SealingProblem.LIST_EXPIRED);
    }

    @Test
    void keyProblem_isThatOfTheKeyAlone() {
        PackSealer sealer = PackSealer.with(ED25519).clock(Packs.CLOCK);
        assertThat(sealer.keyProblem()).isEmpty();
        assertThat(sealer.listedIn(list(entry(ES256))).keyProblem()).contains(SealingProblem.KEY_NOT_LISTED);
        assertThat(sealer.listedIn(list(entry(ED25519).rejected())).keyProblem())
                .contains(SealingProblem.KEY_REVOKED);
        assertThat(sealer.listedIn(list(entry(ED25519).sealing(null, NOW))).keyProblem())
                .contains(SealingProblem.KEY_NOT_VALID_NOW);
        assertThat(sealer.listedIn(list(entry(ED25519).prefixes("7612345"))).keyProblem())
                .isEmpty();
    }

    @Test
    void listedKey_sealsUnderTheNumberThatTheListAssigns() {
        TrustList trust = list(entry(ED25519).numbered(0xBEEF));
        SealedPack sealed =
                Packs.sealer(ED25519, TokenForm.COMPACT).listedIn(trust).seal(Packs.pack(), EXPIRY);
        TokenCheck check = Checks.check(
                TokenVerifier.with(trust).clock(Packs.CLOCK),
                sealed.elementString().elements(),
                null);
        assertThat(check.result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(check.keyId()).contains("beef");
    }

    @Test
    void listedKey_isRefusedWhereVerifiersWouldRefuseItsToken() {
        PackSealer sealer = PackSealer.with(ED25519);
        List<Element> pack = Packs.pack();
        assertThat(refusal(sealer.listedIn(list(entry(ES256))), pack)).isEqualTo(SealingProblem.KEY_NOT_LISTED);
        assertThat(refusal(sealer.listedIn(list(entry(ED25519).prefixes("7612345"))), pack))
                .isEqualTo(SealingProblem.OUT_OF_SCOPE);
        assertThat(refusal(sealer.listedIn(list(entry(ED25519).rejected())), pack))
                .isEqualTo(SealingProblem.KEY_REVOKED);
        assertThat(refusal(sealer.listedIn(list(entry(ED25519).expiryNotAfter(EXPIRY.minusDays(1)))), pack))
                .isEqualTo(SealingProblem.EXPIRY_TOO_LATE);
    }

    @Test
    void listedKey_ofLimitedExpiry_sealsUpToItsLastDayAndNothingWithoutExpiry() {
        PackSealer limited = PackSealer.with(ED25519)
                .clock(Packs.CLOCK)
                .listedIn(list(entry(ED25519).expiryNotAfter(EXPIRY)));
        assertThat(limited.seal(Packs.pack(), EXPIRY).token()).hasSize(90);
        SealingException refused = catchThrowableOfType(
                SealingException.class, () -> limited.seal(Packs.without(Packs.pack(), "17"), null));
        assertThat(refused.problem()).isEqualTo(SealingProblem.EXPIRY_TOO_LATE);
    }

    /** 76 is 2076 for a clock of 2026, and 1976 for one of 2025 (General Specifications 7.12). */
    @Test
    void listedKey_expiryOfAPackYetToBePrinted_isReadByTheSealersClock() {
        ElementString pack = ElementString.of(Packs.elements("01", Packs.GTIN, "17", "760630", "21", "S1"));
        PackSealer limited =
                PackSealer.with(ED25519).listedIn(list(entry(ED25519).expiryNotAfter(LocalDate.of(2076, 1, 1))));
        Clock yearBefore = Clock.fixed(Instant.parse("2025-12-31T00:00:00Z"), ZoneOffset.UTC);
        assertThat(limited.clock(yearBefore).seal(pack).token()).hasSize(90);
        SealingException refused = catchThrowableOfType(
                SealingException.class, () -> limited.clock(Packs.CLOCK).seal(pack));
        assertThat(refused.problem()).isEqualTo(SealingProblem.EXPIRY_TOO_LATE);
    }

    @Test
    void listedKey_sealsFromItsFirstMomentUntilBeforeItsLast() {
        PackSealer sealer = PackSealer.with(ED25519).clock(Packs.CLOCK);
        List<Element> pack = Packs.pack();
        assertThat(refusal(sealer.listedIn(list(entry(ED25519).sealing(NOW.plusSeconds(1), null))), pack))
                .isEqualTo(SealingProblem.KEY_NOT_VALID_NOW);
        assertThat(refusal(sealer.listedIn(list(entry(ED25519).sealing(null, NOW))), pack))
                .isEqualTo(SealingProblem.KEY_NOT_VALID_NOW);
        TrustList now = list(entry(ED25519).sealing(NOW, NOW.plusSeconds(1)));
        assertThat(sealer.listedIn(now).seal(pack, EXPIRY).token()).hasSize(90);
    }

    @Test
    void privateKey_isInNoTextOfSealerPackOrException() throws KeyFormatException {
        String secret = Base64Url.encode(Packs.secret(1));
        SealedPack sealed = PackSealer.with(ED25519).seal(Packs.pack(), EXPIRY);
        SealingException refused = catchThrowableOfType(
                SealingException.class, () -> PackSealer.with(ED25519).seal(Packs.elements("10", "x"), null));
        for (Object text : List.of(PackSealer.with(ED25519), ED25519, sealed, sealed.elementString(), refused)) {
            assertThat(text.toString()).doesNotContain(secret, "010101");
        }
    }
}
