package org.packseal.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.packseal.core.record.CustodyAct.Kind;
import org.packseal.core.record.CustodyProblem.Code;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.trust.KeyPurpose;

/** A sample goes from a pharmacy to the police and on to a laboratory. */
class CustodyChainTest {
    private static final String RECORD = "record";
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final SigningKey PHARMACY = SigningKey.newEd25519(new SecureRandom());
    private static final SigningKey POLICE = SigningKey.newEd25519(new SecureRandom());
    private static final SigningKey LABORATORY = SigningKey.newEs256(new SecureRandom());
    private static final TrustedKeys KEYS = TrustedKeys.builder()
            .trust(PHARMACY.publicKey(), KeyPurpose.CUSTODY, "Pharmacy")
            .trust(POLICE.publicKey(), KeyPurpose.CUSTODY, "Police")
            .trust(LABORATORY.publicKey(), KeyPurpose.CUSTODY, "Laboratory")
            .build();

    private final List<String> acts = new ArrayList<>();
    private String last = RECORD;
    private Instant time = START;

    private CustodyAct next(Kind kind, String from, String to) {
        time = time.plusSeconds(600);
        return CustodyAct.of(new UUID(1, acts.size()), last, time, kind).between(from, to);
    }

    private void add(CustodyAct act, SigningKey key) {
        last = act.sign(key);
        acts.add(last);
    }

    private void collectAndSeal() {
        add(next(Kind.COLLECTED, "Counter", "Pharmacy"), PHARMACY);
        add(next(Kind.SEALED, "Pharmacy", "Pharmacy").withSeal("S1").withPlace("4012345000009"), PHARMACY);
    }

    private void handOver(String from, SigningKey giver, String to, SigningKey taker) {
        add(next(Kind.HANDED_OVER, from, to).withSeal("S1"), giver);
        add(next(Kind.RECEIVED, from, to).withSeal("S1"), taker);
    }

    private CustodyCheck check() {
        return CustodyChain.trusting(KEYS).verify(RECORD, acts, START.plusSeconds(86_400));
    }

    private List<String> problems() {
        return check().problems().stream()
                .map(problem -> problem.code() + " " + problem.act())
                .toList();
    }

    @Test
    void wholeChain_inAnyOrder_isIntact() {
        collectAndSeal();
        handOver("Pharmacy", PHARMACY, "Police", POLICE);
        handOver("Police", POLICE, "Laboratory", LABORATORY);
        add(next(Kind.OPENED, "Laboratory", "Laboratory").withSeal("S1"), LABORATORY);
        add(next(Kind.SAMPLED, "Laboratory", "Laboratory"), LABORATORY);
        add(next(Kind.SEALED, "Laboratory", "Laboratory").withSeal("S2"), LABORATORY);
        Collections.reverse(acts);

        assertThat(problems()).isEmpty();
        assertThat(check().isIntact()).isTrue();
        assertThat(check().holder()).contains("Laboratory");
        assertThat(check().seal()).contains("S2");
        assertThat(check().acts()).hasSize(9);
        assertThat(check().toJson()).startsWith("{\"intact\":true,\"problems\":[]");
    }

    @Test
    void twoActsAfterOneAct_areAFork() {
        collectAndSeal();
        String before = last;
        add(next(Kind.DESTROYED, "Pharmacy", "Pharmacy").withSeal("S1"), PHARMACY);
        last = before;
        add(next(Kind.OPENED, "Pharmacy", "Pharmacy").withSeal("S1"), PHARMACY);

        assertThat(problems()).containsExactly("CHAIN_FORKED 3");
        assertThat(check().isIntact()).isFalse();
    }

    @Test
    void missingAct_breaksTheChain() {
        collectAndSeal();
        handOver("Pharmacy", PHARMACY, "Police", POLICE);
        acts.remove(1);

        assertThat(problems()).contains("CHAIN_BROKEN 1");
    }

    @Test
    void otherRecord_orNoActs_breaksTheChain() {
        assertThat(problems()).containsExactly("CHAIN_BROKEN -1");
        collectAndSeal();
        assertThat(CustodyChain.trusting(KEYS)
                        .verify("another", acts, START.plusSeconds(86_400))
                        .problems())
                .extracting(CustodyProblem::code)
                .contains(Code.CHAIN_BROKEN);
    }

    @Test
    void timeMoreThanFiveMinutesBack_isBackwards() {
        collectAndSeal();
        time = time.minusSeconds(600 + 300);
        add(next(Kind.OPENED, "Pharmacy", "Pharmacy").withSeal("S1"), PHARMACY);
        assertThat(problems()).isEmpty();
        time = time.minusSeconds(600 + 301);
        add(next(Kind.SAMPLED, "Pharmacy", "Pharmacy"), PHARMACY);
        assertThat(problems()).containsExactly("TIME_BACKWARDS 3");
    }

