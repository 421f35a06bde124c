package org.packseal.crypto.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.trust.Lists.RANDOM;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.crypto.signature.SigningSecret;
import org.packseal.crypto.signature.VerificationKey;
import org.packseal.gs1.key.Gtin;

/** The index against the plain definition of a scope, and with more keys under one number than a list would have. */
class IssuerKeysTest {
    private static final VerificationKey KEY =
            SigningSecret.generate(SignatureAlgorithm.ED25519, RANDOM).verificationKey();

    @Test
    void find_randomScopes_agreesWithThePlainDefinition() {
        long seed = 20_261_123;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<IssuerKey> keys = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                IssuerKey key = randomKey(random, round + "-" + i);
                if (keys.stream().noneMatch(other -> other.kid16() == key.kid16() && overlap(other, key))) {
                    keys.add(key);
                }
            }
            IssuerKeys index = new IssuerKeys(keys);
            for (int i = 0; i < 100; i++) {
                Gtin gtin = randomGtin(random);
                int number = random.nextInt(3);
                assertThat(index.find(number, gtin))
                        .as("seed %d round %d number %d %s", seed, round, number, gtin)
                        .isEqualTo(plain(keys, number, gtin));
                assertThat(index.cover(gtin)).isEqualTo(keys.stream().anyMatch(key -> key.covers(gtin)));
            }
        }
    }

    @Test
    void find_fiftyThousandKeysUnderOneNumber_findsEachAndNoOther() {
        List<IssuerKey> keys = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            keys.add(key("k" + i, 7, List.of(String.valueOf(500_000_000 + i * 10)), List.of()));
        }
        IssuerKeys index = new IssuerKeys(keys);

        assertThat(index.size()).isEqualTo(50_000);
        assertThat(index.withNumber(7)).hasSize(50_000);
        assertThat(index.withNumber(8)).isEmpty();
        for (int i = 0; i < 50_000; i++) {
            Gtin gtin = new Gtin(String.format(Locale.ROOT, "1%09d0000", 500_000_000 + i * 10));
            IssuerKey found = index.find(7, gtin);
            assertThat(found == null ? null : found.kid()).isEqualTo("k" + i);
            assertThat(index.find(8, gtin)).isNull();
        }
        assertThat(index.withThumbprint("k49999")).isEqualTo(index.find(7, new Gtin("15004999900000")));
        assertThat(index.withThumbprint("k50000")).isNull();
    }

    @Test
    void covers_gtin8_onlyWhereItIsListedItself() {
        Gtin gtin8 = new Gtin("00000040123455");
        IssuerKey listed = key("a", 1, List.of("401234"), List.of(gtin8));
        IssuerKey prefix = key("b", 1, List.of("401234"), List.of());

        assertThat(new IssuerKeys(List.of(listed)).find(1, gtin8)).isEqualTo(listed);
        assertThat(new IssuerKeys(List.of(prefix)).find(1, gtin8)).isNull();
        assertThat(prefix.covers(gtin8)).isFalse();
        // A list with such a prefix is refused when it is read; the key refuses it as well.
        assertThat(key("c", 1, List.of("000004"), List.of()).covers(gtin8)).isFalse();
        assertThat(listed.covers(gtin8)).isTrue();
    }

    private static @Nullable IssuerKey plain(List<IssuerKey> keys, int number, Gtin gtin) {
        return keys.stream()
                .filter(key -> key.kid16() == number && key.covers(gtin))
                .findFirst()
                .orElse(null);
    }

    private static boolean overlap(IssuerKey one, IssuerKey other) {
        return one.gtins().stream().anyMatch(other::covers)
                || other.gtins().stream().anyMatch(one::covers)
                || one.companyPrefixes().stream()
                        .anyMatch(a ->
                                other.companyPrefixes().stream().anyMatch(b -> a.startsWith(b) || b.startsWith(a)));
    }

    /** Few digits, so that scopes meet often. */
    private static IssuerKey randomKey(Random random, String kid) {
        List<String> prefixes = new ArrayList<>();
        List<Gtin> gtins = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (random.nextBoolean()) {
                prefixes.add(randomDigits(random, 6 + random.nextInt(7)));
            } else {
                gtins.add(randomGtin(random));
            }
        }
        return key(kid, random.nextInt(3), prefixes, gtins);
    }

    private static Gtin randomGtin(Random random) {
        return new Gtin(random.nextInt(3) + randomDigits(random, 13));
    }

    private static String randomDigits(Random random, int length) {
        StringBuilder digits = new StringBuilder("4");
        while (digits.length() < length) {
            digits.append(random.nextInt(8) == 0 ? '1' : '0');
        }
        return digits.toString();
    }

    private static IssuerKey key(String kid, int number, List<String> prefixes, List<Gtin> gtins) {
        return new IssuerKey(kid, number, KEY, "Example", null, prefixes, gtins, null, null, null, false);
    }
}
