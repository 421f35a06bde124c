package org.packseal.core.cli.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input record, its members checked for type. A raw scan has nothing but {@code scan}.
 *
 * @param scan the scan as the scanner sent it
 * @param profile name of the profile to check against
 * @param separator text that stands for GS in the scan
 * @param clock the time by which the pack's dates are judged, instead of the run's
 * @param token a token in JWS form beside the pack
 * @param facts the facts object, not yet looked into
 * @param history events of the pack, not yet looked into
 * @param statements signed statements about the pack, JWS compact serialization
 * @param item what is known of the item in hand
 * @param attachments files that belong to an evidence record, by name, type and hash
 * @param context what an incident report says beside the assessment
 * @param elements array of pairs of application identifier and value
 */
public record InputRecord(
        @Nullable String scan,
        @Nullable String profile,
        @Nullable String separator,
        @Nullable Instant clock,
        @Nullable String token,
        @Nullable JsonNode facts,
        @Nullable JsonNode history,
        @Nullable List<String> statements,
        @Nullable HeldItem item,
        @Nullable JsonNode attachments,
        @Nullable JsonNode context,
        @Nullable JsonNode elements) {

    /** The record that a raw scan stands for. */
    public static InputRecord ofScan(String scan) {
        return new InputRecord(scan, null, null, null, null, null, null, null, null, null, null, null);
    }
}
