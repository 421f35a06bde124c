package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.packseal.crypto.seal.Packs.ED25519;
import static org.packseal.crypto.seal.Packs.ES256;
import static org.packseal.crypto.seal.Packs.EXPIRY;
import static org.packseal.crypto.seal.Packs.entry;
import static org.packseal.crypto.seal.Packs.verifier;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.TokenProblem;
import org.packseal.crypto.seal.Packs.Arrived;
import org.packseal.crypto.token.Checks;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.token.form.CorrectedCase;
import org.packseal.crypto.trust.Freshness;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.problem.SuspicionCode;

class TokenVerifierTest {
    private static final Arrived SEALED = Packs.sealed(ED25519, TokenForm.COMPACT);
    private static final String TOKEN = Packs.value(SEALED.elements(), "98");

    private static TokenCheck check(TokenVerifier verifier, List<Element> elements) {
        return Checks.check(verifier, elements, null);
    }

    private static List<Element> carrying(String token) {
        return Packs.replaced(SEALED.elements(), "98", token);
    }

    private static String withHeader(int header) {
        byte[] bytes = bytes();
        bytes[0] = (byte) header;
        return Base64Url.encode(bytes);
    }

    private static byte[] bytes() {
        byte[] bytes = Base64Url.decode(TOKEN);
        assertThat(bytes).isNotNull();
        return bytes == null ? new byte[0] : bytes;
    }

    @Test
    void pack_withoutToken_isAbsent() {
        TokenCheck check = check(verifier(), Packs.pack());
        assertThat(check.result()).isEqualTo(TokenResult.ABSENT);
        assertThat(check.problem()).isEmpty();
        assertThat(check.keyId()).isEmpty();
        assertThat(check.signed()).isEmpty();
        assertThat(check.unsigned()).isEqualTo(Packs.pack());
    }

    @Test
    void goodToken_tellsKeyIssuerListAndWhatIsSigned() {
        TokenCheck check = check(verifier(), SEALED.elements());

        assertThat(check.result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(check.keyId()).contains(ED25519.publicKey().kid16());
        assertThat(check.issuer()).isPresent();
        assertThat(check.listSequence()).isEqualTo(Packs.list(entry(ED25519)).sequence());
        assertThat(check.freshness()).isEqualTo(Freshness.FRESH);
        assertThat(check.signed()).extracting(Element::ai).contains("01", "21").isSorted();
        assertThat(check.unsigned()).extracting(Element::ai).containsExactly("240");
        assertThat(check.problem()).isEmpty();
        assertThat(check.suspicion()).isEmpty();
        assertThat(check.recovered()).isEmpty();
        assertThat(check.signedPack()).isPresent();
        assertThat(check).hasToString("TokenCheck[SIGNATURE_VALID, list 42 FRESH]");
        assertThat(verifier().toString()).startsWith("TokenVerifier[list 42, ").contains("98");
    }

    @Test
    void toString_ofACheckWithAReason_namesIt() {
        TokenCheck check = check(verifier(entry(ED25519).prefixes("7612345")), carrying("A"));

        assertThat(check).hasToString("TokenCheck[ABSENT, FOREIGN_CONTENT, list 42 FRESH]");
    }

    @Test
    void foreignContent_isAbsentWithWarning_unlessAKeyCoversTheGtin() {
        TokenVerifier others = verifier(entry(ED25519).prefixes("7612345"));
        for (String content : List.of("A", "2301", "x".repeat(89), "x".repeat(91), "+".repeat(90), TOKEN.repeat(2))) {
            TokenCheck foreign = check(others, carrying(content));
            assertThat(foreign.result()).isEqualTo(TokenResult.ABSENT);
            assertThat(foreign.problem()).contains(TokenProblem.FOREIGN_CONTENT);
            assertThat(check(verifier(), carrying(content)).result()).isEqualTo(TokenResult.MALFORMED);
        }
    }

    @Test
    void foreignContent_onAPackWithoutGtin_isAbsent() {
        TokenCheck check = check(verifier(), Packs.without(carrying("foreign"), "01"));
        assertThat(check.result()).isEqualTo(TokenResult.ABSENT);
        assertThat(check.problem()).contains(TokenProblem.FOREIGN_CONTENT);
    }

    @Test
    void unusedBitsSet_onForeignContent_isMalformedOnlyWhereTheVersionIsOurs() {
        TokenVerifier others = verifier(entry(ED25519).prefixes("7612345"));
        for (char first : "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_".toCharArray()) {
            boolean ours = first >= 'E' && first <= 'H';
            assertThat(check(others, carrying(first + "a".repeat(88) + "B")).result())
                    .as("%s", first)
                    .isEqualTo(ours ? TokenResult.MALFORMED : TokenResult.ABSENT);
        }
    }

    @Test
    void anotherVersion_isForeign_unlessAKeyCoversTheGtin() {
        TokenVerifier others = verifier(entry(ED25519).prefixes("7612345"));
        for (int version = 0; version < 16; version++) {
            if (version == 1 || version == 7) {
                continue; // ours; and what ours becomes with its case inverted
            }
            String token = withHeader(version << 4 | 1);
            assertThat(check(others, carrying(token)).result()).isEqualTo(TokenResult.ABSENT);
            TokenCheck check = check(verifier(), carrying(token));
            assertThat(check.result()).as("version %d", version).isEqualTo(TokenResult.UNSUPPORTED_VERSION);
            assertThat(check.problem()).contains(TokenProblem.UNKNOWN_VERSION);
        }
    }

    @Test
    void unknownAlgorithm_ofOurVersion_isUnsupportedWhoeverThePackBelongsTo() {
        for (int algorithm = 0; algorithm < 16; algorithm++) {
            if (algorithm != 1 && algorithm != 2) {
                TokenCheck check =
                        check(verifier(entry(ED25519).prefixes("7612345")), carrying(withHeader(0x10 | algorithm)));
                assertThat(check.result()).as("%d", algorithm).isEqualTo(TokenResult.UNSUPPORTED_VERSION);
                assertThat(check.problem()).contains(TokenProblem.UNKNOWN_ALGORITHM);
            }
        }
    }

    @Test
    void unusedBitsSet_isMalformed_whoeverThePackBelongsTo() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(TOKEN.charAt(89));
        assertThat(last % 16).isZero();
        for (int bits = 1; bits < 16; bits++) {
            String token = TOKEN.substring(0, 89) + alphabet.charAt(last + bits);
            TokenCheck check = check(verifier(entry(ED25519).prefixes("7612345")), carrying(token));
            assertThat(check.result()).isEqualTo(TokenResult.MALFORMED);
            assertThat(check.problem()).contains(TokenProblem.NOT_CANONICAL);
        }
    }

