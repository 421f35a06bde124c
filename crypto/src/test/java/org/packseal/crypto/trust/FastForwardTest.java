package org.packseal.crypto.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.trust.Lists.DAY;
import static org.packseal.crypto.trust.Lists.ISSUED;
import static org.packseal.crypto.trust.Lists.RANDOM;
import static org.packseal.crypto.trust.Lists.ROOTS;
import static org.packseal.crypto.trust.Lists.ROOT_A;
import static org.packseal.crypto.trust.Lists.ROOT_B;
import static org.packseal.crypto.trust.Lists.URN;
import static org.packseal.crypto.trust.Lists.list;
import static org.packseal.crypto.trust.Lists.roots;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListProblem;

/** Whoever had the roots for a day must not make every honest list look old, by its date or by its number. */
class FastForwardTest {
    private static final String SOME_HASH = "A".repeat(43);
    private static final SigningKey NEW_ROOT = SigningKey.newEd25519(RANDOM);
    private static final RootSet NEXT = roots(2, ROOT_B, NEW_ROOT);
    private static final String ROTATION = new String(
            Lists.signed(RootRotation.payload(URN, ROOTS, NEXT), RootRotation.TYP, ROOT_A, ROOT_B, NEW_ROOT), UTF_8);

    private final TrustStateStore store = new InMemoryTrustStateStore();

    private TrustListResult verify(long clock, byte[] list) {
        return verify(ROOTS, clock, list);
    }

    private TrustListResult verify(RootSet pinned, long clock, byte[] list) {
        return TrustListVerifier.of(URN, pinned, store)
                .withClock(Clock.fixed(Instant.ofEpochSecond(clock), ZoneOffset.UTC))
                .verify(list);
    }

    private static Lists rotated(long sequence) {
        return list(sequence, SOME_HASH).set("roots", NEXT.toJson()).set("rootChanges", '[' + ROTATION + ']');
    }

    private static TrustListCode code(TrustListResult result) {
        assertThat(result.trustList()).isEmpty();
        return result.problems().get(0).code();
    }

    @Test
    void verify_listMoreThanADayAheadOfTheClock_isRefusedNamingBothTimes() {
        TrustListResult result = verify(ISSUED - DAY - 1, list().signed());

        assertThat(code(result)).isEqualTo(TrustListCode.CLOCK_BEHIND_LIST);
        assertThat(result.problems().get(0).message())
                .contains("2027-01-15T07:59:59Z")
                .contains("2027-01-15T08:00:00Z");
        assertThat(verify(ISSUED - DAY, list().signed()).problems()).isEmpty();
    }

    @Test
    void verify_acceptedListBehindAClockSetBack_staysAndIsNotFresh() {
        verify(ISSUED, list().signed());

        TrustListResult result = verify(0, list().signed());

        assertThat(result.problems()).isEmpty();
        assertThat(result.trustList().orElseThrow().freshness(Instant.EPOCH)).isEqualTo(Freshness.CLOCK_UNRELIABLE);
        assertThat(code(verify(0, list(2, list().hash()).signed()))).isEqualTo(TrustListCode.CLOCK_BEHIND_LIST);
    }

    /** As a version that did not compare the issue time with the clock stored it. */
    private void lock() throws IOException {
        Instant farAhead = Instant.ofEpochSecond(ISSUED + 36_500 * DAY);
        store.replace(URN, null, new TrustState(7, SOME_HASH, farAhead, ROOTS.fingerprint(), ROOTS.fingerprint(), 0));
    }

    @Test
    void verify_stateLockedByAListFarAhead_isOpenedByARotationOfRootsAndTold() throws IOException {
        lock();
        TrustListResult locked = verify(ISSUED + 8, list(8, SOME_HASH).signed());
        assertThat(locked.trustList().orElseThrow().freshness(Instant.ofEpochSecond(ISSUED + 9)))
                .isEqualTo(Freshness.EXPIRED);
        assertThat(locked.notices()).containsExactly(TrustNotice.HIGHEST_TIME_AHEAD);

        TrustListResult opened = verify(ISSUED + 9, rotated(10).signedBy(ROOT_B, NEW_ROOT));

        assertThat(opened.problems()).isEmpty();
        assertThat(opened.notices()).containsExactly(TrustNotice.HIGHEST_TIME_RESET);
        assertThat(opened.trustList().orElseThrow().freshness(Instant.ofEpochSecond(ISSUED + 10)))
                .isEqualTo(Freshness.FRESH);
    }

    @Test
    void verify_stateLockedByAListFarAhead_isOpenedByANewPinAndTold() throws IOException {
        lock();

        TrustListResult opened = verify(NEXT, ISSUED + 9, rotated(9).signedBy(ROOT_B, NEW_ROOT));

        assertThat(opened.notices()).containsExactly(TrustNotice.HIGHEST_TIME_RESET);
        assertThat(opened.trustList().orElseThrow().freshness(Instant.ofEpochSecond(ISSUED + 10)))
                .isEqualTo(Freshness.FRESH);
        assertThat(verify(NEXT, ISSUED + 9, rotated(9).signedBy(ROOT_B, NEW_ROOT))
                        .notices())
                .isEmpty();
    }

