package org.packseal.core.record;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonLimits;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.JsonWriter;
import org.packseal.crypto.json.StrictJson;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.key.Signer;

/**
 * A JWS in compact form (RFC 7515, section 7.1) whose header has exactly {@code alg}, {@code kid} and {@code typ}. Every
 * other header is refused, {@code crit} among them, so that no option can weaken the check. Immutable.
 */
final class CompactJws {
    private static final int MAX_HEADER = 1_000;
    private static final int SIGNATURE_BYTES = 64;
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");
    private static final JsonLimits LIMITS = new JsonLimits(MAX_HEADER, 2, 20, 200);

    private final String keyId;
    private final String algorithm;
    private final byte[] payload;
    private final byte[] input;
    private final byte[] signature;

    private CompactJws(String keyId, String algorithm, byte[] payload, byte[] input, byte[] signature) {
        this.keyId = keyId;
        this.algorithm = algorithm;
        this.payload = payload;
        this.input = input;
        this.signature = signature;
    }

    /** {@return the header's {@code kid}} */
    String keyId() {
        return keyId;
    }

    /** {@return the signed bytes} */
    byte[] payload() {
        return payload.clone();
    }

    /**
     * Signs a payload.
     *
     * @return the text, or empty where the signer's answer is no signature of this key
     */
    static Optional<String> sign(String type, byte[] payload, PublicKey key, Signer signer) {
        String header = new JsonWriter()
                .beginObject()
                .member("alg", key.algorithm())
                .member("kid", key.kid())
                .member("typ", type)
                .endObject()
                .toString();
        String input = encode(header.getBytes(StandardCharsets.UTF_8)) + '.' + encode(payload);
        byte[] message = input.getBytes(StandardCharsets.US_ASCII);
        byte[] signature = signer.sign(message.clone());
        boolean holds = signature != null && key.verify(message, signature);
        return holds ? Optional.of(input + '.' + encode(signature)) : Optional.empty();
    }

    /** Reads a text of at most as many characters; empty for any other form. */
    static Optional<CompactJws> read(String type, String text, int maxLength) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (text.length() > maxLength || first < 0 || second < 0 || text.indexOf('.', second + 1) >= 0) {
            return Optional.empty();
        }
        byte[] header = decode(text.substring(0, first));
        byte[] payload = decode(text.substring(first + 1, second));
        byte[] signature = decode(text.substring(second + 1));
        if (header.length == 0 || payload.length == 0 || signature.length != SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] input = text.substring(0, second).getBytes(StandardCharsets.US_ASCII);
        return read(type, header, payload, input, signature);
    }

    private static Optional<CompactJws> read(
            String type, byte[] header, byte[] payload, byte[] input, byte[] signature) {
        try {
            JsonObject members = StrictJson.object(header, LIMITS);
            members.allowOnly(HEADER);
            if (!members.text("typ").equals(type)) {
                return Optional.empty();
            }
            return Optional.of(new CompactJws(members.text("kid"), members.text("alg"), payload, input, signature));
        } catch (JsonException otherForm) {
            return Optional.empty();
        }
    }

    boolean isSignedBy(PublicKey key) {
        return algorithm.equals(key.algorithm()) && key.verify(input, signature);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The bytes, or none where the text is not what {@link #encode} writes: each byte string has one text. */
    private static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return encode(bytes).equals(text) ? bytes : new byte[0];
        } catch (IllegalArgumentException otherAlphabet) {
            return new byte[0];
        }
    }
}