    @Test
    void algorithmOfHeaderSwapped_isInvalid() {
        TokenCheck check = check(verifier(), carrying(withHeader(0x12)));
        assertThat(check.result()).isEqualTo(TokenResult.SIGNATURE_INVALID);
        assertThat(check.problem()).contains(TokenProblem.ALGORITHM_MISMATCH);
    }

    @Test
    void keyIdOfAnotherKey_isInvalid_evenWhereThatKeyHasTheSameAlgorithm() {
        SigningKey other = Packs.key(org.packseal.crypto.signature.SignatureAlgorithm.ED25519, 9);
        byte[] bytes = bytes();
        int kid16 = Integer.parseInt(other.publicKey().kid16(), 16);
        bytes[1] = (byte) (kid16 >>> 8);
        bytes[2] = (byte) kid16;
        TokenCheck check = check(verifier(entry(ED25519), entry(other)), carrying(Base64Url.encode(bytes)));
        assertThat(check.result()).isEqualTo(TokenResult.SIGNATURE_INVALID);
    }

    @Test
    void twoTokens_areMalformed() {
        String other = PackSealer.with(ES256).seal(Packs.pack(), EXPIRY).token();
        assertTwo(check(verifier(), Packs.with(SEALED.elements(), "98", other)));
        assertTwo(check(verifier(), Packs.with(SEALED.elements(), "98", "foreign")));
        String jws =
                Packs.sealer(ED25519, TokenForm.JWS).seal(Packs.pack(), EXPIRY).token();
        assertTwo(Checks.check(verifier(), SEALED.elements(), jws));
        List<Element> upper = Packs.sealedInto("96", "97");
        assertTwo(check(verifier().upperIn("96", "97"), Packs.with(upper, "98", TOKEN)));
        for (String half : List.of("96", "97")) {
            assertTwo(check(verifier().upperIn("96", "97"), Packs.with(upper, half, "0".repeat(53))));
            assertTwo(check(verifier().upperIn("96", "97"), Packs.with(upper, half, "foreign")));
        }
    }

    @Test
    void twoValuesOfTheTokensElement_areTwoTokens_ifEitherIsCertainlyOne() {
        String unsupported = withHeader(0x1F);
        for (List<String> values : List.of(List.of(unsupported, "foreign"), List.of("foreign", unsupported))) {
            assertTwo(check(verifier(), Packs.with(carrying(values.get(0)), "98", values.get(1))));
        }
        String later = withHeader(0x21);
        for (List<String> values : List.of(List.of(later, "foreign"), List.of("foreign", later))) {
            List<Element> foreign = Packs.with(carrying(values.get(0)), "98", values.get(1));
            assertThat(check(verifier(), foreign).result()).isEqualTo(TokenResult.UNSUPPORTED_VERSION);
        }
    }

