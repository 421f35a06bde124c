package org.packseal.core.statistics;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.text.Ascii;

/**
 * Replaces serial numbers by pseudonyms: {@code HMAC-SHA-256(key, "packseal-pseudonym/1" 00 purpose 00 GTIN 00 serial)},
 * the first 16 bytes as base64url. A hash without key could be reversed by trying all serial numbers; the key stays with
 * the deployment. Use a key of its own for each year and purpose: equal packs then have unequal pseudonyms, so that two
 * publications cannot be joined. Immutable and thread-safe.
 */
public final class Pseudonyms {
    /** Shortest key in bytes: the length of the hash (RFC 2104, section 3). */
    public static final int MIN_KEY_BYTES = 32;

    /** Longest key in bytes. HMAC hashes longer keys down to 32 bytes, so that more adds no strength. */
    public static final int MAX_KEY_BYTES = 1_024;

    private static final int MAX_WORD = 64;
    private static final int BYTES = 16;
    private static final String DOMAIN = "packseal-pseudonym/1";
    private static final String ALGORITHM = "HmacSHA256";

    private final String keyId;
    private final String purpose;
    private final SecretKeySpec key;

    private Pseudonyms(String keyId, String purpose, byte[] key) {
        this.keyId = keyId;
        this.purpose = purpose;
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Pseudonyms under a key.
     *
     * @param keyId name of the key, 1 to 64 letters, digits, {@code -}, {@code _} and {@code .}, for instance
     *     {@code 2026-reports}
     * @param purpose what the pseudonyms are for, of the same characters
     * @param key {@value #MIN_KEY_BYTES} to {@value #MAX_KEY_BYTES} random bytes; copied
     * @return the pseudonyms
     * @throws IllegalArgumentException if a name or the key has another form
     */
    public static Pseudonyms of(String keyId, String purpose, byte[] key) {
        if (key.length < MIN_KEY_BYTES || key.length > MAX_KEY_BYTES) {
            throw new IllegalArgumentException("Expected a key of " + MIN_KEY_BYTES + " to " + MAX_KEY_BYTES
                    + " bytes, found " + key.length + ".");
        }
        return new Pseudonyms(word(keyId, "key id"), word(purpose, "purpose"), key);
    }

    private static String word(String text, String what) {
        boolean formed =
                !text.isEmpty() && text.length() <= MAX_WORD && text.chars().allMatch(c -> isWordCharacter((char) c));
        if (!formed) {
            throw new IllegalArgumentException("Expected a " + what
                    + " of 1 to 64 letters, digits, hyphens, underscores and full stops, found another text.");
        }
        return text;
    }

    private static boolean isWordCharacter(char c) {
        boolean letterOrDigit = Ascii.isDigit(c) || Ascii.isUpper(c) || Ascii.isLower(c);
        return letterOrDigit || c == '-' || c == '_' || c == '.';
    }

    /** {@return name of the key} */
    public String keyId() {
        return keyId;
    }

    /**
     * The pseudonym of a pack.
     *
     * @param gtin its GTIN
     * @param serial its serial number
     * @return 22 characters of base64url
     */
    public String of(Gtin gtin, String serial) {
        Objects.requireNonNull(serial, "serial");
        String text = String.join("\0", DOMAIN, purpose, gtin.value(), serial);
        byte[] full = mac().doFinal(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, BYTES));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", impossible);
        }
    }

    /** {@return the name of the key, never the key} */
    @Override
    public String toString() {
        return "Pseudonyms[" + keyId + ", " + purpose + "]";
    }
}
