package org.packseal.crypto.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.trust.Lists.DAY;
import static org.packseal.crypto.trust.Lists.ISSUED;
import static org.packseal.crypto.trust.Lists.ISSUER;
import static org.packseal.crypto.trust.Lists.RANDOM;
import static org.packseal.crypto.trust.Lists.ROOTS;
import static org.packseal.crypto.trust.Lists.ROOT_A;
import static org.packseal.crypto.trust.Lists.ROOT_B;
import static org.packseal.crypto.trust.Lists.ROOT_C;
import static org.packseal.crypto.trust.Lists.URN;
import static org.packseal.crypto.trust.Lists.entry;
import static org.packseal.crypto.trust.Lists.list;
import static org.packseal.crypto.trust.Lists.roots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListProblem;

/** Lists one after the other: what may follow what, under the same roots and under changed ones. */
class RollbackCheckTest {
    private static final String SOME_HASH = "A".repeat(43);
    private static final SigningKey ROOT_D = SigningKey.newEs256(RANDOM);
    private static final SigningKey ROOT_E = SigningKey.newEd25519(RANDOM);
    private static final RootSet SECOND = roots(2, ROOT_B, ROOT_C, ROOT_D);
    private static final RootSet THIRD = roots(1, ROOT_D, ROOT_E);
    private static final String FIRST_CHANGE = change(ROOTS, SECOND, ROOT_A, ROOT_B, ROOT_C);
    private static final String SECOND_CHANGE = change(SECOND, THIRD, ROOT_B, ROOT_D);

    private final TrustStateStore store = new InMemoryTrustStateStore();
    private final TrustListVerifier verifier = Lists.of(URN, ROOTS, store);

    @Test
    void verify_sameListAgain_isAccepted() {
        Lists first = list();
        accepted(first.signed());
        accepted(first.signedBy(ROOT_B, ROOT_C));
    }

    @Test
    void verify_nextList_isAcceptedAndTheOldOneNoLonger() {
        Lists first = list();
        accepted(first.signed());
        accepted(list(2, first.hash()).signed());

        assertRefused(first.signed(), TrustListCode.ROLLBACK);
    }

    @Test
    void verify_otherListWithTheSameNumber_isAFork() {
        accepted(list().signed());

        assertRefused(list().set("nextUpdate", ISSUED + 8 * DAY).signed(), TrustListCode.FORK);
    }

    @Test
    void verify_nextListOfAnotherHistory_isAnAlarm() {
        accepted(list().signed());

        assertRefused(list(2, SOME_HASH).signed(), TrustListCode.PREVIOUS_MISMATCH);
        accepted(list(3, SOME_HASH).signed()); // list 2 was missed, so its hash is not known here
    }

    @Test
    void verify_sequenceJump_isLimitedUnderTheSameRoots() {
        accepted(list().signed());

        assertRefused(list(1_002, SOME_HASH).signed(), TrustListCode.FAST_FORWARD);
        assertRefused(list(Long.MAX_VALUE, SOME_HASH).set("iat", ISSUED).signed(), TrustListCode.FAST_FORWARD);
        accepted(list(1_001, SOME_HASH).signed());
    }

    @Test
    void verify_sequenceJumpUnderNewRoots_isAccepted() {
        accepted(list().signed());

        accepted(changed(50_000, SECOND, FIRST_CHANGE).signedBy(ROOT_C, ROOT_D));
        assertRefused(changed(60_000, SECOND, FIRST_CHANGE).signedBy(ROOT_C, ROOT_D), TrustListCode.FAST_FORWARD);
    }

    @Test
    void verify_twoChangesMissed_followsTheChain() {
        accepted(list().signed());

        TrustList trust =
                accepted(changed(9, THIRD, FIRST_CHANGE, SECOND_CHANGE).signedBy(ROOT_E));

        assertThat(trust.sequence()).isEqualTo(9);
    }

