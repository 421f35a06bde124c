package org.packseal.crypto.trust;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonLimits;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.StrictJson;
import org.packseal.crypto.jwk.Jwk;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.signature.Sha256;
import org.packseal.crypto.signature.VerificationKey;

/**
 * The root keys that sign trust lists, and how many of them must. An application pins one, received by a way it trusts.
 * As text: {@code {"threshold":2,"keys":[JWK, JWK, JWK]}}. Immutable and thread-safe.
 */
public final class RootSet {
    /** Most root keys of a set. Bounds the signatures checked for one list. */
    static final int MAX_KEYS = 32;

    private static final JsonLimits LIMITS = new JsonLimits(100_000, 4, 2_000, 1_000);
    private static final Set<String> MEMBERS = Set.of("threshold", "keys");

    private final int threshold;
    private final Map<String, VerificationKey> keys;

    private RootSet(int threshold, Map<String, VerificationKey> keys) {
        this.threshold = threshold;
        this.keys = keys;
    }

    /**
     * Reads a root set: {@code {"threshold":2,"keys":[JWK…]}}.
     *
     * <p>The roots file of the command line may also name its list, in the member {@code list}. Such a file is not read
     * here: take the member out, and give its value to
     * {@link TrustListVerifier#of(String, RootSet, TrustStateStore)}.
     *
     * @param json the text, at most 100,000 bytes
     * @return the root set
     * @throws KeyFormatException if it is none: bad JSON, a bad or repeated key, a threshold out of range
     */
    public static RootSet read(String json) throws KeyFormatException {
        try {
            JsonObject roots = StrictJson.object(json.getBytes(StandardCharsets.UTF_8), LIMITS);
            if (roots.has("list")) {
                throw new KeyFormatException(
                        KeyFault.MALFORMED,
                        roots.pointer("list"),
                        "Expected root keys alone, found \"list\", the name of a list; give that to TrustListVerifier.of.");
            }
            return read(roots);
        } catch (JsonException e) {
            throw Jwk.refused(e);
        }
    }

    static RootSet read(JsonObject roots) throws KeyFormatException {
        try {
            roots.allowOnly(MEMBERS);
            Map<String, VerificationKey> keys = new LinkedHashMap<>();
            for (JsonObject jwk : roots.objects("keys")) {
                VerificationKey key = Jwk.publicKey(jwk);
                jwk.allowOnly(Jwk.PUBLIC_MEMBERS);
                // Counted by thumbprints computed here: one key under two names would otherwise count twice.
                if (keys.putIfAbsent(Jwk.keyId(key), key) != null) {
                    throw new KeyFormatException(
                            KeyFault.DUPLICATE, jwk.pointer(), "Expected each root key once, found one twice.");
                }
            }
            long threshold = roots.number("threshold");
            if (threshold < 1 || threshold > keys.size() || keys.size() > MAX_KEYS) {
                throw new KeyFormatException(
                        KeyFault.INVALID_THRESHOLD,
                        roots.pointer("threshold"),
                        "Expected 1 to 32 root keys and a threshold up to their number, found other numbers.");
            }
            return new RootSet((int) threshold, keys);
        } catch (JsonException e) {
            throw Jwk.refused(e);
        }
    }

    /**
     * Makes a root set of public keys.
     *
     * @param threshold how many distinct roots must sign, 1 to the number of keys
     * @param keys the keys, 1 to 32
     * @return the root set
     * @throws KeyFormatException if a key is repeated, or the threshold out of range
     */
    public static RootSet of(int threshold, List<PublicKey> keys) throws KeyFormatException {
        String jwks = keys.stream().map(PublicKey::toJwk).collect(Collectors.joining(","));
        return read("{\"threshold\":" + threshold + ",\"keys\":[" + jwks + "]}");
    }

    /**
     * How many distinct roots must sign a list.
     *
     * @return 1 to the number of keys
     */
    public int threshold() {
        return threshold;
    }

    /**
     * RFC 7638 thumbprints of the keys.
     *
     * @return unmodifiable list, in the order of the text
     */
    public List<String> keyIds() {
        return List.copyOf(keys.keySet());
    }

    /**
     * Names this set: equal for the same threshold and the same keys in whatever order or spelling.
     *
     * @return SHA-256 of the threshold and the sorted thumbprints, 43 characters of base64url
     */
    public String fingerprint() {
        String canonical = threshold + ":" + String.join(",", new TreeSet<>(keys.keySet()));
        return Base64Url.encode(Sha256.of(canonical.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * The set as text, as {@link #read(String)} takes it and as it goes into a trust list.
     *
     * @return JSON, one line
     */
    public String toJson() {
        return keys.entrySet().stream()
                .map(key -> Jwk.publicJwk(key.getValue(), key.getKey()))
                .collect(Collectors.joining(",", "{\"threshold\":" + threshold + ",\"keys\":[", "]}"));
    }

    @Nullable
    VerificationKey key(String keyId) {
        return keys.get(keyId);
    }

    /**
     * Whether the other is the same threshold over the same keys.
     *
     * @param other anything
     * @return true if so
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RootSet roots
                && threshold == roots.threshold
                && keys.keySet().equals(roots.keys.keySet());
    }

    @Override
    public int hashCode() {
        return Objects.hash(threshold, keys.keySet());
    }

    /**
     * Threshold and thumbprints.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return "RootSet[" + threshold + " of " + keys.keySet() + ']';
    }
}
