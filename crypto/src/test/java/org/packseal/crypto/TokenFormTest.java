package org.packseal.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.crypto.Packs.Arrived;
import org.packseal.gs1.Element;

/** What holds for every form of token; a new form is under test as soon as it is a constant. */
class TokenFormTest {
    /** What a damaged token may come out as; never absent, never valid, never another pack's. */
    private static final Set<TokenResult> DAMAGED = EnumSet.of(
            TokenResult.MALFORMED,
            TokenResult.UNSUPPORTED_VERSION,
            TokenResult.UNKNOWN_KEY,
            TokenResult.SIGNATURE_INVALID);

    static Stream<Arguments> formsAndKeys() {
        return Stream.of(TokenForm.values())
                .flatMap(form -> Stream.of(Packs.ED25519, Packs.ES256).map(key -> Arguments.of(form, key)));
    }

    /** For what tries thousands of tokens: both algorithms once, the quicker one with every form. */
    static Stream<Arguments> formsAndQuickKey() {
        return Stream.concat(
                Stream.of(TokenForm.values()).map(form -> Arguments.of(form, Packs.ED25519)),
                Stream.of(Arguments.of(TokenForm.COMPACT, Packs.ES256)));
    }

    @ParameterizedTest
    @MethodSource("formsAndKeys")
    void sealedPack_isValidAndNamesWhatIsSigned(TokenForm form, SigningKey key) {
        TokenCheck check = Packs.sealed(key, form).check(Packs.verifier());
        assertThat(check.result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(check.signed()).extracting(Element::ai).containsExactly("01", "10", "17", "21", "710");
        assertThat(check.unsigned()).extracting(Element::ai).containsExactly("240");
        assertThat(check.issuer()).contains("Beispiel Pharma");
        assertThat(check.listSequence()).isEqualTo(42);
        assertThat(check.freshness()).isEqualTo(Freshness.FRESH);
        assertThat(check.keyId()).hasValueSatisfying(id -> assertThat(id).isIn(key.keyId(), key.keyId16()));
        assertThat(check.problem()).isEmpty();
        assertThat(check.suspicion()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formsAndKeys")
    void sealing_twice_givesTheSameToken(TokenForm form, SigningKey key) {
        assertThat(Packs.sealed(key, form)).isEqualTo(Packs.sealed(key, form));
    }

    @ParameterizedTest
    @MethodSource("formsAndQuickKey")
    void token_truncatedAtEveryLength_isMalformed(TokenForm form, SigningKey key) {
        TokenVerifier verifier = Packs.verifier();
        for (Damage damage : Damage.places(Packs.sealed(key, form))) {
            for (int length = 0; length < damage.original().length(); length++) {
                TokenCheck check =
                        damage.with(damage.original().substring(0, length)).check(verifier);
                assertThat(check.result()).as("%s cut to %d", damage, length).isEqualTo(TokenResult.MALFORMED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formsAndQuickKey")
    void token_withAnyBitOfItsTextFlipped_isNeverValid(TokenForm form, SigningKey key) {
        TokenVerifier verifier = Packs.verifier();
        for (Damage damage : Damage.places(Packs.sealed(key, form))) {
            String original = damage.original();
            for (int i = 0; i < original.length(); i++) {
                for (int bit = 0; bit < 7; bit++) {
                    char flipped = (char) (original.charAt(i) ^ (1 << bit));
                    String text = original.substring(0, i) + flipped + original.substring(i + 1);
                    TokenCheck check = damage.with(text).check(verifier);
                    assertThat(check.result())
                            .as("%s bit %d of %d", damage, bit, i)
                            .isIn(DAMAGED);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formsAndQuickKey")
    void token_withForeignCharacterAtAnyPlace_isMalformed(TokenForm form, SigningKey key) {
        TokenVerifier verifier = Packs.verifier();
        for (Damage damage : Damage.places(Packs.sealed(key, form))) {
            String original = damage.original();
            for (String character : List.of("+", "/", "=", " ", "\n", "\0", "\u00e9", "\uff21", "\u0660", "%")) {
                for (int i = 0; i < original.length(); i++) {
                    String text = original.substring(0, i) + character + original.substring(i + 1);
                    assertThat(damage.with(text).check(verifier).result())
                            .as("%s with %s at %d", damage, character, i)
                            .isEqualTo(TokenResult.MALFORMED);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formsAndQuickKey")
    void pack_withAnyBitOfASignedValueFlipped_isNeverValid(TokenForm form, SigningKey key) {
        TokenVerifier verifier = Packs.verifier(Packs.entry(key).prefixes("4012345", "401234", "4112345"));
        Arrived arrived = Packs.sealed(key, form);
        for (String ai : List.of("01", "10", "17", "21", "710")) {
            String original = Packs.value(arrived.elements(), ai);
            for (int i = 0; i < original.length(); i++) {
                for (int bit = 0; bit < 8; bit++) {
                    char flipped = (char) (original.charAt(i) ^ (1 << bit));
                    String text = original.substring(0, i) + flipped + original.substring(i + 1);
                    TokenCheck check = arrived.with(Packs.replaced(arrived.elements(), ai, text))
                            .check(verifier);
                    assertThat(check.result())
                            .as("bit %d of %d in %s", bit, i, ai)
                            .isIn(
                                    TokenResult.MALFORMED,
                                    TokenResult.OUT_OF_SCOPE,
                                    TokenResult.PAYLOAD_MISMATCH,
                                    TokenResult.SIGNATURE_INVALID);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formsAndKeys")
    void pack_withSignedElementAddedOrDropped_isNotThePackThatWasSealed(TokenForm form, SigningKey key) {
        TokenResult expected = form == TokenForm.JWS ? TokenResult.PAYLOAD_MISMATCH : TokenResult.SIGNATURE_INVALID;
        Arrived arrived = Packs.sealed(key, form);
        List<Element> elements = arrived.elements();
        List<List<Element>> others = new ArrayList<>();
        others.add(Packs.with(elements, "11", "260101"));
        others.add(Packs.with(elements, "15", "260101"));
        others.add(Packs.with(elements, "16", "260101"));
        others.add(Packs.with(elements, "7003", "2806301200"));
        others.add(Packs.with(elements, "711", "1"));
        others.add(Packs.with(elements, "717", "1"));
        others.add(Packs.without(elements, "17"));
        others.add(Packs.without(elements, "10"));
        others.add(Packs.without(elements, "710"));
        others.add(Packs.replaced(elements, "17", "290630"));
        others.add(Packs.replaced(elements, "710", "12345679"));
        String serial = Packs.value(elements, "21");
        String longerBatch = Packs.value(elements, "10") + serial.charAt(0);
        others.add(Packs.replaced(Packs.replaced(elements, "10", longerBatch), "21", serial.substring(1)));
        for (List<Element> other : others) {
            assertThat(arrived.with(other).check(Packs.verifier()).result())
                    .as(other.toString())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("formsAndKeys")
    void pack_withOtherOrderRepetitionOrUnsignedElements_isStillValid(TokenForm form, SigningKey key) {
        Arrived arrived = Packs.sealed(key, form);
        List<Element> other = new ArrayList<>(arrived.elements());
        java.util.Collections.reverse(other);
        String serial = Packs.value(other, "21");
        other.addAll(Packs.elements("17", "280630", "21", serial, "91", "x", "8200", "https://example.com"));
        assertThat(arrived.with(other).check(Packs.verifier()).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
    }

    @ParameterizedTest
    @MethodSource("formsAndKeys")
    void pack_withTwoValuesOfASignedElement_isMalformed(TokenForm form, SigningKey key) {
        Arrived arrived = Packs.sealed(key, form);
        for (String ai : List.of("01", "10", "17", "21", "710")) {
            TokenCheck check = arrived.with(Packs.with(arrived.elements(), ai, "04012345678918"))
                    .check(Packs.verifier());
            assertThat(check.result()).isEqualTo(TokenResult.MALFORMED);
            assertThat(check.problem()).contains(TokenProblem.PACK_UNCLEAR);
        }
    }

    @ParameterizedTest
    @MethodSource("formsAndKeys")
    void pack_ofAnotherSerial_isNotVouchedFor(TokenForm form, SigningKey key) {
        Arrived arrived = Packs.sealed(key, form);
        String serial = Packs.value(arrived.elements(), "21").replace("12", "13");
        TokenCheck check =
                arrived.with(Packs.replaced(arrived.elements(), "21", serial)).check(Packs.verifier());
        assertThat(check.result())
                .isEqualTo(form == TokenForm.JWS ? TokenResult.PAYLOAD_MISMATCH : TokenResult.SIGNATURE_INVALID);
    }
}
