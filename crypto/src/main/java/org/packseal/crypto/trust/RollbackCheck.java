package org.packseal.crypto.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListException;

/** Whether a verified list may follow the list accepted last, so that nobody can play an old list or a second truth. */
final class RollbackCheck {
    private RollbackCheck() {}

    /**
     * Answers the state after the list, or refuses it.
     *
     * @param last what was accepted last, or null for nothing
     * @param payload the verified list
     * @param pinnedRoots fingerprint of the root set pinned now
     * @param chain from the pinned set to the list's own
     */
    static TrustState check(@Nullable TrustState last, ListPayload payload, String pinnedRoots, RootChain chain)
            throws TrustListException {
        String roots = chain.roots().fingerprint();
        if (last == null) {
            return new TrustState(payload.sequence(), payload.hash(), payload.issuedAt(), pinnedRoots, roots);
        }
        checkRoots(last, pinnedRoots, chain);
        if (payload.sequence() < last.sequence()) {
            throw new TrustListException(TrustListCode.ROLLBACK, "/seq", "A newer list was accepted before.");
        }
        if (payload.sequence() == last.sequence() && !payload.hash().equals(last.payloadHash())) {
            throw new TrustListException(
                    TrustListCode.FORK, "/seq", "Another list with this sequence number was accepted before.");
        }
        if (payload.sequence() == last.sequence() + 1 && !last.payloadHash().equals(payload.previous())) {
            throw new TrustListException(
                    TrustListCode.PREVIOUS_MISMATCH, "/prev", "The list does not follow the one accepted before.");
        }
        if (payload.sequence() - last.sequence() > TrustListLimits.MAX_STEP && roots.equals(last.roots())) {
            throw new TrustListException(
                    TrustListCode.FAST_FORWARD, "/seq", "The sequence number jumps, and the roots are unchanged.");
        }
        Instant highest =
                payload.issuedAt().isAfter(last.highestIssuedAt()) ? payload.issuedAt() : last.highestIssuedAt();
        return new TrustState(payload.sequence(), payload.hash(), highest, pinnedRoots, roots);
    }

    /**
     * Roots once accepted as replaced stay replaced: the way from the pinned set must lead through the set accepted last.
     * Where the application pins another set than then, its administrator has decided anew.
     */
    private static void checkRoots(TrustState last, String pinnedRoots, RootChain chain) throws TrustListException {
        if (pinnedRoots.equals(last.pinnedRoots()) && !chain.passed(last.roots())) {
            throw new TrustListException(
                    TrustListCode.ROOTS_ROLLED_BACK, "/roots", "The roots that signed this list were replaced.");
        }
    }
}
