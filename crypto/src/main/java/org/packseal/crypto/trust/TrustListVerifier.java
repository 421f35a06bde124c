package org.packseal.crypto.trust;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListException;

/**
 * Verifies trust lists: that enough distinct roots have signed, that the list is the expected one, and that it follows
 * those accepted before, which the state store remembers. Nothing is thrown for a bad list. Long lists are read by the
 * common pool of threads. Immutable and thread-safe.
 */
public final class TrustListVerifier {
    /** Another process storing its own acceptance in between is tried again so often. */
    private static final int STORE_ATTEMPTS = 10;

    private final String listUrn;
    private final RootSet roots;
    private final TrustStateStore store;
    private final Duration maxGrace;

    private TrustListVerifier(String listUrn, RootSet roots, TrustStateStore store, Duration maxGrace) {
        this.listUrn = listUrn;
        this.roots = roots;
        this.store = store;
        this.maxGrace = maxGrace;
    }

    /**
     * Makes a verifier with the usual cap on grace, {@link TrustListLimits#DEFAULT_MAX_GRACE}.
     *
     * @param listUrn URN of the list to accept; roots may sign several lists, and they are not interchangeable
     * @param roots the root set the application pins
     * @param store remembers what was accepted
     * @return a verifier
     * @throws IllegalArgumentException if {@code listUrn} is no URN
     */
    public static TrustListVerifier of(String listUrn, RootSet roots, TrustStateStore store) {
        if (!ListPayload.isUrn(listUrn)) {
            throw new IllegalArgumentException("a list is named by a URN such as urn:example:list");
        }
        Objects.requireNonNull(roots, "roots");
        return new TrustListVerifier(
                listUrn, roots, Objects.requireNonNull(store, "store"), TrustListLimits.DEFAULT_MAX_GRACE);
    }

    /**
     * The same verifier with another cap on grace.
     *
     * @param newMaxGrace how long after its issue a list may be used at most, more than zero
     * @return a verifier
     * @throws IllegalArgumentException if the duration is not positive
     */
    public TrustListVerifier withMaxGrace(Duration newMaxGrace) {
        if (newMaxGrace.isNegative() || newMaxGrace.isZero()) {
            throw new IllegalArgumentException("the cap on grace must be positive");
        }
        return new TrustListVerifier(listUrn, roots, store, newMaxGrace);
    }

    /**
     * Verifies a list and, if it is good, remembers it before answering.
     *
     * @param list the text of the list: a JWS in general JSON serialization, UTF-8
     * @return the list, or why there is none
     */
    public TrustListResult verify(byte[] list) {
        Objects.requireNonNull(list, "list");
        try {
            return TrustListResult.accepted(accept(list));
        } catch (TrustListException e) {
            return TrustListResult.refused(e.problem());
        }
    }

    private TrustList accept(byte[] list) throws TrustListException {
        JwsJson jws = JwsJson.readList(list);
        ListPayload payload = ListPayload.read(jws.payload());
        if (!payload.list().equals(listUrn)) {
            throw new TrustListException(
                    TrustListCode.WRONG_LIST, "/list", "This is another list than the one expected.");
        }
        RootChain chain = RootChain.follow(roots, listUrn, payload.rootChanges());
        if (!chain.roots().equals(payload.roots())) {
            throw new TrustListException(
                    TrustListCode.ROOTS_NOT_REACHED,
                    "/roots",
                    "The changes of roots in the list do not lead from the roots trusted here to its own.");
        }
        int signers = jws.signers(chain.roots()).size();
        if (signers < chain.roots().threshold()) {
            throw new TrustListException(
                    TrustListCode.THRESHOLD_NOT_MET,
                    "/signatures",
                    "Of the roots, " + signers + " have signed, and "
                            + chain.roots().threshold() + " must.");
        }
        // From here on the payload is what the roots said.
        ListKeys keys = ListKeys.read(jws.payload(), chain.keyIds());
        Instant highest = remember(payload, chain);
        return new TrustList(payload, payload.cappedGrace(maxGrace), highest, keys.usable(), keys.leftOut());
    }

    /** Judges the list against the one accepted last and stores it as the new last; answers the highest issue time. */
    private Instant remember(ListPayload payload, RootChain chain) throws TrustListException {
        try {
            for (int attempt = 0; attempt < STORE_ATTEMPTS; attempt++) {
                Optional<TrustState> last = load();
                TrustState next = RollbackCheck.check(last.orElse(null), payload, roots.fingerprint(), chain);
                boolean unchanged = last.isPresent() && last.get().equals(next);
                if (unchanged || store.replace(listUrn, last.orElse(null), next)) {
                    return next.highestIssuedAt();
                }
            }
        } catch (IOException e) {
            throw new TrustListException(TrustListCode.STATE_NOT_STORED, "", "The acceptance could not be stored.");
        }
        throw new TrustListException(
                TrustListCode.STATE_NOT_STORED, "", "Others kept storing acceptances of this list.");
    }

    private Optional<TrustState> load() throws TrustListException {
        try {
            return store.load(listUrn);
        } catch (IOException e) {
            throw new TrustListException(
                    TrustListCode.STATE_UNREADABLE, "", "What was accepted before cannot be read; ask who runs this.");
        }
    }
}
