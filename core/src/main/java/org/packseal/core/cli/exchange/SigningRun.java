package org.packseal.core.cli.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.function.Function;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.trust.SigningKeyOption;

/**
 * Identifiers of what a command signs. With a key at hand they are random. A key on another machine signs the bytes of a first call,
 * and a second call must make the same bytes, so that the identifier is then derived from everything else in them.
 */
final class SigningRun {
    private static final UUID NONE = new UUID(0, 0);

    private final boolean derived;

    private SigningRun(boolean derived) {
        this.derived = derived;
    }

    /**
     * Chooses how identifiers are made.
     *
     * @param signing where the key is
     * @param timeGiven whether an option fixes the time
     * @return how identifiers are made
     */
    static SigningRun of(SigningKeyOption signing, boolean timeGiven) {
        if (signing.offline() && !timeGiven) {
            throw new UsageProblem(
                    "Expected --now beside --offline, found none: the call with the signature must make the same bytes.");
        }
        return new SigningRun(signing.offline());
    }

    /** The payload that a maker gives for an identifier. */
    String payload(Function<UUID, String> maker) {
        return maker.apply(id(maker));
    }

    /** An identifier for what the maker makes: random, or derived from what it makes of the identifier zero. */
    UUID id(Function<UUID, String> maker) {
        return derived ? version8(maker.apply(NONE)) : UUID.randomUUID();
    }

    /** RFC 9562, section 5.8: a UUID of version 8 from the first 122 bits of a hash. */
    private static UUID version8(String content) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(content.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & ~0xf000L) | 0x8000L;
        long low = (hash.getLong() & ~(3L << 62)) | (2L << 62);
        return new UUID(high, low);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
