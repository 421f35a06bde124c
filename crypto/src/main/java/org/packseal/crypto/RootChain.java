package org.packseal.crypto;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonLimits;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.StrictJson;

/**
 * Follows the changes of roots in a list from the root set pinned here to the one in force. Each change names the set it
 * replaces and is signed by the old threshold and the new one, so neither can be replaced without its own consent. A set
 * never comes back once replaced: otherwise whoever stole the keys of a replaced set could use a true old chain.
 */
final class RootChain {
    /** The signed type of a change of roots. */
    static final String TYP = "pst-roots+jws";

    /** A change every month for eight years. */
    private static final int MAX_CHANGES = 100;

    private static final JsonLimits LIMITS = new JsonLimits(100_000, 4, 2_000, 1_000);
    private static final Set<String> MEMBERS = Set.of("list", "from", "roots");

    private final RootSet roots;
    private final Set<String> passed;
    private final Set<String> keyIds;

    private RootChain(RootSet roots, Set<String> passed, Set<String> keyIds) {
        this.roots = roots;
        this.passed = passed;
        this.keyIds = keyIds;
    }

    /** Follows the chain; changes older than the pinned set are not this verifier's business. */
    static RootChain follow(RootSet pinned, String list, List<JsonObject> changes) throws TrustListException {
        if (changes.size() > MAX_CHANGES) {
            throw new TrustListException(
                    TrustListCode.TOO_LARGE, "/rootChanges", "There are more than 100 changes of roots.");
        }
        RootSet current = pinned;
        Set<String> passed = new LinkedHashSet<>(Set.of(pinned.fingerprint()));
        Set<String> replaced = new HashSet<>();
        Set<String> keyIds = new HashSet<>(pinned.keyIds());
        for (JsonObject change : changes) {
            GeneralJws jws = GeneralJws.read(change, TYP);
            Link link = link(jws.payload(), list, change.pointer());
            boolean follows = link.from().equals(current.fingerprint());
            boolean beforePinned = passed.size() == 1 && !follows;
            boolean returns =
                    !replaced.add(link.from()) || replaced.contains(link.to().fingerprint());
            if (returns || (!follows && !beforePinned)) {
                throw broken(change.pointer(), "The change does not follow from the roots before it.");
            }
            if (follows) {
                if (jws.signers(current) < current.threshold()
                        || jws.signers(link.to()) < link.to().threshold()) {
                    throw broken(change.pointer(), "The change lacks the old or the new threshold of signatures.");
                }
                current = link.to();
                passed.add(current.fingerprint());
                keyIds.addAll(current.keyIds());
            }
        }
        return new RootChain(current, passed, keyIds);
    }

    /** What one change says: the fingerprint of the set it replaces, and the new set. */
    private record Link(String from, RootSet to) {}

    private static Link link(byte[] payload, String list, String place) throws TrustListException {
        try {
            JsonObject json = StrictJson.object(payload, LIMITS);
            json.allowOnly(MEMBERS);
            if (!json.text("list").equals(list)) {
                throw broken(place, "The change belongs to another list.");
            }
            return new Link(json.text("from"), RootSet.read(json.object("roots")));
        } catch (JsonException e) {
            throw broken(place, e.message());
        } catch (KeyFormatException e) {
            throw broken(place, e.getMessage());
        }
    }

    /** The payload of a change, as {@link #follow} reads it. */
    static byte[] change(String list, RootSet from, RootSet to) {
        String json =
                "{\"list\":\"" + list + "\",\"from\":\"" + from.fingerprint() + "\",\"roots\":" + to.toJson() + '}';
        return json.getBytes(StandardCharsets.US_ASCII);
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
