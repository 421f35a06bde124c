package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.TokenProblem;
import org.packseal.crypto.seal.Packs.Arrived;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.token.form.PackStatement;
import org.packseal.crypto.trust.Freshness;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.element.Element;

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
        assertThat(check.keyId())
                .hasValueSatisfying(id -> assertThat(id)
                        .isIn(key.publicKey().kid(), key.publicKey().kid16()));
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
        assertChanged(
                Packs.sealed(key, form),
                text -> IntStream.range(0, text.length()).mapToObj(length -> text.substring(0, length)),
                Set.of(TokenResult.MALFORMED));
    }

    @ParameterizedTest
    @MethodSource("formsAndQuickKey")
    void token_withAnyBitOfItsTextFlipped_isNeverValid(TokenForm form, SigningKey key) {
        assertChanged(Packs.sealed(key, form), text -> flipped(text, 7), DAMAGED);
    }

    @ParameterizedTest
    @MethodSource("formsAndQuickKey")
    void token_withForeignCharacterAtAnyPlace_isMalformed(TokenForm form, SigningKey key) {
        List<String> foreign = List.of("+", "/", "=", " ", "\n", "\0", "\u00e9", "\uff21", "\u0660", "%");
        assertChanged(
                Packs.sealed(key, form),
                text -> foreign.stream()
                        .flatMap(character -> IntStream.range(0, text.length())
                                .mapToObj(i -> text.substring(0, i) + character + text.substring(i + 1))),
                Set.of(TokenResult.MALFORMED));
    }

    /** Changes the token, or each half of a divided one, in every one of these ways, and expects no other results. */
    private static void assertChanged(
            Arrived sealed, Function<String, Stream<String>> changes, Set<TokenResult> allowed) {
        TokenVerifier verifier = Packs.verifier();
        for (Damage damage : Damage.places(sealed)) {
            List<String> changed = changes.apply(damage.original()).toList();
            assertThat(changed).isNotEmpty();
            for (String text : changed) {
                assertThat(damage.with(text).check(verifier).result())
                        .as("%s as %s", damage, text)
                        .isIn(allowed);
            }
        }
    }

    /** The text with one of the lower bits of one of its characters flipped. */
    private static Stream<String> flipped(String text, int bits) {
        return IntStream.range(0, text.length())
                .boxed()
                .flatMap(i -> IntStream.range(0, bits)
                        .mapToObj(bit ->
                                text.substring(0, i) + (char) (text.charAt(i) ^ (1 << bit)) + text.substring(i + 1)));
    }

    @ParameterizedTest
    @MethodSource("formsAndQuickKey")
    void pack_withAnyBitOfASignedValueFlipped_isNeverValid(TokenForm form, SigningKey key) {
        TokenVerifier verifier = Packs.verifier(Packs.entry(key).prefixes("4012345", "401234", "4112345"));
        Arrived arrived = Packs.sealed(key, form);
        for (String ai : List.of("01", "10", "17", "21", "710")) {
            flipped(Packs.value(arrived.elements(), ai), 8).forEach(text -> {
                TokenCheck check = arrived.with(Packs.replaced(arrived.elements(), ai, text))
                        .check(verifier);
                assertThat(check.result())
                        .as("%s in %s", text, ai)
                        .isIn(
                                TokenResult.MALFORMED,
                                TokenResult.OUT_OF_SCOPE,
                                TokenResult.PAYLOAD_MISMATCH,
                                TokenResult.SIGNATURE_INVALID);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("formsAndKeys")
    void pack_withSignedElementAddedOrDropped_isNotThePackThatWasSealed(TokenForm form, SigningKey key) {
        TokenResult expected = form == TokenForm.JWS ? TokenResult.PAYLOAD_MISMATCH : TokenResult.SIGNATURE_INVALID;
        Arrived arrived = Packs.sealed(key, form);
        List<Element> elements = arrived.elements();
        List<List<Element>> others = new ArrayList<>();
        others.add(Packs.with(elements, "7003", "2806301200"));
        for (String ai : List.of("11", "15", "16", "711", "712", "713", "714", "715", "716", "717")) {
            others.add(Packs.with(elements, ai, "260101"));
        }
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

    @ParameterizedTest
    @MethodSource("formsAndKeys")
    void pack_withEverySignedElement_isSignedWhole(TokenForm form, SigningKey key) {
        List<String> ais = List.of(
                "01", "10", "11", "15", "16", "17", "21", "7003", "710", "711", "712", "713", "714", "715", "716",
                "717");
        List<Element> pack = new ArrayList<>();
        for (String ai : ais) {
            pack.add(Packs.element(ai, ai.equals("01") ? Packs.GTIN : "280630"));
        }
        Arrived arrived = Arrived.of(Packs.sealer(key, form).seal(pack, Packs.EXPIRY));
        TokenCheck check = arrived.check(Packs.verifier());
        assertThat(check.result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(check.signed()).extracting(Element::ai).containsExactlyElementsOf(ais);
        for (String ai : ais.subList(1, ais.size())) {
            assertThat(arrived.with(Packs.replaced(arrived.elements(), ai, "280631"))
                            .check(Packs.verifier())
                            .result())
                    .as(ai)
                    .isEqualTo(form == TokenForm.JWS ? TokenResult.PAYLOAD_MISMATCH : TokenResult.SIGNATURE_INVALID);
        }
    }

    /** Digits that a flip makes others of change the elements' names and borders, not only their values. */
    @ParameterizedTest
    @MethodSource("formsAndQuickKey")
    void scan_withAnyBitFlipped_isValidOnlyWhereTheSignedElementsAreTheSame(TokenForm form, SigningKey key) {
        ScanParser parser = ScanParser.builder().clock(Packs.CLOCK).build();
        String values = "0104012345678901" + "17280630" + "10B7\"x\u001d" + "71012345678\u001d" + "21aS/12";
        String pack = "]d2" + (form == TokenForm.UPPER ? values.toUpperCase(Locale.ROOT) : values);
        SealedPack sealed = Packs.sealer(key, form).seal(parser.parse(pack));
        String scan = sealed.elementString().toScanData();
        boolean apart = Arrived.of(sealed).text() != null;
        List<String> statement = statement(parser.parse(scan).elements());
        for (int i = 0; i < scan.length(); i++) {
            for (int bit = 0; bit < 8; bit++) {
                String text = scan.substring(0, i) + (char) (scan.charAt(i) ^ 1 << bit) + scan.substring(i + 1);
                ParsedScan flipped = parser.parse(text);
                TokenCheck check = apart
                        ? Packs.verifier().check(flipped, sealed.token())
                        : Packs.verifier().check(flipped);
                if (check.result() == TokenResult.SIGNATURE_VALID) {
                    assertThat(statement(flipped.elements()))
                            .as("bit %d of %d", bit, i)
                            .isEqualTo(statement);
                }
            }
        }
    }

    private static List<String> statement(List<Element> elements) {
        return PackStatement.of(elements).signed().stream()
                .map(element -> element.ai() + element.value())
                .toList();
    }
}
