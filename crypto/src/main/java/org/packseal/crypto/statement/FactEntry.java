package org.packseal.crypto.statement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code facts} as read: a value, or why it is unknown.
 *
 * @param key key of the fact
 * @param value the value as text, or null
 * @param unknown why it is unknown, or null
 * @param method how it was found out, or null
 * @param observedAt when, or null
 */
record FactEntry(
        String key,
        @Nullable String value,
        @Nullable String unknown,
        @Nullable String method,
        @Nullable Instant observedAt) {}
