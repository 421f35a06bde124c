package org.packseal.crypto.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Base64UrlTest {
    private static final long SEED = 20261123;

    @Test
    void anyBytes_roundTrip_asTheJdkWrites() {
        Random random = new Random(SEED);
        for (int length = 0; length < 70; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            String text = Base64Url.encode(bytes);
            assertThat(text).isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            assertThat(Base64Url.decode(text))
                    .as("seed %d length %d", SEED, length)
                    .isEqualTo(bytes);
        }
    }

    @Test
    void everyShortText_isReadOnlyIfItIsWhatIsWritten() {
        List<String> characters =
                List.of("A", "Q", "g", "w", "B", "Z", "_", "-", "9", "/", "+", "=", " ", "\n", "\u00e9", "\uff21");
        for (String a : characters) {
            for (String b : characters) {
                assertCanonical(a + b);
                for (String c : characters) {
                    assertCanonical(a + b + c);
                }
            }
        }
    }

    private static void assertCanonical(String text) {
        byte[] bytes = Base64Url.decode(text);
        if (bytes != null) {
            assertThat(Base64Url.encode(bytes)).isEqualTo(text);
        } else {
            assertThat(jdkReadsAndWritesTheSame(text)).as(text).isFalse();
        }
    }

    private static boolean jdkReadsAndWritesTheSame(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void paddingWhiteSpaceAndLoneCharacter_areNotRead() {
        for (String text :
                Arrays.asList("AA==", "AAA=", "AAAA=", "AAAA\n", " AAAA", "A", "AAAAA", "AB", "AAB", "+AAA", "/AAA")) {
            assertThat(Base64Url.decode(text)).as(text).isNull();
        }
        assertThat(Base64Url.decode("")).isEmpty();
    }
}
