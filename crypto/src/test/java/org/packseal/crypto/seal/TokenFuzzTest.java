package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.seal.Packs.Arrived;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.token.form.PackStatement;
import org.packseal.gs1.element.Element;

/** Whatever arrives, there is an outcome, nothing is thrown, and nothing but the sealed pack is valid. */
class TokenFuzzTest {
    private static final long SEED = 20261123;
    private static final String[] AIS = {"01", "10", "17", "21", "7003", "710", "91", "98", "99", "8030", "9N", ""};

    @Test
    void mutatedPacksAndTokens_haveAnOutcomeThatIsNotValid() {
        Random random = new Random(SEED);
        List<Arrived> genuine = new ArrayList<>();
        for (TokenForm form : TokenForm.values()) {
            genuine.add(Packs.sealed(Packs.ED25519, form));
        }
        TokenVerifier verifier = Packs.verifier();
        for (int i = 0; i < 5_000; i++) {
            Arrived sealed = genuine.get(random.nextInt(genuine.size()));
            Arrived arrived = mutated(sealed, random);
            TokenCheck check = arrived.check(verifier);
            if (check.result() == TokenResult.SIGNATURE_VALID) {
                assertThat(statement(check.signed()))
                        .as("seed %d case %d", SEED, i)
                        .isEqualTo(statement(PackStatement.of(sealed.elements()).signed()));
            }
        }
    }

    private static List<String> statement(List<Element> elements) {
        return elements.stream().map(element -> element.ai() + element.value()).toList();
    }

    private static Arrived mutated(Arrived arrived, Random random) {
        List<Element> elements = new ArrayList<>(arrived.elements());
        String text = arrived.text();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int place = random.nextInt(elements.size() + 1);
            if (place == elements.size()) {
                text = text == null ? noise(random) : mutated(text, random);
            } else if (random.nextInt(4) == 0 && elements.size() > 1) {
                elements.remove(place);
            } else if (random.nextInt(4) == 0) {
                elements.add(Packs.element(AIS[random.nextInt(AIS.length)], noise(random)));
            } else {
                Element old = elements.get(place);
                elements.set(place, Packs.element(old.ai(), mutated(old.value(), random)));
            }
        }
        return new Arrived(elements, text);
    }

    private static String mutated(String text, Random random) {
        int place = random.nextInt(text.length() + 1);
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, place);
            case 1 -> text.substring(0, place) + noise(random) + text.substring(place);
            case 2 -> text + text.substring(place);
            default ->
                text.isEmpty() || place == text.length()
                        ? ""
                        : text.substring(0, place) + (char) random.nextInt(0x300) + text.substring(place + 1);
        };
    }

    private static String noise(Random random) {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(120); i > 0; i--) {
            noise.append((char) (random.nextInt(20) == 0 ? random.nextInt(0x10000) : '!' + random.nextInt(90)));
        }
        return noise.toString();
    }
}
