package org.packseal.core.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.packseal.core.record.CustodyProblem.Code;
import org.packseal.crypto.jws.CompactJws;
import org.packseal.crypto.trust.KeyPurpose;

/**
 * Verifies a chain of custody offline: signatures, links, times, holders and seals. Immutable and thread-safe.
 */
public final class CustodyChain {
    private final TrustedKeys keys;

    private CustodyChain(TrustedKeys keys) {
        this.keys = Objects.requireNonNull(keys, "keys");
    }

    /**
     * A verifier of chains.
     *
     * @param keys whose signatures count
     * @return the verifier
     */
    public static CustodyChain trusting(TrustedKeys keys) {
        return new CustodyChain(keys);
    }

    /**
     * Verifies a chain. An act that is not accepted is reported and left out; the others are verified all the same.
     *
     * @param record the evidence record the chain begins with, compact JWS
     * @param acts the acts, compact JWS, in any order
     * @param now the present time
     * @return the result
     */
    public CustodyCheck verify(String record, List<String> acts, Instant now) {
        List<CustodyProblem> problems = new ArrayList<>();
        if (acts.size() > RecordLimits.MAX_ACTS) {
            String message = "Expected at most " + RecordLimits.MAX_ACTS + " acts, found " + acts.size() + ".";
            return new CustodyCheck(List.of(new CustodyProblem(Code.TOO_MANY, -1, message)), List.of(), null, null);
        }
        Map<String, SignedAct> byPrevious = new HashMap<>();
        int accepted = 0;
        for (int i = 0; i < acts.size(); i++) {
            Optional<SignedAct> act = accept(acts.get(i), i, now, problems);
            if (act.isPresent()) {
                SignedAct other = byPrevious.putIfAbsent(act.get().act().previous(), act.get());
                accepted++;
                if (other != null) {
                    problems.add(new CustodyProblem(
                            Code.CHAIN_FORKED,
                            i,
                            "Expected one act after each other, found act " + other.number() + " at the same link."));
                }
            }
        }
        return walk(EvidenceRecord.hash(record), byPrevious, accepted, problems);
    }

    private CustodyCheck walk(
            String record, Map<String, SignedAct> byPrevious, int accepted, List<CustodyProblem> problems) {
        CustodyState state = new CustodyState(problems);
        List<CustodyAct> chain = new ArrayList<>();
        Map<String, SignedAct> left = new HashMap<>(byPrevious);
        SignedAct next = left.remove(record);
        while (next != null) {
            state.take(next);
            chain.add(next.act());
            next = left.remove(next.hash());
        }
        state.finish();
        for (SignedAct loose : left.values()) {
            problems.add(new CustodyProblem(
                    Code.CHAIN_BROKEN,
                    loose.number(),
                    "Expected the act before this one among those given, found none."));
        }
        if (accepted == 0) {
            problems.add(
                    new CustodyProblem(Code.CHAIN_BROKEN, -1, "Expected an act that follows the record, found none."));
        }
        problems.sort(Comparator.comparingInt(CustodyProblem::act).thenComparing(CustodyProblem::code));
        return new CustodyCheck(
                problems, chain, state.holder().orElse(null), state.seal().orElse(null));
    }

    private Optional<SignedAct> accept(String jws, int number, Instant now, List<CustodyProblem> problems) {
        String text = jws.stripTrailing();
        CompactJws read =
                CompactJws.read(text, CustodyAct.TYPE, RecordLimits.MAX_ACT_JWS).jws();
        byte[] payload = read == null ? null : read.payload();
        if (read == null || payload == null) {
            problems.add(new CustodyProblem(
                    Code.MALFORMED, number, "Expected a compact JWS of type pst-custody+jws, found another text."));
            return Optional.empty();
        }
        try {
            CustodyAct act = CustodyAct.read(payload);
            Optional<RecordOutcome> fault = new SignatureCheck(keys, KeyPurpose.CUSTODY, now).fault(read, act.at());
            fault.ifPresent(outcome -> problems.add(
                    new CustodyProblem(Code.valueOf(outcome.name()), number, SignatureCheck.message(outcome))));
            String holder = keys.find(read.kid(), KeyPurpose.CUSTODY)
                    .map(TrustedKeys.Entry::holder)
                    .orElse("");
            return fault.isPresent()
                    ? Optional.empty()
                    : Optional.of(new SignedAct(act, number, EvidenceRecord.hash(text), holder));
        } catch (RecordException malformed) {
            problems.add(
                    new CustodyProblem(Code.MALFORMED, number, malformed.pointer() + ": " + malformed.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * An act whose signature counts.
     *
     * @param act the act
     * @param number its number as given
     * @param hash SHA-256 of its JWS
     * @param signer who holds the key
     */
    record SignedAct(CustodyAct act, int number, String hash, String signer) {}

    @Override
    public String toString() {
        return "CustodyChain[" + keys + "]";
    }
}
