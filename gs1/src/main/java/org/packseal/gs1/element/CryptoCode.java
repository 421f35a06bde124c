package org.packseal.gs1.element;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Verification key (AI 91) and verification code (AI 92) of EAEU marking systems, kept as printed. Immutable. */
public final class CryptoCode {
    private final String key;
    private final @Nullable String code;

    private CryptoCode(String key, @Nullable String code) {
        this.key = Objects.requireNonNull(key, "key");
        this.code = code;
    }

    /**
     * Key and code.
     *
     * @param key verification key, AI 91
     * @param code verification code, AI 92, or null where it is missing or cut
     * @return both as one value
     */
    public static CryptoCode of(String key, @Nullable String code) {
        return new CryptoCode(key, code);
    }

    /**
     * Verification key, AI 91.
     *
     * @return the key as printed
     */
    public String key() {
        return key;
    }

    /**
     * Verification code, AI 92.
     *
     * @return the code as printed, or empty where it is missing or cut
     */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }
}
