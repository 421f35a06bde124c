package org.packseal.crypto.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.packseal.crypto.trust.Lists.ISSUER;
import static org.packseal.crypto.trust.Lists.RANDOM;
import static org.packseal.crypto.trust.Lists.ROOT_A;
import static org.packseal.crypto.trust.Lists.accepted;
import static org.packseal.crypto.trust.Lists.entry;
import static org.packseal.crypto.trust.Lists.list;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.crypto.issuer.ListedKeys;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFault;

/** Entries of a list that cannot stand beside each other: repeated keys, roots, and scopes that overlap under one number. */
class KeyCollisionTest {
    private static final SigningKey OTHER = SigningKey.newEs256(RANDOM);
    private static final SigningKey THIRD = SigningKey.newEd25519(RANDOM);

    @Test
    void severalRootKeys_asIssuerKeys_areAllLeftOutAsSuch() {
        TrustList trust = accepted(list().key(entry(ROOT_A))
                .key(entry(Lists.ROOT_C))
                .key(entry(ROOT_A))
                .key(entry(OTHER).scope("\"gcp\":[\"761234\"]")));

        assertThat(trust.leftOut())
                .extracting(RejectedKey::code)
                .containsExactly(KeyFault.ROOT_KEY, KeyFault.ROOT_KEY, KeyFault.ROOT_KEY);
        assertThat(trust.size()).isEqualTo(1);
    }

