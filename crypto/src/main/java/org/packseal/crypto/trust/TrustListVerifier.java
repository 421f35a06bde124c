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
 * <p>The steps are those of the client workflow of The Update Framework (TUF specification, detailed client workflow), as far as one signed
 * file needs them; each is named where it is taken.
 */
public final class TrustListVerifier {
    /** How often storing is tried where other processes store their own acceptance in between; then the list is refused. */
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
     * Makes a verifier that was told no list. The first list accepted under these roots is pinned in the store, and reported
     * as {@link TrustNotice#LIST_PINNED}; every other one is refused from then on.
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
     * Verifies a list and, if it is good, remembers it before answering.
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
        // Endless data attack: sizes and counts are bounded before the signatures are known to hold.
        JwsJson jws = JwsJson.readList(list);
        ListPayload payload = ListPayload.read(jws.payload());
        // Mix-and-match attack: the same roots may sign lists for another market.
        Optional<String> pinned = listUrn == null ? pinnedList() : Optional.of(listUrn);
        requireList(payload, pinned.orElse(payload.list()));
        // Update of the root role (TUF): each rotation needs the threshold of the old roots and of the new ones.
        RootChain chain = RootChain.follow(roots, payload.list(), payload.rootChanges());
        requireOwnRoots(payload, chain);
        // Arbitrary software attack: the threshold counts distinct keys, whatever the signatures are called.
        requireThreshold(jws, chain.roots());
        // From here on the payload is what the roots said.
        ListKeys keys = ListKeys.read(jws.payload(), chain.keyIds());
        List<TrustNotice> notices = new ArrayList<>();
        // Rollback and fast-forward attacks; stored before the list is used.
        TrustState state = remember(payload, chain, pinned.isEmpty(), notices);
        // Freeze attack: how long the list stays usable is decided at each use, see TrustList.freshness.
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
        } catch (LockHeldException e) {
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
