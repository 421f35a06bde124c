package org.packseal.crypto.trust;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListException;

/**
 * Follows the root rotations of a list from the root set pinned here to the one in force, as TUF updates its root role
 * (TUF specification 1.0, section 5.3). Each rotation names the set it replaces and is signed by the threshold of the
 * old set and of the new one. A replaced set stays replaced: otherwise a thief of its keys could present a genuine old
 * chain.
 */
final class RootChain {
    /** Most root rotations in one list: one a month for eight years. Bounds the signatures checked for one list. */
    private static final int MAX_CHANGES = 100;

    private final RootSet roots;
    private final Set<String> passed;
    private final Set<String> keyIds;

    private RootChain(RootSet roots, Set<String> passed, Set<String> keyIds) {
        this.roots = roots;
        this.passed = passed;
        this.keyIds = keyIds;
    }

    /**
     * Follows the chain. Rotations that precede the pinned root set are skipped, as TUF starts at the trusted root
     * (5.3.2).
     */
    static RootChain follow(RootSet pinned, String list, List<JsonObject> changes) throws TrustListException {
        requireFew(changes);
        RootSet current = pinned;
        Set<String> passed = new LinkedHashSet<>(Set.of(pinned.fingerprint()));
        Set<String> replaced = new HashSet<>();
        Set<String> keyIds = new HashSet<>(pinned.keyIds());
        for (JsonObject json : changes) {
            RootRotation change = change(json, list);
            boolean follows = change.from().equals(current.fingerprint());
            boolean beforePinned = passed.size() == 1 && !follows;
            requireNoReturn(change, replaced, json.pointer());
            if (!follows && !beforePinned) {
                throw notFollowing(json.pointer());
            }
            if (follows) {
                requireThresholds(change, current, json.pointer());
                current = change.to();
                passed.add(current.fingerprint());
                keyIds.addAll(current.keyIds());
            }
        }
        return new RootChain(current, passed, keyIds);
    }

    /**
     * Checks the chain without knowing the set that a verifier pins, so that a list is signed only if some verifier can
     * accept it. The old threshold of the first rotation stays unchecked, because the list does not contain that set.
     *
     * @return thumbprints of all root keys that the list names
     */
    static Set<String> requireWhole(ListPayload payload) throws TrustListException {
        requireFew(payload.rootChanges());
        RootSet current = null;
        Set<String> replaced = new HashSet<>();
        Set<String> keyIds = new HashSet<>(payload.roots().keyIds());
        for (JsonObject json : payload.rootChanges()) {
            RootRotation change = change(json, payload.list());
            requireNoReturn(change, replaced, json.pointer());
            if (current != null && !change.from().equals(current.fingerprint())) {
                throw notFollowing(json.pointer());
            }
            requireThresholds(change, current, json.pointer());
            current = change.to();
            keyIds.addAll(current.keyIds());
        }
        if (current != null && !current.equals(payload.roots())) {
            throw new TrustListException(
                    TrustListCode.ROOTS_NOT_REACHED,
                    "/roots",
                    "Expected a last root rotation to the list's own roots, found one to another set.");
        }
        return keyIds;
    }

    private static RootRotation change(JsonObject json, String list) throws TrustListException {
        JwsJson jws = JwsJson.read(json, RootRotation.TYP);
        RootRotation change = read(jws, json.pointer());
        if (!change.listUrn().equals(list)) {
            throw broken(json.pointer(), "Expected a root rotation of this list, found one of another list.");
        }
        return change;
    }

    private static RootRotation read(JwsJson jws, String place) throws TrustListException {
        try {
            return RootRotation.of(jws);
        } catch (TrustListException e) {
            throw broken(place, e.problem().message());
        }
    }

    private static void requireFew(List<JsonObject> changes) throws TrustListException {
        if (changes.size() > MAX_CHANGES) {
            throw new TrustListException(
                    TrustListCode.TOO_LARGE, "/rootChanges", "Expected at most 100 root rotations, found more.");
        }
    }

    private static void requireNoReturn(RootRotation change, Set<String> replaced, String place)
            throws TrustListException {
        if (!replaced.add(change.from()) || replaced.contains(change.to().fingerprint())) {
            throw notFollowing(place);
        }
    }

    /** @param from the old set, or null where it is not known */
    private static void requireThresholds(RootRotation change, @Nullable RootSet from, String place)
            throws TrustListException {
        if ((from != null && !change.meetsThresholdOf(from)) || !change.meetsThresholdOf(change.to())) {
            throw broken(place, "Expected the old and the new threshold of signatures, found fewer.");
        }
    }

    private static TrustListException notFollowing(String place) {
        return broken(place, "Expected a root rotation from the roots before it, found one from others.");
    }

    private static TrustListException broken(String place, String message) {
        return new TrustListException(TrustListCode.ROOT_CHAIN_BROKEN, place, message);
    }

    /** The root set in force. */
    RootSet roots() {
        return roots;
    }

    /** Thumbprints of all root keys from the pinned set to the one in force. */
    Set<String> keyIds() {
        return keyIds;
    }

    /** Whether the set with this fingerprint was in force between the pinned one and now. */
    boolean passed(String fingerprint) {
        return passed.contains(fingerprint);
    }
}