    @Test
    void goodTokenBesideABrokenOneInTheCode_isMalformed() {
        String jws =
                Packs.sealer(ED25519, TokenForm.JWS).seal(Packs.pack(), EXPIRY).token();
        String broken = TOKEN.substring(0, 89) + (TOKEN.charAt(89) == 'B' ? 'C' : 'B');
        assertThat(Checks.check(verifier(), carrying(broken), jws).result()).isEqualTo(TokenResult.MALFORMED);
        assertThat(Checks.check(verifier(), carrying(withHeader(0x1F)), jws).result())
                .isEqualTo(TokenResult.UNSUPPORTED_VERSION);
        for (String brokenBeside : List.of(jws + "=", "x", TOKEN)) {
            assertThat(Checks.check(verifier(), SEALED.elements(), brokenBeside).result())
                    .isEqualTo(TokenResult.MALFORMED);
        }
        assertThat(Checks.check(verifier(), carrying("foreign"), jws).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
    }

    private static void assertTwo(TokenCheck check) {
        assertThat(check.result()).isEqualTo(TokenResult.MALFORMED);
        assertThat(check.problem()).contains(TokenProblem.TWO_TOKENS);
    }

    @Test
    void sameTokenTwice_isOneToken() {
        assertThat(check(verifier(), Packs.with(SEALED.elements(), "98", TOKEN)).result())
                .isEqualTo(TokenResult.SIGNATURE_VALID);
    }

    @Test
    void packWithAnImpossibleSignedValue_isMalformed_notInvalid() {
        List<List<Element>> packs = List.of(
                Packs.replaced(SEALED.elements(), "01", "4012345678901"),
                Packs.replaced(SEALED.elements(), "01", "040123456789011"),
                Packs.replaced(SEALED.elements(), "01", "0401234567890A"),
                Packs.replaced(SEALED.elements(), "21", ""),
                Packs.replaced(SEALED.elements(), "21", "a b"),
                Packs.replaced(SEALED.elements(), "21", "a\u007f"),
                Packs.replaced(SEALED.elements(), "21", "a\u001d"),
                Packs.replaced(SEALED.elements(), "21", "a".repeat(256)));
        for (List<Element> pack : packs) {
            TokenCheck check = check(verifier(), pack);
            assertThat(check.result()).as(pack.toString()).isEqualTo(TokenResult.MALFORMED);
            assertThat(check.problem()).as(pack.toString()).contains(TokenProblem.PACK_UNCLEAR);
        }
    }

    /** A separator lost in front of another element makes a serial number longer than any. */
    @Test
    void signedElementThatIsNone_isMalformedAndNoBadSignature() {
        ScanParser parser = ScanParser.builder().clock(Packs.CLOCK).build();
        String scan = "]d201" + Packs.GTIN + "21S1234567890123456\u001d17280630" + "10B1";
        SealedPack sealed = Packs.sealer(ED25519, TokenForm.COMPACT).seal(parser.parse(scan));
        String code = sealed.elementString().toScanData();
        assertThat(verifier().check(parser.parse(code)).result()).isEqualTo(TokenResult.SIGNATURE_VALID);

        TokenCheck check = verifier().check(parser.parse(code.replaceFirst("\u001d17", "17")));
        assertThat(check.result()).isEqualTo(TokenResult.MALFORMED);
        assertThat(check.problem()).contains(TokenProblem.PACK_UNCLEAR);

        // An element that is as it should be does not excuse another serial number.
        assertThat(verifier().check(parser.parse(code.replace("21S1", "21S2"))).result())
                .isEqualTo(TokenResult.SIGNATURE_INVALID);
        // Nor does a problem of an element that nobody signed.
        assertThat(verifier()
                        .check(parser.parse(code.replace("21S1", "21S2") + "\u001d4221"))
                        .result())
                .isEqualTo(TokenResult.SIGNATURE_INVALID);
    }

    @Test
    void packWithoutGtinOrSerial_isMalformed_notInvalid() {
        for (String ai : List.of("01", "21")) {
            TokenCheck check = check(verifier(), Packs.without(SEALED.elements(), ai));
            assertThat(check.result()).isEqualTo(TokenResult.MALFORMED);
            assertThat(check.problem()).contains(TokenProblem.PACK_INCOMPLETE);
        }
    }

    @Test
    void upperToken_inLowerCase_isAKeyboardSuspicionAndJudgesNothing() {
        List<Element> sealed = Packs.sealed(ED25519, TokenForm.UPPER).elements();
        assertInverted(sealed, CorrectedCase.of(sealed).elements());
    }

    @Test
    void compactToken_withItsCaseExchanged_isAKeyboardSuspicionAndJudgesNothing() {
        assertInverted(SEALED.elements(), CorrectedCase.of(SEALED.elements()).elements());
    }

    @Test
    void compactToken_withAllLettersOfOneCase_isAKeyboardSuspicionAndJudgesNothing() {
        for (List<Element> arrived :
                List.of(carrying(TOKEN.toUpperCase(Locale.ROOT)), carrying(TOKEN.toLowerCase(Locale.ROOT)))) {
            TokenCheck check = check(verifier(), arrived);
            assertThat(check.result()).isEqualTo(TokenResult.MALFORMED);
            assertThat(check.problem()).contains(TokenProblem.CASE_LOST);
            assertThat(check.suspicion()).contains(SuspicionCode.KEYBOARD_LAYOUT);
            assertThat(check.recovered()).isEmpty();
        }
        // Ninety capitals that could never have been a token are somebody else's.
        assertThat(check(verifier(entry(ED25519).prefixes("7612345")), carrying("A".repeat(90)))
                        .result())
                .isEqualTo(TokenResult.ABSENT);
    }

    private static void assertInverted(List<Element> sealed, List<Element> arrived) {
        // The token itself proves the damage, whoever may sign for the pack.
        assertThat(check(verifier(entry(ED25519).prefixes("7612345")), arrived).problem())
                .contains(TokenProblem.CASE_INVERTED);
        TokenCheck check = check(verifier(), arrived);
        assertThat(check.result()).isEqualTo(TokenResult.MALFORMED);
        assertThat(check.problem()).contains(TokenProblem.CASE_INVERTED);
        assertThat(check.suspicion()).contains(SuspicionCode.KEYBOARD_LAYOUT);
        assertThat(check.recovered()).hasValueSatisfying(recovered -> {
            assertThat(recovered.elements()).isEqualTo(sealed);
            assertThat(check(verifier(), recovered.elements()).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        });
    }

    @Test
    void lowerCaseForeignContentOfItsLength_isNoDamagedToken() {
        TokenVerifier others = verifier(entry(ED25519).prefixes("7612345"));
        List<Element> foreign = Packs.with(carrying("00" + "a".repeat(51)), "99", "b".repeat(53));
        TokenCheck check = check(others, foreign);
        assertThat(check.result()).isEqualTo(TokenResult.ABSENT);
        assertThat(check.suspicion()).isEmpty();
    }

    @Test
    void compactToken_besideForeignContentInTheOtherElement_isStillValid() {
        for (int length : new int[] {1, 53, 60}) {
            List<Element> beside = Packs.with(SEALED.elements(), "99", "x".repeat(length));
            assertThat(check(verifier(), beside).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
            assertThat(check(verifier(), Packs.with(beside, "99", "y".repeat(60)))
                            .result())
                    .isEqualTo(TokenResult.SIGNATURE_VALID);
        }
    }

    @Test
    void otherElementForTheToken_isReadThereAndNowhereElse() {
        List<Element> sealed = PackSealer.with(ED25519)
                .compactIn("95")
                .seal(Packs.pack(), EXPIRY)
                .elementString()
                .elements();
        assertThat(check(verifier().compactIn("95"), sealed).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(check(verifier(), sealed).result()).isEqualTo(TokenResult.ABSENT);
        // The AI of ISO/IEC 20248 is never ours, whoever asks for it.
        for (String ai : List.of("8030", "90", "21", "9", "9A", "")) {
            assertThatIllegalArgumentException().isThrownBy(() -> verifier().compactIn(ai));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> verifier().upperIn("98", "98"));
        for (String ai : List.of("8030", "90", "10")) {
            assertThatIllegalArgumentException().isThrownBy(() -> verifier().upperIn(ai, "99"));
            assertThatIllegalArgumentException().isThrownBy(() -> verifier().upperIn("98", ai));
        }
    }

    @Test
    void otherElementsForTheToken_leaveTheClock() {
        TokenVerifier late = verifier().clock(Clock.offset(Packs.CLOCK, Duration.ofDays(11)));
        assertThat(check(late.upperIn("96", "97"), SEALED.elements()).result()).isEqualTo(TokenResult.LIST_EXPIRED);
        assertThat(check(late.upperIn("96", "97").compactIn("98"), SEALED.elements())
                        .freshness())
                .isEqualTo(Freshness.EXPIRED);
    }
}
