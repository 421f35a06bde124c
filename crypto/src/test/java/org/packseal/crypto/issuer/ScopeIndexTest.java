package org.packseal.crypto.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The table behind the search for a key, filled up to its bound. */
class ScopeIndexTest {
    private static final long FIRST = 1_000_000;

    @Test
    void putIfAbsent_itemOfAnotherKey_answersThatKeyAndKeepsIt() {
        ScopeIndex index = new ScopeIndex(2);

        assertThat(index.putIfAbsent(7, FIRST, 3)).isEqualTo(3);
        assertThat(index.putIfAbsent(7, FIRST, 5)).isEqualTo(3);
        assertThat(index.owner(7, FIRST)).isEqualTo(3);
    }

    @Test
    void owner_sameItemUnderAnotherNumber_isAnotherKeysOrNone() {
        ScopeIndex index = new ScopeIndex(2);
        index.putIfAbsent(7, FIRST, 3);
        index.putIfAbsent(8, FIRST, 4);

        assertThat(index.owner(7, FIRST)).isEqualTo(3);
        assertThat(index.owner(8, FIRST)).isEqualTo(4);
        assertThat(index.owner(9, FIRST)).isEqualTo(-1);
        assertThat(index.owner(7, FIRST + 1)).isEqualTo(-1);
    }

    @Test
    void owner_asManyItemsAsWereAnnounced_areAllFound() {
        for (int items : new int[] {0, 1, 2, 3, 4, 5, 7, 8, 9, 1_000, 1_023, 1_024, 1_025}) {
            ScopeIndex index = new ScopeIndex(items);
            for (int i = 0; i < items; i++) {
                index.putIfAbsent(i % 3, FIRST + i, i);
            }
            for (int i = 0; i < items; i++) {
                assertThat(index.owner(i % 3, FIRST + i))
                        .as("item %d of %d", i, items)
                        .isEqualTo(i);
            }
            assertThat(index.owner(0, FIRST + items)).isEqualTo(-1);
        }
    }
}
