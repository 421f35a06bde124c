package org.packseal.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.packseal.gs1.key.Gtin;

class PseudonymsTest {
    private static final Gtin GTIN = Gtin.of("04150047759334");
    private static final byte[] KEY = new byte[32];

    /** Computed with OpenSSL 3: {@code printf 'packseal-pseudonym/1\\0reports\\0…' | openssl dgst -sha256 -mac HMAC}. */
    @Test
    void pseudonym_ofAKnownKey_isTheOneComputedElsewhere() {
        assertThat(Pseudonyms.of("2026", "reports", KEY).of(GTIN, "SN1")).isEqualTo("hudmC8wAp-7CfY6uCM3NkQ");
    }

    @Test
    void pseudonyms_ofOtherKeyPurposeProductOrSerial_differ() {
        byte[] other = KEY.clone();
        other[31] = 1;
        Set<String> all = new HashSet<>(List.of(
                Pseudonyms.of("2026", "reports", KEY).of(GTIN, "SN1"),
                Pseudonyms.of("2026", "records", KEY).of(GTIN, "SN1"),
                Pseudonyms.of("2026", "reports", other).of(GTIN, "SN1"),
                Pseudonyms.of("2026", "reports", KEY).of(Gtin.of("03400935955838"), "SN1"),
                Pseudonyms.of("2026", "reports", KEY).of(GTIN, "SN2")));

        assertThat(all).hasSize(5).allMatch(text -> text.length() == 22);
    }

    @Test
    void keyShorterThanTheHash_andNamesOfOtherForm_areRefused() {
        assertThatThrownBy(() -> Pseudonyms.of("k", "p", new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pseudonyms.of("k", "p", new byte[1_025])).isInstanceOf(IllegalArgumentException.class);
        for (String name : List.of("", "a b", "a\0b", "ä", "x".repeat(65))) {
            assertThatThrownBy(() -> Pseudonyms.of(name, "p", KEY)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Pseudonyms.of("k", name, KEY)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void text_ofPseudonyms_holdsNoKey() {
        assertThat(Pseudonyms.of("2026", "reports", KEY)).hasToString("Pseudonyms[2026, reports]");
    }
}
