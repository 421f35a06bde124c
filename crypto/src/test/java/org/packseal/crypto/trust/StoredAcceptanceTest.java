package org.packseal.crypto.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.trust.Lists.ISSUED;
import static org.packseal.crypto.trust.Lists.ROOTS;
import static org.packseal.crypto.trust.Lists.URN;
import static org.packseal.crypto.trust.Lists.list;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.problem.TrustListCode;

/** A list is accepted only once the state store has it, whatever goes wrong in the store and whoever else stores meanwhile. */
class StoredAcceptanceTest {
    private static final String SOME_HASH = "A".repeat(43);

    private final TrustStateStore store = new InMemoryTrustStateStore();
    private final TrustListVerifier verifier = Lists.of(URN, ROOTS, store);

    @Test
    void storeInMemory_notTheExpectedState_storesNothing() throws IOException {
        accepted(list().signed());
        TrustState last = store.load(URN).orElseThrow();
        TrustState other = new TrustState(5, SOME_HASH, at(0), last.pinnedRoots(), last.roots(), 0);
        assertThat(store.replace(URN, null, other)).isFalse();
        assertThat(store.replace(URN, other, other)).isFalse();
        assertThat(store.load(URN)).contains(last);
        assertThat(store.replace(URN, last, other)).isTrue();
        assertThat(store.load(URN)).contains(other);
    }

    @Test
    void verify_stateThatCannotBeRead_refusesEveryList() {
        TrustStateStore broken = new WithoutPin() {
            @Override
            public Optional<TrustState> load(String listUrn) throws IOException {
                throw new IOException("damaged");
            }

            @Override
            public boolean replace(String listUrn, @Nullable TrustState expected, TrustState next) {
                throw new AssertionError("must not be stored over");
            }
        };

        assertThat(codeOf(broken)).isEqualTo(TrustListCode.STATE_UNREADABLE);
    }

    @Test
    void verify_stateThatCannotBeStored_refusesTheList() {
        assertThat(codeOf(new Failing(true))).isEqualTo(TrustListCode.STATE_NOT_STORED);
        assertThat(codeOf(new Failing(false))).isEqualTo(TrustListCode.STATE_NOT_STORED);
    }

    /** A store of states alone. */
    private interface WithoutPin extends TrustStateStore {
        @Override
        default Optional<String> pinnedList(String rootsFingerprint) {
            return Optional.empty();
        }

        @Override
        default String pinList(String rootsFingerprint, String listUrn) throws IOException {
            return listUrn;
        }
    }

    /** Stores nothing: the disk is full, or others are always faster. */
    private record Failing(boolean throwing) implements WithoutPin {
        @Override
        public Optional<TrustState> load(String listUrn) {
            return Optional.empty();
        }

        @Override
        public boolean replace(String listUrn, @Nullable TrustState expected, TrustState next) throws IOException {
            if (throwing) {
                throw new IOException("disk full");
            }
            return false;
        }
    }

    /** While list 1 is verified here, another process accepts list 2. */
    @Test
    void verify_otherProcessAcceptsANewerListMeanwhile_isARollback() throws IOException {
        Lists first = list();
        InMemoryTrustStateStore shared = new InMemoryTrustStateStore();
        TrustStateStore racing = new WithoutPin() {
            @Override
            public Optional<TrustState> load(String listUrn) {
                return shared.load(listUrn);
            }

            @Override
            public boolean replace(String listUrn, @Nullable TrustState expected, TrustState next) {
                if (next.sequence() == 1) {
                    assertThat(Lists.of(URN, ROOTS, shared)
                                    .verify(list(2, first.hash()).signed())
                                    .problems())
                            .isEmpty();
                }
                return shared.replace(listUrn, expected, next);
            }
        };

        assertThat(codeOf(racing)).isEqualTo(TrustListCode.ROLLBACK);
        assertThat(shared.load(URN).orElseThrow().sequence()).isEqualTo(2);
    }

    private static TrustListCode codeOf(TrustStateStore failing) {
        TrustListResult result = Lists.of(URN, ROOTS, failing).verify(list().signed());
        assertThat(result.trustList()).isEmpty();
        return result.problems().get(0).code();
    }

    private TrustList accepted(byte[] list) {
        TrustListResult result = verifier.verify(list);
        assertThat(result.problems()).isEmpty();
        return result.trustList().orElseThrow();
    }

    private static Instant at(long secondsAfterIssue) {
        return Instant.ofEpochSecond(ISSUED + secondsAfterIssue);
    }
}