    @Test
    void verify_changeSkipped_isRefused() {
        assertRefused(changed(9, THIRD, SECOND_CHANGE).signedBy(ROOT_E), TrustListCode.ROOTS_NOT_REACHED);
        assertRefused(changed(9, THIRD, SECOND_CHANGE, FIRST_CHANGE).signedBy(ROOT_E), TrustListCode.ROOT_CHAIN_BROKEN);
        assertRefused(changed(9, THIRD, FIRST_CHANGE).signedBy(ROOT_E), TrustListCode.ROOTS_NOT_REACHED);
        assertRefused(changed(9, THIRD).signedBy(ROOT_E), TrustListCode.ROOTS_NOT_REACHED);
    }

    @Test
    void verify_rootsNamedByTheListItself_areNotBelieved() {
        RootSet own = roots(1, ROOT_E);

        assertRefused(list().set("roots", own.toJson()).signedBy(ROOT_E), TrustListCode.ROOTS_NOT_REACHED);
        assertRefused(
                list().set("roots", roots(1, ROOT_A, ROOT_B, ROOT_C).toJson()).signedBy(ROOT_A),
                TrustListCode.ROOTS_NOT_REACHED);
    }

    @Test
    void verify_listSignedByReplacedRoots_doesNotMeetTheThreshold() {
        assertRefused(changed(9, SECOND, FIRST_CHANGE).signedBy(ROOT_A, ROOT_B), TrustListCode.THRESHOLD_NOT_MET);
    }

    @Test
    void verify_changeWithoutOldOrNewThreshold_isRefused() {
        assertBroken(change(ROOTS, SECOND, ROOT_B, ROOT_D)); // one of the old
        assertBroken(change(ROOTS, SECOND, ROOT_A, ROOT_C)); // one of the new
        assertBroken(change(ROOTS, SECOND, ROOT_C, ROOT_D)); // one of the old, and it must not count for both
    }

    private void assertBroken(String change) {
        assertRefused(changed(9, SECOND, change).signedBy(ROOT_C, ROOT_D), TrustListCode.ROOT_CHAIN_BROKEN);
    }

    @Test
    void verify_changeOfAnotherListOrForm_isRefused() {
        byte[] other = RootRotation.payload("urn:example:devices", ROOTS, SECOND);
        assertBroken(text(Lists.signed(other, RootRotation.TYP, ROOT_A, ROOT_B, ROOT_C)));
        byte[] extended = new String(RootRotation.payload(URN, ROOTS, SECOND), UTF_8)
                .replace("{\"list\"", "{\"x\":1,\"list\"")
                .getBytes(UTF_8);
        assertBroken(text(Lists.signed(extended, RootRotation.TYP, ROOT_A, ROOT_B, ROOT_C)));
        byte[] noSet = new String(RootRotation.payload(URN, ROOTS, SECOND), UTF_8)
                .replace("\"threshold\":2", "\"threshold\":9")
                .getBytes(UTF_8);
        assertBroken(text(Lists.signed(noSet, RootRotation.TYP, ROOT_A, ROOT_B, ROOT_C)));
    }

    @Test
    void verify_changeSignedAsAList_isRefused() {
        String change =
                text(Lists.signed(RootRotation.payload(URN, ROOTS, SECOND), ListPayload.TYP, ROOT_A, ROOT_B, ROOT_C));

        assertRefused(changed(9, SECOND, change).signedBy(ROOT_C, ROOT_D), TrustListCode.WRONG_TYPE);
    }

    @Test
    void verify_setThatComesBack_isRefused() {
        String back = change(SECOND, ROOTS, ROOT_A, ROOT_B, ROOT_C);

        assertRefused(changed(9, ROOTS, FIRST_CHANGE, back).signed(), TrustListCode.ROOT_CHAIN_BROKEN);
        TrustListVerifier pinsSecond = Lists.of(URN, SECOND, store);
        assertThat(pinsSecond
                        .verify(changed(9, ROOTS, FIRST_CHANGE, back).signed())
                        .problems())
                .extracting(TrustListProblem::code)
                .containsExactly(TrustListCode.ROOT_CHAIN_BROKEN);
    }

