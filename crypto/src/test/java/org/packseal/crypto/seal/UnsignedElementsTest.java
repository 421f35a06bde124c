package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.seal.Packs.ED25519;
import static org.packseal.crypto.seal.Packs.ES256;
import static org.packseal.crypto.seal.Packs.EXPIRY;
import static org.packseal.crypto.seal.Packs.entry;
import static org.packseal.crypto.seal.Packs.verifier;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.token.Checks;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.gs1.element.Element;

/** What a check calls unsigned: the pack's elements without those that the token stands in, whatever became of it. */
class UnsignedElementsTest {
    private static final SealedPack SEALED = PackSealer.with(ED25519).seal(Packs.pack(), EXPIRY);
    private static final String TOKEN = SEALED.token();

    private static TokenCheck check(TokenVerifier verifier, List<Element> elements) {
        return Checks.check(verifier, elements, null);
    }

    private static List<Element> carrying(String token) {
        return Packs.replaced(SEALED.elementString().elements(), "98", token);
    }

    private static String withHeader(int header) {
        byte[] bytes = Objects.requireNonNull(Base64Url.decode(TOKEN));
        bytes[0] = (byte) header;
        return Base64Url.encode(bytes);
    }

    @Test
    void tokenThatIsNotWellFormed_isLeftOutThoughNothingOfItWasRead() {
        String broken = TOKEN.substring(0, 89) + (TOKEN.charAt(89) == 'B' ? 'C' : 'B');
        for (String token : List.of(
                "short", broken, "+".repeat(90), TOKEN.toUpperCase(Locale.ROOT), withHeader(0x1F), withHeader(0x21))) {
            assertUnsignedIsThePack(check(verifier(), carrying(token)));
        }
        String other = PackSealer.with(ES256).seal(Packs.pack(), EXPIRY).token();
        assertUnsignedIsThePack(
                check(verifier(), Packs.with(SEALED.elementString().elements(), "98", other)));
        List<Element> upper = Packs.sealed(ED25519, TokenForm.UPPER).elements();
        List<Element> noUpper = Packs.replaced(upper, "98", "X".repeat(53));
        assertThat(check(verifier(), noUpper).unsigned()).isEqualTo(Packs.pack(TokenForm.UPPER));
        assertThat(check(verifier(), Packs.without(upper, "99")).unsigned()).isEqualTo(Packs.pack(TokenForm.UPPER));
    }

    @Test
    void tokensInSeveralForms_areAllLeftOut() {
        String jws =
                Packs.sealer(ED25519, TokenForm.JWS).seal(Packs.pack(), EXPIRY).token();
        assertUnsignedIsThePack(Checks.check(verifier(), SEALED.elementString().elements(), jws));
        assertUnsignedIsThePack(Checks.check(verifier(), SEALED.elementString().elements(), jws + "="));
        List<Element> upper = Packs.sealedInto("96", "97");
        assertThat(check(verifier().upperIn("96", "97"), Packs.with(upper, "98", TOKEN))
                        .unsigned())
                .isEqualTo(Packs.pack(TokenForm.UPPER));
    }

    @Test
    void foreignContent_isKept() {
        List<Element> foreign = Packs.with(Packs.pack(), "98", "foreign");
        TokenVerifier others = verifier(entry(ED25519).prefixes("7612345"));
        assertThat(check(others, foreign).result()).isEqualTo(TokenResult.ABSENT);
        assertThat(check(others, foreign).unsigned()).isEqualTo(foreign);
        String jws =
                Packs.sealer(ED25519, TokenForm.JWS).seal(Packs.pack(), EXPIRY).token();
        assertThat(Checks.check(verifier(), foreign, jws).unsigned())
                .extracting(Element::ai)
                .containsExactly("240", "98");
        assertThat(check(verifier(), Packs.with(SEALED.elementString().elements(), "99", "x".repeat(53)))
                        .unsigned())
                .extracting(Element::ai)
                .containsExactly("240", "99");
    }

    private static void assertUnsignedIsThePack(TokenCheck check) {
        assertThat(check.result()).isIn(TokenResult.MALFORMED, TokenResult.UNSUPPORTED_VERSION);
        assertThat(check.signed()).isEmpty();
        assertThat(check.unsigned()).isEqualTo(Packs.pack());
    }
}
