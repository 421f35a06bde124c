package org.packseal.crypto.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListException;

/**
 * Compares a list whose signatures hold with the list accepted last. Each step names the attack of The Update Framework
 * (TUF specification 1.0, section 5) that it stops, and the step of the workflow where TUF has one.
 */
final class RollbackCheck {
    /** What helps where a list with a number far ahead was accepted, which no honest list reaches by single steps. */
    private static final String FAR_BEHIND =
            ". If its operator never issued that number, only a list above it under rotated "
                    + "roots is accepted again; report it to the operator.";

    private final @Nullable TrustState last;
    private final ListPayload payload;
    private final String pinnedRoots;
    private final RootChain chain;

    /**
     * @param last what was accepted last, or null for nothing
     * @param payload the verified list
     * @param pinnedRoots fingerprint of the root set pinned now
     * @param chain from the pinned set to the list's own
     */
    RollbackCheck(@Nullable TrustState last, ListPayload payload, String pinnedRoots, RootChain chain) {
        this.last = last;
        this.payload = payload;
        this.pinnedRoots = pinnedRoots;
        this.chain = chain;
    }

    /** Answers the state after the list, or refuses it. */
    TrustState next(Instant now) throws TrustListException {
        String roots = chain.roots().fingerprint();
        if (last == null) {
            requireClockNear(now);
            requireFirstStep();
            return new TrustState(payload.sequence(), payload.hash(), payload.issuedAt(), pinnedRoots, roots, 0);
        }
        requireRootsStillInForce(last);
        requireNoRollback(last);
        if (!payload.hash().equals(last.payloadHash())) {
            // A list accepted before stays usable when the clock is set back; Freshness.CLOCK_UNRELIABLE reports that
            // clock.
            requireClockNear(now);
        }
        long skipped = skipped(last, roots);
        return new TrustState(payload.sequence(), payload.hash(), highest(last), pinnedRoots, roots, skipped);
    }

    /** Whether the highest issue time remembered is given up for an earlier one. */
    boolean resetsHighestTime() {
        return last != null && isNewTrust(last) && last.highestIssuedAt().isAfter(payload.issuedAt());
    }

    /**
     * Rollback of roots (TUF 5.3.5): replaced roots stay replaced, so the chain from the pinned set must pass through
     * the set accepted last. An application that now pins another set has been given new trust by its administrator.
     */
    private void requireRootsStillInForce(TrustState before) throws TrustListException {
        if (pinnedRoots.equals(before.pinnedRoots()) && !chain.passed(before.roots())) {
            throw new TrustListException(
                    TrustListCode.ROOTS_ROLLED_BACK,
                    "/roots",
                    "Expected the roots accepted last or later ones, found roots that they replaced.");
        }
    }

    /**
     * Rollback (TUF 5.4.3) and equivocation: refuses an older list, and a second list under a number already accepted,
     * even after a rotation of roots.
     */
    private void requireNoRollback(TrustState before) throws TrustListException {
        long step = payload.sequence() - before.sequence();
        if (step < 0) {
            String expected = "Expected list " + before.sequence() + " or a later one, found list ";
            throw step < -TrustListLimits.MAX_STEP
                    ? new TrustListException(TrustListCode.ROLLBACK, "/seq", expected + payload.sequence() + FAR_BEHIND)
                    : refusal(TrustListCode.ROLLBACK, expected);
        }
        if (step == 0 && !payload.hash().equals(before.payloadHash())) {
            throw refusal(TrustListCode.FORK, "Expected the list accepted under its number, found another list ");
        }
        if (step == 1 && !before.payloadHash().equals(payload.previous())) {
            throw new TrustListException(
                    TrustListCode.PREVIOUS_MISMATCH,
                    "/prev",
                    "Expected the hash of the list accepted before, found another hash.");
        }
    }

    /**
     * Fast-forward in time, which TUF has no step for: a list dated far ahead would make every correct clock look
     * wrong, and every later list old.
     */
    private void requireClockNear(Instant now) throws TrustListException {
        if (payload.issuedAt().isAfter(now.plus(TrustListLimits.CLOCK_TOLERANCE))) {
            throw new TrustListException(
                    TrustListCode.CLOCK_BEHIND_LIST,
                    "/iat",
                    "Expected a list issued before " + now.plus(TrustListLimits.CLOCK_TOLERANCE)
                            + ", a day after this machine's clock, found one of " + payload.issuedAt() + '.');
        }
    }

    /**
     * Fast-forward of the sequence number in the first list accepted: each rotation of roots in it allows one more
     * step.
     */
    private void requireFirstStep() throws TrustListException {
        long allowed = TrustListLimits.MAX_STEP * (1L + payload.rootChanges().size());
        if (payload.sequence() > allowed) {
            throw refusal(
                    TrustListCode.FAST_FORWARD, "Expected a first list of number " + allowed + " or less, found ");
        }
    }

    /**
     * Fast-forward of the sequence number. Bounded in one step, and over all lists of a root set that were skipped,
     * because many small steps would reach the same number. New roots start the count again, which is the recovery of
     * TUF 5.3.11.
     */
    private long skipped(TrustState before, String roots) throws TrustListException {
        if (!roots.equals(before.roots())) {
            return 0;
        }
        long step = payload.sequence() - before.sequence();
        long skipped = before.skipped() + Math.max(0, step - 1);
        if (step > TrustListLimits.MAX_STEP || skipped > TrustListLimits.MAX_STEP) {
            throw refusal(
                    TrustListCode.FAST_FORWARD,
                    "Expected at most " + TrustListLimits.MAX_STEP
                            + " lists passed over under one root set, found list ");
        }
        return skipped;
    }

    /**
     * Recovery from a fast-forward in time (as TUF 5.3.11): new roots, or a new pin, begin with the list's own issue
     * time.
     */
    private Instant highest(TrustState before) {
        boolean earlier = payload.issuedAt().isBefore(before.highestIssuedAt());
        return earlier && !isNewTrust(before) ? before.highestIssuedAt() : payload.issuedAt();
    }

    private boolean isNewTrust(TrustState before) {
        return !pinnedRoots.equals(before.pinnedRoots())
                || !chain.roots().fingerprint().equals(before.roots());
    }

    private TrustListException refusal(TrustListCode code, String expectedAndFound) {
        return new TrustListException(code, "/seq", expectedAndFound + payload.sequence() + '.');
    }
}
