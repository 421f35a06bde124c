package org.packseal.crypto.trust;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListException;

/**
 * Verifies trust lists: that enough distinct roots have signed, that the list is the expected one, and that it follows
 * those accepted before, which the state store remembers. Nothing is thrown for a bad list. Long lists are read by the
 * common pool of threads. Immutable and thread-safe.
 *
 * <p>The steps are those that one signed file needs of the detailed client workflow of The Update Framework (TUF
 * specification 1.0, section 5); each is named where it is taken.
 */
public final class TrustListVerifier {
    /** Attempts to store the state while other processes store theirs in between. After these the list is refused. */
    private static final int STORE_ATTEMPTS = 10;

    private final @Nullable String listUrn;
    private final RootSet roots;
    private final TrustStateStore store;
    private final Duration maxGrace;
    private final Clock clock;

    private TrustListVerifier(
            @Nullable String listUrn, RootSet roots, TrustStateStore store, Duration maxGrace, Clock clock) {
        this.listUrn = listUrn;
        this.roots = Objects.requireNonNull(roots, "roots");
        this.store = Objects.requireNonNull(store, "store");
        this.maxGrace = maxGrace;
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Makes a verifier with the system's clock and the usual cap on grace, {@link TrustListLimits#DEFAULT_MAX_GRACE}.
     *
     * @param listUrn URN of the list to accept; roots may sign several lists, and they are not interchangeable
     * @param roots the root set the application pins
     * @param store remembers what was accepted
     * @return a verifier
     * @throws IllegalArgumentException if {@code listUrn} is no URN
     */
    public static TrustListVerifier of(String listUrn, RootSet roots, TrustStateStore store) {
        if (!ListPayload.isUrn(listUrn)) {
            throw new IllegalArgumentException("Expected a URN such as urn:example:list, found " + listUrn.length()
                    + " characters of another form.");
        }
        return new TrustListVerifier(listUrn, roots, store, TrustListLimits.DEFAULT_MAX_GRACE, Clock.systemUTC());
    }

    /**
     * Makes a verifier that trusts the list of first use. The first list accepted under these roots is pinned in the
     * store and reported as {@link TrustNotice#LIST_PINNED}; from then on every other list is refused.
     *
     * @param roots the root set the application pins
     * @param store remembers the pin and what was accepted
     * @return a verifier
     */
    public static TrustListVerifier pinningFirstList(RootSet roots, TrustStateStore store) {
        return new TrustListVerifier(null, roots, store, TrustListLimits.DEFAULT_MAX_GRACE, Clock.systemUTC());
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
            throw new IllegalArgumentException("Expected a positive duration, found " + newMaxGrace + '.');
        }
        return new TrustListVerifier(listUrn, roots, store, newMaxGrace, clock);
    }

    /**
     * The same verifier with another clock. A list issued more than {@link TrustListLimits#CLOCK_TOLERANCE} after the time it
     * shows is refused.
     *
     * @param newClock the clock
     * @return a verifier
     */
    public TrustListVerifier withClock(Clock newClock) {
        return new TrustListVerifier(listUrn, roots, store, maxGrace, newClock);
    }

    /**
     * Verifies a list and, if it is accepted, stores its state before answering.
     *
     * @param list the text of the list: a JWS in general JSON serialization, UTF-8
     * @return the list, or why there is none
     */
    public TrustListResult verify(byte[] list) {
        Objects.requireNonNull(list, "list");
        try {
            return accept(list);
        } catch (TrustListException e) {
            return TrustListResult.refused(e.problem());
        }
    }

