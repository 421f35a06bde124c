package org.packseal.crypto.token.form;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.problem.TokenProblem;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.crypto.token.form.TokenReading.Kind;

/**
 * The JWS form: compact serialization (RFC 7515 section 7.1), whose payload may be left out (appendix F).
 *
 * <p>Header and payload have exactly one spelling each, so they are compared with it instead of being read as JSON:
 * there is no second member, no {@code crit}, no key of its own and no duplicate that two readers could see differently.
 */
final class JwsCodec implements TokenCodec {
    /** All sixteen signed elements at their longest and all escaped stay far below. */
    static final int MAX_LENGTH = 4096;

    private static final String TYPE = "pst+jws";
    private static final String BEFORE_ALGORITHM = "{\"alg\":\"";
    private static final String BEFORE_KID = "\",\"kid\":\"";
    private static final String AFTER_KID = "\",\"typ\":\"" + TYPE + "\"}";
    private static final int MAX_NAME = 64;

    private final boolean detached;

    JwsCodec(boolean detached) {
        this.detached = detached;
    }

    @Override
    public TokenReading read(TokenInput input) {
        String text = input.text();
        if (text == null) {
            return TokenReading.NONE;
        }
        if (text.length() > MAX_LENGTH) {
            return malformed(TokenProblem.WRONG_LENGTH);
        }
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 0 || second < 0) {
            return malformed(TokenProblem.WRONG_LENGTH);
        }
        boolean withoutPayload = second == first + 1;
        if (withoutPayload != detached) {
            return TokenReading.NONE;
        }
        return read(text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1));
    }

    private static TokenReading read(String headerPart, String payloadPart, String signaturePart) {
        String header = text(headerPart);
        byte[] signature = Base64Url.decode(signaturePart);
        if (header == null || signature == null) {
            return malformed(TokenProblem.NOT_CANONICAL);
        }
        if (signature.length != SignatureAlgorithm.SIGNATURE_LENGTH) {
            return malformed(TokenProblem.WRONG_LENGTH);
        }
        String algorithmName = name(header, BEFORE_ALGORITHM.length());
        String kid = name(header, BEFORE_ALGORITHM.length() + algorithmName.length() + BEFORE_KID.length());
        if (kid.isEmpty() || !header.equals(header(algorithmName, kid))) {
            return malformed(TokenProblem.WRONG_HEADER);
        }
        SignatureAlgorithm algorithm = SignatureAlgorithm.ofJoseName(algorithmName);
        if (algorithm == null) {
            return TokenReading.of(Kind.UNSUPPORTED, TokenProblem.UNKNOWN_ALGORITHM);
        }
        if (payloadPart.isEmpty()) {
            return TokenReading.of(new JwsToken(algorithm, signature, kid, headerPart, null, null));
        }
        String payload = text(payloadPart);
        if (payload == null) {
            return malformed(TokenProblem.NOT_CANONICAL);
        }
        return switch (JwsPayload.check(payload)) {
            case STATEMENT ->
                TokenReading.of(new JwsToken(algorithm, signature, kid, headerPart, payloadPart, payload));
            case OTHER_VERSION -> TokenReading.of(Kind.UNSUPPORTED, TokenProblem.UNKNOWN_VERSION);
            case NO_STATEMENT -> malformed(TokenProblem.WRONG_PAYLOAD);
        };
    }

    private static TokenReading malformed(TokenProblem problem) {
        return TokenReading.of(Kind.MALFORMED, problem);
    }

    private static String header(String algorithm, String kid) {
        return BEFORE_ALGORITHM + algorithm + BEFORE_KID + kid + AFTER_KID;
    }

    /** The run of base64url characters that begins here; the names of algorithms and keys consist of them. */
    private static String name(String text, int start) {
        int end = Math.min(start, text.length());
        int begin = end;
        while (end < text.length() && end - begin < MAX_NAME && Base64Url.isAlphabet(text.charAt(end))) {
            end++;
        }
        return text.substring(begin, end);
    }

    /** The text that a part holds; null for other bytes, as they come of a part of which a letter's case was changed. */
    private static @Nullable String text(String part) {
        byte[] bytes = Base64Url.decode(part);
        if (bytes == null) {
            return null;
        }
        for (byte b : bytes) {
            if (b < ' ' || b > '~') {
                return null;
            }
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    @Override
    public WrittenToken write(PackStatement pack, TokenSigner key, TokenElements places) {
        String headerPart = encode(header(key.algorithm().joseName(), key.kid()));
        String payloadPart = encode(pack.toJson());
        byte[] signature = key.sign(JwsToken.signingInput(headerPart, payloadPart));
        String text = headerPart + "." + (detached ? "" : payloadPart) + "." + Base64Url.encode(signature);
        return new WrittenToken(text, Map.of());
    }

    private static String encode(String ascii) {
        return Base64Url.encode(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