    @Test
    void actOfSomebodyElse_breaksTheHolding() {
        collectAndSeal();
        add(next(Kind.OPENED, "Police", "Police").withSeal("S1"), POLICE);

        assertThat(problems()).containsExactly("HOLDER_BREAK 2");
    }

    @Test
    void actSignedByAThirdParty_breaksTheHolding() {
        collectAndSeal();
        add(next(Kind.OPENED, "Pharmacy", "Pharmacy").withSeal("S1"), POLICE);

        assertThat(problems()).containsExactly("HOLDER_BREAK 2");
    }

    @Test
    void otherSealOrSealedSampling_breaksTheSeal() {
        collectAndSeal();
        add(next(Kind.SAMPLED, "Pharmacy", "Pharmacy"), PHARMACY);
        add(next(Kind.OPENED, "Pharmacy", "Pharmacy").withSeal("S9"), PHARMACY);
        add(next(Kind.SEALED, "Pharmacy", "Pharmacy"), PHARMACY);

        assertThat(problems()).containsExactly("SEAL_BREAK 2", "SEAL_BREAK 3", "SEAL_BREAK 4");
    }

    @Test
    void resealingWithoutOpening_breaksTheSeal() {
        collectAndSeal();
        add(next(Kind.SEALED, "Pharmacy", "Pharmacy").withSeal("S2"), PHARMACY);

        assertThat(problems()).containsExactly("SEAL_BREAK 2");
    }

    @Test
    void handoverWithoutTheReceiversSignature_isTold() {
        collectAndSeal();
        add(next(Kind.HANDED_OVER, "Pharmacy", "Police").withSeal("S1"), PHARMACY);
        assertThat(problems()).containsExactly("UNSIGNED_HANDOVER 2");
        add(next(Kind.RECEIVED, "Pharmacy", "Police").withSeal("S1"), PHARMACY);
        assertThat(problems()).containsExactly("UNSIGNED_HANDOVER 2");
    }

    @Test
    void receiptByAnotherThanTheTaker_breaksTheHolding() {
        collectAndSeal();
        add(next(Kind.HANDED_OVER, "Pharmacy", "Police").withSeal("S1"), PHARMACY);
        add(next(Kind.RECEIVED, "Pharmacy", "Laboratory").withSeal("S1"), LABORATORY);

        assertThat(problems()).contains("UNSIGNED_HANDOVER 2", "HOLDER_BREAK 3");
    }

    @Test
    void actThatIsNotAccepted_isToldAndTheOthersAreLookedAt() {
        collectAndSeal();
        acts.add("x");
        acts.add(last.replaceFirst(".$", last.endsWith("A") ? "Q" : "A"));
        SigningKey stranger = SigningKey.newEd25519(new SecureRandom());
        acts.add(next(Kind.OPENED, "Pharmacy", "Pharmacy").sign(stranger));
        time = START.plusSeconds(86_400);
        acts.add(next(Kind.OPENED, "Pharmacy", "Pharmacy").sign(PHARMACY));

        assertThat(problems()).contains("MALFORMED 2", "UNKNOWN_KEY 4", "NOT_YET_VALID 5");
        assertThat(check().acts()).hasSize(2);
    }

    @Test
    void actWithoutHolder_isNotSigned() {
        CustodyAct act = CustodyAct.of(new UUID(1, 1), RECORD, START, Kind.COLLECTED);

        assertThat(catchThrowableOfType(RecordException.class, () -> act.sign(PHARMACY))
                        .pointer())
                .isEqualTo("/from");
    }

    @Test
    void act_writtenAndRead_isTheSame() {
        CustodyAct act =
                next(Kind.RECEIVED, "Pharmacy", "Police").withSeal("S1").withPlace("4012345000009");

        assertThat(CustodyAct.read(act.toJson().getBytes(StandardCharsets.UTF_8))
                        .toJson())
                .isEqualTo(act.toJson());
    }

    @Test
    void hugeActAndTooManyActs_areRefused() {
        byte[] huge = ("{\"v\":1" + " ".repeat(RecordLimits.MAX_ACT) + "}").getBytes(StandardCharsets.UTF_8);

        assertThat(catchThrowableOfType(RecordException.class, () -> CustodyAct.read(huge))
                        .code())
                .isEqualTo(RecordException.Code.TOO_LARGE);
        assertThat(CustodyChain.trusting(KEYS)
                        .verify(RECORD, Collections.nCopies(1_001, "x"), START)
                        .problems())
                .extracting(CustodyProblem::code)
                .containsExactly(Code.TOO_MANY);
    }
}
