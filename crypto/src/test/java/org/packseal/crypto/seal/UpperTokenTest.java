package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.seal.Packs.ED25519;
import static org.packseal.crypto.seal.Packs.EXPIRY;
import static org.packseal.crypto.seal.Packs.verifier;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.encoding.Base34;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.problem.TokenProblem;
import org.packseal.crypto.token.Checks;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.gs1.element.Element;

/** The token in capital letters and digits, divided between two elements. */
class UpperTokenTest {
    private static TokenCheck check(List<Element> elements) {
        return Checks.check(verifier(), elements, null);
    }

    /** Why sealing refuses it: nothing in such a read tells the scanner's doing from a forger's. */
    @Test
    void upperToken_besideLowerCase_isInvalidWhereAScannerMakesCapitals() {
        String upper = Base34.encode(Objects.requireNonNull(Base64Url.decode(
                Packs.value(Packs.sealed(ED25519, TokenForm.COMPACT).elements(), "98"))));
        List<Element> pack = Packs.with(Packs.pack(), "98", upper.substring(0, 53));
        pack = Packs.with(pack, "99", upper.substring(53));
        assertThat(check(pack).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        List<Element> capitals = pack.stream()
                .map(element -> Packs.element(element.ai(), element.value().toUpperCase(Locale.ROOT)))
                .toList();
        assertThat(check(capitals).result()).isEqualTo(TokenResult.SIGNATURE_INVALID);
        assertThat(check(capitals).suspicion()).isEmpty();
    }

    @Test
    void upperToken_hasNothingThatASwapOfYAndZChanges_butThePackHas() {
        for (Element element : Packs.sealed(ED25519, TokenForm.UPPER).elements()) {
            if (element.ai().equals("98") || element.ai().equals("99")) {
                assertThat(element.value()).doesNotContain("Y", "Z", "y", "z");
            }
        }
        List<Element> pack = Packs.replaced(Packs.pack(TokenForm.UPPER), "21", "XYZ1");
        List<Element> sealed = PackSealer.with(ED25519)
                .form(TokenForm.UPPER)
                .seal(pack, EXPIRY)
                .elementString()
                .elements();
        assertThat(check(Packs.replaced(sealed, "21", "XZY1")).result()).isEqualTo(TokenResult.SIGNATURE_INVALID);
        for (String swapped : List.of("Y", "Z")) {
            String first = Packs.value(sealed, "98");
            List<Element> damaged = Packs.replaced(sealed, "98", swapped + first.substring(1));
            assertThat(check(damaged).problem()).contains(TokenProblem.WRONG_ALPHABET);
        }
    }

    @Test
    void upperToken_from2Power536On_isMalformed() {
        List<Element> sealed = Packs.sealed(ED25519, TokenForm.UPPER).elements();
        TokenCheck check = check(Packs.replaced(sealed, "98", "X".repeat(Base34.DIGITS / 2)));
        assertThat(check.result()).isEqualTo(TokenResult.MALFORMED);
        assertThat(check.problem()).contains(TokenProblem.NOT_CANONICAL);
    }

    @Test
    void upperToken_withoutEitherHalf_isMalformed() {
        List<Element> sealed = Packs.sealed(ED25519, TokenForm.UPPER).elements();
        for (String ai : List.of("98", "99")) {
            assertThat(check(Packs.without(sealed, ai)).result()).isEqualTo(TokenResult.MALFORMED);
        }
    }
}