    @Test
    void verify_changesOlderThanThePinnedSet_arePassedOver() {
        TrustListVerifier pinsSecond = Lists.of(URN, SECOND, store);

        assertThat(pinsSecond
                        .verify(changed(9, THIRD, FIRST_CHANGE, SECOND_CHANGE).signedBy(ROOT_D))
                        .problems())
                .isEmpty();
    }

    @Test
    void verify_tooManyChanges_isRefused() {
        String[] changes = new String[101];
        Arrays.fill(changes, FIRST_CHANGE);

        assertRefused(changed(9, SECOND, changes).signedBy(ROOT_C, ROOT_D), TrustListCode.TOO_LARGE);
    }

    /** Whoever stole the keys of a replaced set can still sign lists that do not mention the change. */
    @Test
    void verify_replacedRootsWithoutTheChange_areRefused() {
        accepted(changed(9, SECOND, FIRST_CHANGE).signedBy(ROOT_C, ROOT_D));

        assertRefused(list(10, SOME_HASH).signedBy(ROOT_A, ROOT_B), TrustListCode.ROOTS_ROLLED_BACK);
    }

    @Test
    void verify_lowerSequence_isARollbackUnderNewRootsAndUnderANewPinToo() {
        accepted(list(9, SOME_HASH).signed());
        assertRefused(changed(8, SECOND, FIRST_CHANGE).signedBy(ROOT_C, ROOT_D), TrustListCode.ROLLBACK);
        TrustListVerifier pinsThird = Lists.of(URN, THIRD, store);

        assertThat(pinsThird.verify(changed(8, THIRD).signedBy(ROOT_E)).problems())
                .extracting(TrustListProblem::code)
                .containsExactly(TrustListCode.ROLLBACK);
    }

    @Test
    void verify_rootsReplacedUnderANewPin_stayReplaced() {
        accepted(list().signed());
        TrustListVerifier pinsSecond = Lists.of(URN, SECOND, store);
        assertThat(pinsSecond
                        .verify(changed(9, THIRD, SECOND_CHANGE).signedBy(ROOT_E))
                        .problems())
                .isEmpty();

        assertThat(pinsSecond
                        .verify(changed(10, SECOND).signedBy(ROOT_B, ROOT_C))
                        .problems())
                .extracting(TrustListProblem::code)
                .containsExactly(TrustListCode.ROOTS_ROLLED_BACK);
    }

    @Test
    void verify_keyThatEverWasARootOnTheWay_isNoIssuerKey() {
        TrustList trust = accepted(changed(9, THIRD, FIRST_CHANGE, SECOND_CHANGE)
                .key(entry(ROOT_A).kid16("0001"))
                .key(entry(ROOT_C).kid16("0002"))
                .key(entry(ROOT_E).kid16("0003"))
                .key(entry(ISSUER).kid16("0004"))
                .signedBy(ROOT_E));

        assertThat(trust.leftOut())
                .extracting(RejectedKey::code)
                .containsExactly(KeyFault.ROOT_KEY, KeyFault.ROOT_KEY, KeyFault.ROOT_KEY);
        assertThat(trust.size()).isEqualTo(1);
    }

    @Test
    void verify_changeThatLeadsNowhere_isRefusedThoughTheSetWasReached() {
        String astray = change(THIRD, roots(1, ROOT_A), ROOT_A, ROOT_D, ROOT_E);
        assertRefused(
                changed(9, SECOND, FIRST_CHANGE, astray).signedBy(ROOT_C, ROOT_D), TrustListCode.ROOT_CHAIN_BROKEN);
    }