    private TrustListResult accept(byte[] list) throws TrustListException {
        // TUF 5.4.1, endless data attack: sizes and counts are bounded before any signature is checked.
        JwsJson jws = JwsJson.readList(list);
        ListPayload payload = ListPayload.read(jws.payload());
        // Mix-and-match attack: the same roots may sign lists for several markets, so the list must be the one
        // expected.
        Optional<String> pinned = listUrn == null ? pinnedList() : Optional.of(listUrn);
        requireList(payload, pinned.orElse(payload.list()));
        // TUF 5.3, update of the root role: each rotation needs the threshold of the old roots and of the new ones.
        RootChain chain = RootChain.follow(roots, payload.list(), payload.rootChanges());
        requireOwnRoots(payload, chain);
        // TUF 5.4.2, arbitrary software attack: enough distinct roots must have signed; one key under two names counts
        // once.
        requireThreshold(jws, chain.roots());
        // The payload is authentic from here on, so its entries may be read.
        ListKeys keys = ListKeys.read(jws.payload(), chain.keyIds());
        List<TrustNotice> notices = new ArrayList<>();
        // TUF 5.4.3 and 5.4.5, rollback and fast-forward attacks: the new state is stored before the list is used.
        TrustState state = remember(payload, chain, pinned.isEmpty(), notices);
        // TUF 5.4.4, freeze attack: the age of the list is judged at every use, see TrustList.freshness.
        TrustList trusted = new TrustList(payload, payload.cappedGrace(maxGrace), state.highestIssuedAt(), keys);
        return TrustListResult.accepted(trusted, notices);
    }

    private static void requireList(ListPayload payload, String expected) throws TrustListException {
        if (!payload.list().equals(expected)) {
            throw new TrustListException(
                    TrustListCode.WRONG_LIST,
                    "/list",
                    "Expected the list " + expected + ", found " + payload.list() + '.');
        }
    }

    private static void requireOwnRoots(ListPayload payload, RootChain chain) throws TrustListException {
        if (!chain.roots().equals(payload.roots())) {
            throw new TrustListException(
                    TrustListCode.ROOTS_NOT_REACHED,
                    "/roots",
                    "Expected root rotations that lead from the roots trusted here to the list's own, found none.");
        }
    }

    private static void requireThreshold(JwsJson jws, RootSet roots) throws TrustListException {
        int signers = jws.signers(roots).size();
        if (signers < roots.threshold()) {
            throw new TrustListException(
                    TrustListCode.THRESHOLD_NOT_MET,
                    "/signatures",
                    "Expected valid signatures of " + roots.threshold() + " roots, found " + signers + '.');
        }
    }

    /** Compares the list with the one accepted last and stores it as the new last; answers what was stored. */
    private TrustState remember(ListPayload payload, RootChain chain, boolean pinning, List<TrustNotice> notices)
            throws TrustListException {
        try {
            for (int attempt = 0; attempt < STORE_ATTEMPTS; attempt++) {
                Optional<TrustState> last = load(payload.list());
                RollbackCheck check = new RollbackCheck(last.orElse(null), payload, roots.fingerprint(), chain);
                Instant now = clock.instant();
                TrustState next = check.next(now);
                if (pinning) {
                    requireList(payload, store.pinList(roots.fingerprint(), payload.list()));
                }
                boolean unchanged = last.isPresent() && last.get().equals(next);
                if (unchanged || store.replace(payload.list(), last.orElse(null), next)) {
                    if (pinning) {
                        notices.add(TrustNotice.LIST_PINNED);
                    }
                    if (check.resetsHighestTime()) {
                        notices.add(TrustNotice.HIGHEST_TIME_RESET);
                    }
                    if (next.highestIssuedAt().isAfter(now.plus(TrustListLimits.CLOCK_TOLERANCE))) {
                        notices.add(TrustNotice.HIGHEST_TIME_AHEAD);
                    }
                    return next;
                }
            }
        } catch (FileTrustStateStore.LockHeld e) {
            throw new TrustListException(TrustListCode.STATE_NOT_STORED, "", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new TrustListException(
                    TrustListCode.STATE_NOT_STORED,
                    "",
                    "Expected to store the acceptance, found that it failed; the folder may be read-only or the disk "
                            + "full.");
        }
        throw new TrustListException(
                TrustListCode.STATE_NOT_STORED,
                "",
                "Expected to store the acceptance, found other processes storing theirs each time; try again.");
    }

    private Optional<String> pinnedList() throws TrustListException {
        try {
            return store.pinnedList(roots.fingerprint());
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private Optional<TrustState> load(String list) throws TrustListException {
        try {
            return store.load(list);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static TrustListException unreadable() {
        return new TrustListException(
                TrustListCode.STATE_UNREADABLE,
                "",
                "Expected a readable state of lists accepted before, found none; ask who runs this machine. Without "
                        + "that state an older list could be played once more.");
    }
}
