package org.packseal.crypto.trust;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonLimits;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.StrictJson;
import org.packseal.crypto.problem.TrustListException;

/**
 * What a change of roots says, and who has signed it so far: an element of {@code rootChanges}, or one on its way from
 * root to root that {@link TrustListSigner} began. It proves nothing until both thresholds have signed. Immutable and
 * thread-safe.
 */
public final class RootRotation {
    /** The signed type of a change of roots. */
    static final String TYP = "pst-roots+jws";

    /** As deep as a JWS; 64 signatures; the payload no longer than it may be inside a list. */
    private static final JsonLimits LIMITS = new JsonLimits(200_000, 3, 1_000, 100_000);

    private static final JsonLimits PAYLOAD_LIMITS = new JsonLimits(100_000, 4, 2_000, 1_000);
    private static final Set<String> MEMBERS = Set.of("list", "from", "roots");

    private final JwsJson jws;
    private final String list;
    private final String from;
    private final RootSet to;

    private RootRotation(JwsJson jws, String list, String from, RootSet to) {
        this.jws = jws;
        this.list = list;
        this.from = from;
        this.to = to;
    }

    /**
     * Reads a change, complete or not.
     *
     * @param change its text: a JWS in general JSON serialization, UTF-8
     * @return the change
     * @throws TrustListException if it is none
     */
    public static RootRotation read(byte[] change) throws TrustListException {
        try {
            return of(JwsJson.read(StrictJson.object(change, LIMITS), TYP));
        } catch (JsonException e) {
            throw RefusedJson.of(e);
        }
    }

    /** Reads what the payload says. */
    static RootRotation of(JwsJson jws) throws TrustListException {
        try {
            JsonObject json = StrictJson.object(jws.payload(), PAYLOAD_LIMITS);
            json.allowOnly(MEMBERS);
            return new RootRotation(
                    jws, ListPayload.urn(json), json.text("from"), ListPayload.roots(json.object("roots")));
        } catch (JsonException e) {
            throw RefusedJson.of(e);
        }
    }

    /** The payload of a change, as {@link #of} reads it. */
    static byte[] payload(String list, RootSet from, RootSet to) {
        String json =
                "{\"list\":\"" + list + "\",\"from\":\"" + from.fingerprint() + "\",\"roots\":" + to.toJson() + '}';
        return json.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The list whose roots change.
     *
     * @return its URN
     */
    public String listUrn() {
        return list;
    }

    /**
     * The set that is replaced.
     *
     * @return its {@link RootSet#fingerprint()}
     */
    public String from() {
        return from;
    }

    /**
     * The set that replaces it.
     *
     * @return the root set, only as trustworthy as the change itself
     */
    public RootSet to() {
        return to;
    }

    /**
     * Key ids in the headers of the signatures; whether the signatures hold is not known.
     *
     * @return unmodifiable list
     */
    public List<String> claimedSigners() {
        return jws.claimedSigners();
    }

    /**
     * The roots of a set whose signatures hold, each once.
     *
     * @param roots the old set or the new one
     * @return unmodifiable set of key ids
     */
    public Set<String> signers(RootSet roots) {
        return jws.signers(roots);
    }

    /** Whether enough roots of the set have signed. */
    boolean meetsThresholdOf(RootSet roots) {
        return signers(roots).size() >= roots.threshold();
    }

    JwsJson jws() {
        return jws;
    }
}
