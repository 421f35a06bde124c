package org.packseal.crypto.jwk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonLimits;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.StrictJson;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.crypto.signature.VerificationKey;

/** Reads public keys from JWK members (RFC 7517; OKP as in RFC 8037, EC as in RFC 7518 section 6.2). */
public final class Jwk {
    /** Members that describe a public key; {@code kid16} is ours. */
    public static final Set<String> PUBLIC_MEMBERS = Set.of("kty", "crv", "x", "y", "alg", "use", "kid", "kid16");

    /** Members that only private keys have (RFC 7518 sections 6.2.2, 6.3.2 and 6.4.1; RFC 8037 section 2). */
    private static final Set<String> PRIVATE_MEMBERS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    /** Longest key text in bytes; a key of either kind needs under 500. */
    public static final int MAX_TEXT = 10_000;

    /** What the text of one key may contain. */
    public static final JsonLimits LIMITS = new JsonLimits(MAX_TEXT, 1, 50, 200);

    /** What is said of coordinates that are no usable key ({@link KeyFault#INVALID_KEY}). */
    public static final String NO_POINT = "Expected the coordinates of a usable public key, found others.";

    private static final int KID16_DIGITS = 4;

    private Jwk() {}

    /** The fault of a JSON text as that of a key. */
    public static KeyFormatException refused(JsonException e) {
        return new KeyFormatException(KeyFault.MALFORMED, e.pointer(), e.message());
    }

    /** The public key that a text states. */
    public static VerificationKey readPublic(String text) throws KeyFormatException {
        try {
            return publicKey(StrictJson.object(text.getBytes(StandardCharsets.UTF_8), LIMITS));
        } catch (JsonException e) {
            throw refused(e);
        }
    }

    /** Refuses private material first, before anything else could mention it. */
    public static VerificationKey publicKey(JsonObject jwk) throws KeyFormatException {
        return publicKey(jwk, VerificationKey::ed25519);
    }

    /** The same with an Ed25519 key that is still to be proved ({@link VerificationKey#unproved}). */
    public static VerificationKey unprovedPublicKey(JsonObject jwk) throws KeyFormatException {
        return publicKey(jwk, VerificationKey::unproved);
    }

    private static VerificationKey publicKey(JsonObject jwk, Function<byte[], Optional<VerificationKey>> ed25519)
            throws KeyFormatException {
        String secret = jwk.firstOf(PRIVATE_MEMBERS);
        if (secret != null) {
            throw refused(
                    KeyFault.PRIVATE_MATERIAL,
                    jwk,
                    secret,
                    "Expected a public key, found a private one; treat it as compromised.");
        }
        return key(jwk, ed25519);
    }

    /** The public key of a public or private JWK; its stated ids and uses must agree with it. */
    public static VerificationKey key(JsonObject jwk) throws KeyFormatException {
        return key(jwk, VerificationKey::ed25519);
    }

    private static VerificationKey key(JsonObject jwk, Function<byte[], Optional<VerificationKey>> ed25519)
            throws KeyFormatException {
        try {
            VerificationKey key = point(jwk, ed25519);
            checkUse(jwk, key.algorithm());
            checkKid(jwk, keyId(key));
            return key;
        } catch (JsonException e) {
            throw refused(e);
        }
    }

    /** The key's RFC 7638 thumbprint with SHA-256, computed here and never taken from input. */
    public static String keyId(VerificationKey key) {
        return Base64Url.encode(key.thumbprint());
    }

    /** First two bytes of the thumbprint, the key id inside compact tokens unless a trust list assigns another. */
    public static int kid16(VerificationKey key) {
        byte[] thumbprint = key.thumbprint();
        return (thumbprint[0] & 0xFF) << 8 | (thumbprint[1] & 0xFF);
    }

