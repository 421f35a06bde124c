package org.packseal.crypto.jws;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.key.MessageSigner;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.signature.SignatureAlgorithm;

/**
 * A JWS in compact serialization (RFC 7515 section 7.1) as read, its signature not checked yet.
 *
 * <p>The protected header has exactly one spelling, {@code {"alg":…,"kid":…,"typ":…}}, and is compared with it instead
 * of being parsed. This rules out {@code crit}, embedded keys and duplicate members, on which two readers could
 * disagree. Each kind of text has its own {@code typ} (RFC 8725 section 3.11), so that a signature over one kind is
 * refused for another. Immutable.
 */
public final class CompactJws {
    private static final String BEFORE_ALGORITHM = "{\"alg\":\"";
    private static final String BEFORE_KID = "\",\"kid\":\"";
    private static final String BEFORE_TYPE = "\",\"typ\":\"";
    private static final String END = "\"}";
    private static final int MAX_NAME = 64;

    private final SignatureAlgorithm algorithm;
    private final String kid;
    private final String headerPart;
    private final String payloadPart;
    private final byte[] signature;

    /** Why a text is no such JWS. */
    public enum Fault {
        /** More characters than this kind of text has. */
        TOO_LONG,
        /** Fewer than three parts. */
        WRONG_PARTS,
        /** Header or signature is not strict base64url, or the header holds other than printable ASCII characters. */
        NOT_CANONICAL,
        /** The signature has not 64 bytes. */
        WRONG_LENGTH,
        /** The header is not exactly the one of this kind of text. */
        WRONG_HEADER,
        /** The header names an unknown algorithm. */
        UNKNOWN_ALGORITHM
    }

    /**
     * What came of reading a text: a JWS or a fault.
     *
     * @param jws the JWS, or null
     * @param fault why there is none, or null
     */
    public record Reading(
            @Nullable CompactJws jws, @Nullable Fault fault) {
        private static Reading of(Fault fault) {
            return new Reading(null, fault);
        }
    }

    private CompactJws(
            SignatureAlgorithm algorithm, String kid, String headerPart, String payloadPart, byte[] signature) {
        this.algorithm = algorithm;
        this.kid = kid;
        this.headerPart = headerPart;
        this.payloadPart = payloadPart;
        this.signature = signature;
    }

    /**
     * Reads a text.
     *
     * @param text any text
     * @param type the {@code typ} it must have
     * @param maxLength most characters
     * @return the JWS, or why there is none
     */
    public static Reading read(String text, String type, int maxLength) {
        if (text.length() > maxLength) {
            return Reading.of(Fault.TOO_LONG);
        }
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 0 || second < 0) {
            return Reading.of(Fault.WRONG_PARTS);
        }
        String headerPart = text.substring(0, first);
        String header = asciiText(headerPart);
        byte[] signature = Base64Url.decode(text.substring(second + 1));
        if (header == null || signature == null) {
            return Reading.of(Fault.NOT_CANONICAL);
        }
        if (signature.length != SignatureAlgorithm.SIGNATURE_LENGTH) {
            return Reading.of(Fault.WRONG_LENGTH);
        }
        String algorithmName = name(header, BEFORE_ALGORITHM.length());
        String kid = name(header, BEFORE_ALGORITHM.length() + algorithmName.length() + BEFORE_KID.length());
        if (kid.isEmpty() || !header.equals(header(algorithmName, kid, type))) {
            return Reading.of(Fault.WRONG_HEADER);
        }
        SignatureAlgorithm algorithm = SignatureAlgorithm.ofJoseName(algorithmName);
        return algorithm == null
                ? Reading.of(Fault.UNKNOWN_ALGORITHM)
                : new Reading(
                        new CompactJws(algorithm, kid, headerPart, text.substring(first + 1, second), signature), null);
    }

    /**
     * Signs a payload.
     *
     * @param type the {@code typ} of this kind of text
     * @param payload the bytes to sign
     * @param key the public key of the signer
     * @param signer signs with the private key
     * @return the JWS, or null where the signer's answer is no signature by the key
     */
    public static @Nullable String write(String type, byte[] payload, PublicKey key, MessageSigner signer) {
        String headerPart = headerPart(key, type);
        String payloadPart = Base64Url.encode(payload);
        byte[] signature = CheckedSignature.by(key, signer, signingInput(headerPart, payloadPart));
        return signature == null ? null : headerPart + '.' + payloadPart + '.' + Base64Url.encode(signature);
    }

    /** {@return the first part of a JWS that a key signs} */
    public static String headerPart(PublicKey key, String type) {
        SignatureAlgorithm algorithm = SignatureAlgorithm.ofJoseName(key.algorithm());
        String name = algorithm == null ? key.algorithm() : algorithm.joseName();
        return Base64Url.encode(header(name, key.kid(), type).getBytes(StandardCharsets.US_ASCII));
    }

    private static String header(String algorithm, String kid, String type) {
        return BEFORE_ALGORITHM + algorithm + BEFORE_KID + kid + BEFORE_TYPE + type + END;
    }

    /** {@return the bytes that are signed (RFC 7515 section 5.1, step 5)} */
    public static byte[] signingInput(String headerPart, String payloadPart) {
        return (headerPart + '.' + payloadPart).getBytes(StandardCharsets.US_ASCII);
    }

    /** The run of base64url characters that begins here; the names of algorithms and keys consist of them. */
    private static String name(String text, int start) {
        int begin = Math.min(start, text.length());
        int end = begin;
        while (end < text.length() && end - begin < MAX_NAME && Base64Url.isAlphabet(text.charAt(end))) {
            end++;
        }
        return text.substring(begin, end);
    }

    /**
     * The printable ASCII text that a part holds.
     *
     * @param part a part of a JWS
     * @return the text, or null for other bytes, as they come of a part of which a letter's case was changed
     */
    public static @Nullable String asciiText(String part) {
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

    /** {@return the algorithm that the header claims; the one that is used is the key's} */
    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /** {@return the key id of the header, 1 to 64 characters of base64url} */
    public String kid() {
        return kid;
    }

    /** {@return the first part as it stands} */
    public String headerPart() {
        return headerPart;
    }

    /** {@return the second part as it stands, empty where the payload is detached} */
    public String payloadPart() {
        return payloadPart;
    }

    /** {@return the payload, or null where the second part is not strict base64url} */
    public byte @Nullable [] payload() {
        return Base64Url.decode(payloadPart);
    }

    /** {@return the signature, 64 bytes, a copy} */
    public byte[] signature() {
        return signature.clone();
    }

    /**
     * Whether the signature holds and the header names the key's own algorithm.
     *
     * @param key the key that the list gives for {@link #kid()}
     * @return true if it holds
     */
    public boolean isSignedBy(PublicKey key) {
        return SignatureAlgorithm.ofJoseName(key.algorithm()) == algorithm
                && key.verify(signingInput(headerPart, payloadPart), signature);
    }
}