    /** As a version without bounds on numbers stored it. Honest lists stay refused, and whoever asks is told why. */
    @Test
    void verify_stateLockedByANumberFarAhead_saysWhatOpensIt() throws IOException {
        Instant issued = Instant.ofEpochSecond(ISSUED);
        long far = 9_000_000_000L;
        store.replace(URN, null, new TrustState(far, SOME_HASH, issued, ROOTS.fingerprint(), ROOTS.fingerprint(), 0));

        TrustListResult locked = verify(ISSUED + DAY, list(8, SOME_HASH).signed());

        assertThat(code(locked)).isEqualTo(TrustListCode.ROLLBACK);
        assertThat(locked.problems().get(0).message()).contains("list 9000000000", "list 8.", "rotated roots");
        assertThat(verify(ISSUED + DAY, rotated(far + 5_000).set("iat", ISSUED).signedBy(ROOT_B, NEW_ROOT))
                        .problems())
                .isEmpty();
        assertThat(verify(ISSUED + DAY, rotated(far + 4_999).set("iat", ISSUED).signedBy(ROOT_B, NEW_ROOT))
                        .problems()
                        .get(0)
                        .message())
                .doesNotContain("rotated roots");
    }

    @Test
    void verify_firstListOfAHighNumber_isRefusedUnlessRootsWereRotated() {
        assertThat(code(verify(ISSUED + DAY, list(1_001, SOME_HASH).signed()))).isEqualTo(TrustListCode.FAST_FORWARD);
        assertThat(code(verify(ISSUED + DAY, rotated(2_001).signedBy(ROOT_B, NEW_ROOT))))
                .isEqualTo(TrustListCode.FAST_FORWARD);
        assertThat(verify(ISSUED + DAY, rotated(2_000).signedBy(ROOT_B, NEW_ROOT))
                        .problems())
                .isEmpty();
        assertThat(TrustListVerifier.of(URN, ROOTS, new InMemoryTrustStateStore())
                        .withClock(Lists.CLOCK)
                        .verify(list(1_000, SOME_HASH).signed())
                        .problems())
                .isEmpty();
    }

    /** Steps of a hundred lists each: the hundred-and-first list passed over in all is one too many. */
    @Test
    void verify_manySmallSteps_areBoundedTogether() {
        verify(ISSUED, list().signed());
        long sequence = 1;
        for (int step = 0; step < 10; step++) {
            sequence += 101;
            assertThat(verify(ISSUED + DAY, list(sequence, SOME_HASH).signed()).problems())
                    .as("list %d", sequence)
                    .isEmpty();
        }
        String last = list(sequence, SOME_HASH).hash();

        assertThat(code(verify(ISSUED + DAY, list(sequence + 2, SOME_HASH).signed())))
                .isEqualTo(TrustListCode.FAST_FORWARD);
        assertThat(verify(ISSUED + DAY, list(sequence + 1, last).signed()).problems())
                .isEmpty();
        assertThat(verify(ISSUED + DAY, rotated(sequence + 5_000).signedBy(ROOT_B, NEW_ROOT))
                        .problems())
                .isEmpty();
    }

    @Test
    void pinningFirstList_firstUrn_isPinnedAndTold_andAnotherRefused() {
        TrustListVerifier verifier =
                TrustListVerifier.pinningFirstList(ROOTS, store).withClock(Lists.CLOCK);
        byte[] other = list().set("list", "\"urn:example:devices\"").signed();

        assertThat(code(verifier.verify(list(1_001, SOME_HASH).signed()))).isEqualTo(TrustListCode.FAST_FORWARD);
        assertThat(verifier.verify(other).notices()).containsExactly(TrustNotice.LIST_PINNED);
        assertThat(verifier.verify(other).notices()).isEmpty();
        TrustListResult refused = verifier.verify(list().signed());
        assertThat(refused.problems()).extracting(TrustListProblem::code).containsExactly(TrustListCode.WRONG_LIST);
        assertThat(refused.problems().get(0).message()).contains("urn:example:devices", URN);
        assertThat(TrustListVerifier.pinningFirstList(NEXT, store)
                        .withClock(Lists.CLOCK)
                        .verify(rotated(2).signedBy(ROOT_B, NEW_ROOT))
                        .notices())
                .contains(TrustNotice.LIST_PINNED);
    }

    @Test
    void pinningFirstList_otherProcessPinsAnotherMeanwhile_refusesTheList() {
        List<String> raced = new ArrayList<>();
        TrustStateStore racing = new TrustStateStore() {
            @Override
            public Optional<TrustState> load(String listUrn) {
                return Optional.empty();
            }

            @Override
            public boolean replace(String listUrn, @Nullable TrustState expected, TrustState next) {
                throw new AssertionError("must not be stored under another list's pin");
            }

            @Override
            public Optional<String> pinnedList(String rootsFingerprint) {
                return Optional.empty();
            }

            @Override
            public String pinList(String rootsFingerprint, String listUrn) {
                raced.add(listUrn);
                return "urn:example:devices";
            }
        };

        assertThat(code(TrustListVerifier.pinningFirstList(ROOTS, racing)
                        .withClock(Lists.CLOCK)
                        .verify(list().signed())))
                .isEqualTo(TrustListCode.WRONG_LIST);
        assertThat(raced).containsExactly(URN);
    }
}
