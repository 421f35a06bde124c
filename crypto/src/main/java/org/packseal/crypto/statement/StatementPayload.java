package org.packseal.crypto.statement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payload of a statement as read; nothing of it may be believed before the check. Immutable.
 *
 * @param id URN of a UUID
 * @param issuedAt when the statement was issued
 * @param expiresAt until when it holds, or null for no end
 * @param sequence number in the key's series, 1 or more
 * @param previous SHA-256 of the text of the key's statement before, or null for the first
 * @param subject what it speaks of
 * @param item the very sample or pack that was looked at
 * @param facts what it states
 * @param attachments files it refers to
 * @param withdraws URNs of statements that it withdraws
 */
record StatementPayload(
        String id,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        long sequence,
        @Nullable String previous,
        StatementSubject subject,
        Item item,
        List<FactEntry> facts,
        List<StatementAttachment> attachments,
        List<String> withdraws) {
    StatementPayload {
        facts = List.copyOf(facts);
        attachments = List.copyOf(attachments);
        withdraws = List.copyOf(withdraws);
    }

    /**
     * The very sample or pack that was looked at.
     *
     * @param seal number of the seal put on it, or null
     * @param place GLN of the place where it was, or null
     * @param sample the laboratory's name of the sample, or null
     */
    record Item(
            @Nullable String seal,
            @Nullable String place,
            @Nullable String sample) {
        static final Item NONE = new Item(null, null, null);
    }
}