    @Test
    void sameKeyTwice_isLeftOutTwice() {
        TrustList trust = accepted(list().key(entry(ISSUER))
                .key(entry(ISSUER).kid16("0001").scope("\"gcp\":[\"761234\"]"))
                .key(entry(OTHER).kid16("0002")));

        assertThat(trust.leftOut())
                .extracting(RejectedKey::where, RejectedKey::code)
                .containsExactly(tuple("/keys/0", KeyFault.DUPLICATE), tuple("/keys/1", KeyFault.DUPLICATE));
        assertThat(trust.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"gcp\":[\"4012345\"] | \"gcp\":[\"4012345\"]",
                "\"gcp\":[\"401234\"] | \"gcp\":[\"4012345\"]",
                "\"gcp\":[\"401234567890\"] | \"gcp\":[\"401234\"]",
                "\"gcp\":[\"4012345\"] | \"gtin\":[\"04012345000009\"]",
                "\"gtin\":[\"94012345000002\"] | \"gcp\":[\"4012345\"]",
                "\"gtin\":[\"94012345000002\"] | \"gcp\":[\"401234\"]",
                "\"gtin\":[\"94012345000002\"] | \"gcp\":[\"401234500000\"]",
                "\"gtin\":[\"04012345000009\"] | \"gtin\":[\"04012345000009\"]",
                "\"gcp\":[\"761234\",\"4012345\"] | \"gcp\":[\"4012399\",\"4012345\"]",
                "\"gtin\":[\"00000040123455\"] | \"gtin\":[\"00000040123455\"]",
            })
    void sameNumberAndOverlappingScopes_areBothLeftOut(String one, String other) {
        TrustList trust = accepted(list().key(entry(ISSUER).kid16("abcd").scope(one))
                .key(entry(OTHER).kid16("abcd").scope(other))
                .key(entry(THIRD).kid16("abcd").scope("\"gcp\":[\"5012345\"]")));

        assertThat(trust.leftOut())
                .extracting(RejectedKey::code)
                .containsExactly(KeyFault.COLLISION, KeyFault.COLLISION);
        assertThat(trust.leftOut())
                .extracting(RejectedKey::keyId)
                .containsExactly(ISSUER.publicKey().kid(), OTHER.publicKey().kid());
        assertThat(ListedKeys.of(trust).withThumbprint(THIRD.publicKey().kid())).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"gcp\":[\"4012345\"] | \"gcp\":[\"4012346\"]",
                "\"gcp\":[\"401234567\"] | \"gcp\":[\"401234568\"]",
                "\"gtin\":[\"04012345000009\"] | \"gtin\":[\"94012345000002\"]",
                "\"gcp\":[\"4012346\"] | \"gtin\":[\"04012345000009\"]",
            })
    void sameNumberAndSeparateScopes_areBothKept(String one, String other) {
        assertThat(accepted(list().key(entry(ISSUER).kid16("abcd").scope(one))
                                .key(entry(OTHER).kid16("abcd").scope(other)))
                        .leftOut())
                .isEmpty();
    }

    @Test
    void overlappingScopes_underDifferentNumbers_areKept() {
        assertThat(accepted(list().key(entry(ISSUER).kid16("abcd"))
                                .key(entry(OTHER).kid16("abce")))
                        .leftOut())
                .isEmpty();
    }

    @Test
    void threeThatCollide_areAllLeftOut() {
        assertThat(accepted(list().key(entry(ISSUER).kid16("abcd"))
                                .key(entry(OTHER).kid16("abcd"))
                                .key(entry(THIRD).kid16("abcd")))
                        .leftOut())
                .hasSize(3);
    }

    /** A root signs no packs, so there are none that could be tested with the honest key. */
    @Test
    void rootKey_underTheNumberAndScopeOfAnIssuer_isLeftOutAlone() {
        List<Lists.Entry> entries = List.of(
                entry(ROOT_A).kid16("abcd").scope("\"gcp\":[\"401234\"]"),
                entry(OTHER).kid16("abcd").scope("\"gcp\":[\"4012345\"]"));
        for (int first = 0; first < 2; first++) {
            TrustList trust = accepted(list().key(entries.get(first)).key(entries.get(1 - first)));

            assertThat(trust.leftOut())
                    .extracting(RejectedKey::where, RejectedKey::code)
                    .containsExactly(tuple("/keys/" + first, KeyFault.ROOT_KEY));
            assertThat(ListedKeys.of(trust).withThumbprint(OTHER.publicKey().kid()))
                    .isNotNull();
        }
    }

    /** Packs of the repeated key may be genuine; tested with the other one they would be called forged. */
    @Test
    void keyTwice_underTheNumberAndScopeOfAnother_leavesOutTheOtherToo() {
        TrustList trust = accepted(list().key(entry(ISSUER).kid16("abcd"))
                .key(entry(OTHER).kid16("abcd"))
                .key(entry(ISSUER).kid16("0001").scope("\"gcp\":[\"761234\"]")));

        assertThat(trust.leftOut())
                .extracting(RejectedKey::where, RejectedKey::code)
                .containsExactly(
                        tuple("/keys/0", KeyFault.DUPLICATE),
                        tuple("/keys/1", KeyFault.COLLISION),
                        tuple("/keys/2", KeyFault.DUPLICATE));
    }

    @Test
    void prefixesOfEveryTwoLengths_collideExactlyWhereOneLiesInTheOther() {
        String digits = "401234567890";
        for (int shorter = 6; shorter <= 12; shorter++) {
            for (int longer = shorter; longer <= 12; longer++) {
                String inside = digits.substring(0, longer);
                char otherDigit = inside.charAt(shorter - 1) == '1' ? '2' : '1';
                String beside = inside.substring(0, shorter - 1) + otherDigit + inside.substring(shorter);
                assertThat(leftOut(digits.substring(0, shorter), inside))
                        .as("%d and %d digits", shorter, longer)
                        .isEqualTo(2);
                assertThat(leftOut(digits.substring(0, shorter), beside))
                        .as("%d and %d digits beside each other", shorter, longer)
                        .isZero();
            }
        }
    }

    private int leftOut(String one, String other) {
        return accepted(list().key(entry(ISSUER).kid16("abcd").scope("\"gcp\":[\"" + one + "\"]"))
                        .key(entry(OTHER).kid16("abcd").scope("\"gcp\":[\"" + other + "\"]")))
                .leftOut()
                .size();
    }

    @Test
    void prefixesWithinOneKey_mayOverlap() {
        assertThat(accepted(list().key(entry(ISSUER)
                                .scope("\"gcp\":[\"401234\",\"4012345\",\"401234\"],\"gtin\":[\"04012345000009\"]")))
                        .leftOut())
                .isEmpty();
    }
}
