package org.packseal.core.record;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.record.CustodyAct.Kind;
import org.packseal.core.record.CustodyChain.SignedAct;
import org.packseal.core.record.CustodyProblem.Code;

/**
 * Follows the holder and the seal of a sample from act to act. An act that contradicts the one before it is noted as a problem.
 * Not thread-safe.
 */
final class CustodyState {
    /**
     * Most that an act may be dated before its predecessor: the clocks of two organisations differ by minutes. A larger step
     * back means another order of events.
     */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final List<CustodyProblem> problems;
    private @Nullable SignedAct last;
    private @Nullable SignedAct handover;
    private @Nullable String holder;
    private @Nullable String seal;

    CustodyState(List<CustodyProblem> problems) {
        this.problems = problems;
    }

    Optional<String> holder() {
        return Optional.ofNullable(holder);
    }

    Optional<String> seal() {
        return Optional.ofNullable(seal);
    }

    void take(SignedAct next) {
        time(next);
        handover(next);
        holder(next);
        seal(next);
        last = next;
    }

    /** Notes a handover at the end of the chain: no act of its receiver follows. */
    void finish() {
        if (handover != null) {
            note(Code.UNSIGNED_HANDOVER, handover, "Expected an act RECEIVED that the receiver signed, found none.");
        }
    }

    private void time(SignedAct next) {
        if (last != null && next.act().at().isBefore(last.act().at().minus(TOLERANCE))) {
            note(
                    Code.TIME_BACKWARDS,
                    next,
                    "Expected an act after " + last.act().at() + ", found "
                            + next.act().at() + ".");
        }
    }

    private void handover(SignedAct next) {
        boolean received = next.act().kind() == Kind.RECEIVED;
        if (handover != null) {
            String receiver = handover.act().to().orElse("");
            if (!received || !next.signer().equals(receiver)) {
                note(
                        Code.UNSIGNED_HANDOVER,
                        handover,
                        "Expected next an act RECEIVED that the receiver signed, found another.");
            }
        }
        handover = isHandover(next) ? next : null;
    }

    private void holder(SignedAct next) {
        String from = next.act().from().orElse("");
        String to = next.act().to().orElse(from);
        if (!follows(next, from, to)) {
            note(Code.HOLDER_BREAK, next, "Expected an act of whoever held the sample, found another holder.");
        } else if (!next.signer().equals(from) && !next.signer().equals(to)) {
            note(Code.HOLDER_BREAK, next, "Expected a signature of giver or taker, found one of another holder.");
        }
        holder = to;
    }

    /** A receipt repeats giver and taker of the handover; any other act begins with the present holder. */
    private boolean follows(SignedAct next, String from, String to) {
        if (last != null && next.act().kind() == Kind.RECEIVED && isHandover(last)) {
            return from.equals(last.act().from().orElse(""))
                    && to.equals(last.act().to().orElse(""));
        }
        return holder == null || from.equals(holder);
    }

    private static boolean isHandover(SignedAct act) {
        return act.act().kind() == Kind.HANDED_OVER || act.act().kind() == Kind.RETURNED;
    }

    private void seal(SignedAct next) {
        String stated = next.act().seal().orElse(null);
        switch (next.act().kind()) {
            case COLLECTED, SEALED -> {
                if (seal != null && !seal.equals(stated)) {
                    note(
                            Code.SEAL_BREAK,
                            next,
                            "Expected the seal to be opened before another is set, found no opening.");
                }
                if (next.act().kind() == Kind.SEALED && stated == null) {
                    note(Code.SEAL_BREAK, next, "Expected the number of the seal, found none.");
                }
                seal = stated;
            }
            case OPENED -> {
                require(next, seal != null && seal.equals(stated), "Expected the seal that was set, found another.");
                seal = null;
            }
            case SAMPLED -> require(next, seal == null, "Expected an opened sample, found a sealed one.");
            case HANDED_OVER, RECEIVED, RETURNED, DESTROYED ->
                require(
                        next,
                        seal == null ? stated == null : seal.equals(stated),
                        "Expected the seal that was set, found another.");
        }
    }

    private void require(SignedAct act, boolean right, String message) {
        if (!right) {
            note(Code.SEAL_BREAK, act, message);
        }
    }

    private void note(Code code, SignedAct act, String message) {
        problems.add(new CustodyProblem(code, act.number(), message));
    }
}