    /** Stated {@code kid16}, or null where there is none. */
    public static @Nullable Integer statedKid16(JsonObject jwk) throws KeyFormatException, JsonException {
        String stated = jwk.optionalText("kid16");
        if (stated == null) {
            return null;
        }
        int value = 0;
        for (int i = 0; i < stated.length(); i++) {
            int digit = "0123456789abcdef".indexOf(stated.charAt(i));
            value = digit < 0 || stated.length() != KID16_DIGITS ? -1 : value << 4 | digit;
            if (value < 0) {
                break;
            }
        }
        if (stated.isEmpty() || value < 0) {
            throw refused(
                    KeyFault.WRONG_KEY_ID,
                    jwk,
                    "kid16",
                    "Expected four lower-case hexadecimal digits, found another text.");
        }
        return value;
    }

    /** The key as a JWK with {@code kid} and {@code kid16}, one line. */
    public static String publicJwk(VerificationKey key, String keyId) {
        return with(key, keyId, "");
    }

    /** As {@link #publicJwk} with further members before the ids. */
    public static String with(VerificationKey key, String keyId, String more) {
        String required = key.requiredJwk();
        return required.substring(0, required.length() - 1)
                + more
                + ",\"kid\":\"" + keyId + "\",\"kid16\":\"" + hex(kid16(key)) + "\"}";
    }

    public static String hex(int kid16) {
        return String.format(Locale.ROOT, "%04x", kid16);
    }

    private static VerificationKey point(JsonObject jwk, Function<byte[], Optional<VerificationKey>> ed25519)
            throws JsonException, KeyFormatException {
        String type = jwk.text("kty");
        String curve = Objects.requireNonNullElse(jwk.optionalText("crv"), "");
        if (type.equals("OKP") && curve.equals("Ed25519")) {
            if (jwk.has("y")) {
                throw refused(KeyFault.MALFORMED, jwk, "y", "Expected an Ed25519 key without y, found one with it.");
            }
            return ed25519.apply(bytes(jwk, "x")).orElseThrow(() -> noPoint(jwk));
        }
        if (type.equals("EC") && curve.equals("P-256")) {
            return VerificationKey.p256(bytes(jwk, "x"), bytes(jwk, "y")).orElseThrow(() -> noPoint(jwk));
        }
        throw refused(KeyFault.UNKNOWN_TYPE, jwk, "kty", "Expected an Ed25519 or P-256 key, found another type.");
    }

    /** The refusal of a member of a key, or of what stands beside the key. */
    public static KeyFormatException refused(KeyFault fault, JsonObject json, String member, String message) {
        return new KeyFormatException(fault, json.pointer(member), message);
    }

    private static KeyFormatException noPoint(JsonObject jwk) {
        return refused(KeyFault.INVALID_KEY, jwk, "x", NO_POINT);
    }

    public static byte[] bytes(JsonObject jwk, String member) throws JsonException, KeyFormatException {
        byte[] decoded = Base64Url.decode(jwk.text(member));
        if (decoded == null) {
            throw refused(
                    KeyFault.MALFORMED, jwk, member, "Expected strict base64url without padding, found another text.");
        }
        return decoded;
    }

    private static void checkUse(JsonObject jwk, SignatureAlgorithm algorithm)
            throws JsonException, KeyFormatException {
        String alg = jwk.optionalText("alg");
        if (alg != null && SignatureAlgorithm.ofJoseName(alg) != algorithm) {
            throw refused(KeyFault.UNKNOWN_TYPE, jwk, "alg", "Expected the algorithm of this key, found another.");
        }
        String use = jwk.optionalText("use");
        if (use != null && !use.equals("sig")) {
            throw refused(KeyFault.UNKNOWN_TYPE, jwk, "use", "Expected the use sig, found another.");
        }
    }

    private static void checkKid(JsonObject jwk, String thumbprint) throws JsonException, KeyFormatException {
        String kid = jwk.optionalText("kid");
        if (kid != null && !kid.equals(thumbprint)) {
            throw refused(
                    KeyFault.WRONG_KEY_ID,
                    jwk,
                    "kid",
                    "Expected the RFC 7638 thumbprint of the key, found another text.");
        }
    }
}