    @Test
    void verify_aHundredChanges_areFollowed() {
        List<SigningKey> keys = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            keys.add(SigningKey.newEd25519(RANDOM));
        }
        String[] changes = new String[100];
        Arrays.setAll(
                changes, i -> change(roots(1, keys.get(i)), roots(1, keys.get(i + 1)), keys.get(i), keys.get(i + 1)));
        SigningKey last = keys.get(100);
        TrustListVerifier pinsFirst = Lists.of(URN, roots(1, keys.get(0)), store);

        assertThat(pinsFirst
                        .verify(changed(9, roots(1, last), changes).signedBy(last))
                        .problems())
                .isEmpty();
    }

    @Test
    void verify_anotherSetPinnedByTheApplication_startsFromIt() {
        accepted(list().signed());
        TrustListVerifier pinsThird = Lists.of(URN, THIRD, store);

        assertThat(pinsThird.verify(changed(9, THIRD).signedBy(ROOT_E)).problems())
                .isEmpty();
        assertThat(pinsThird.verify(changed(8, THIRD).signedBy(ROOT_E)).problems())
                .extracting(TrustListProblem::code)
                .containsExactly(TrustListCode.ROLLBACK);
    }

    @Test
    void freshness_clockBeforeTheHighestIssueEverSeen_isUnreliable() {
        Lists first = list().set("iat", ISSUED + DAY);
        accepted(first.signed());
        TrustList second = accepted(list(2, first.hash()).set("iat", ISSUED).signed());

        assertThat(second.freshness(at(DAY - 1))).isEqualTo(Freshness.CLOCK_UNRELIABLE);
        assertThat(second.freshness(at(DAY))).isEqualTo(Freshness.FRESH);
    }

    @Test
    void freshness_highestIssue_isThatOfALaterListTooAndIsKept() {
        Lists first = list();
        Lists second = list(2, first.hash()).set("iat", ISSUED + 3 * DAY);
        accepted(first.signed());
        assertThat(accepted(second.signed()).freshness(at(3 * DAY - 1))).isEqualTo(Freshness.CLOCK_UNRELIABLE);
        TrustList third = accepted(list(3, second.hash()).set("iat", ISSUED).signed());
        assertThat(third.freshness(at(3 * DAY - 1))).isEqualTo(Freshness.CLOCK_UNRELIABLE);
        assertThat(third.freshness(at(3 * DAY))).isEqualTo(Freshness.FRESH);
    }

    @Test
    void freshness_clockSetBack_makesNoExpiredListYounger() {
        Lists first = list().set("iat", ISSUED + 40 * DAY)
                .set("nextUpdate", ISSUED + 41 * DAY)
                .set("graceUntil", ISSUED + 42 * DAY);
        accepted(first.signed());
        TrustList second = accepted(list(2, first.hash()).set("iat", ISSUED).signed());

        assertThat(second.freshness(at(DAY))).isEqualTo(Freshness.EXPIRED); // graceUntil is day 30, day 40 was seen
    }

    private TrustList accepted(byte[] list) {
        TrustListResult result = verifier.verify(list);
        assertThat(result.problems()).isEmpty();
        return result.trustList().orElseThrow();
    }

    private void assertRefused(byte[] list, TrustListCode code) {
        TrustListResult result = verifier.verify(list);
        assertThat(result.problems()).extracting(TrustListProblem::code).containsExactly(code);
        assertThat(result.trustList()).isEmpty();
    }

    private static Lists changed(long sequence, RootSet roots, String... changes) {
        return list(sequence, SOME_HASH)
                .set("iat", ISSUED)
                .set("roots", roots.toJson())
                .set("rootChanges", List.of(changes));
    }

    private static String change(RootSet from, RootSet to, SigningKey... signers) {
        return text(Lists.signed(RootRotation.payload(URN, from, to), RootRotation.TYP, signers));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, UTF_8);
    }

    private static Instant at(long secondsAfterIssue) {
        return Instant.ofEpochSecond(ISSUED + secondsAfterIssue);
    }
}
