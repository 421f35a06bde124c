package org.packseal.core.repository;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonFault;
import org.packseal.crypto.json.JsonLimits;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.StrictJson;

/**
 * Reads what a US verification router sent back to an HTTP request: GS1 Lightweight Messaging Standard for Verification of
 * Product Identifiers, release 1.1. The caller makes the request; this class contacts nobody. Every response becomes a reply:
 * one without an answer about the pack has the code {@code HTTP_} with the status, {@code MALFORMED_ANSWER} or {@code
 * WRONG_CORRELATION}, and clears nothing.
 */
public final class VrsResponse {
    private static final int OK = 200;
    private static final int MAX_CODE = 64;
    private static final JsonLimits LIMITS = new JsonLimits(64 * 1024, 8, 1_000, 1_024);

    /** Clocks of two machines may differ by this much. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final String correlation;
    private final Instant receivedAt;

    private VrsResponse(String correlation, Instant receivedAt) {
        this.correlation = Objects.requireNonNull(correlation, "correlation");
        this.receivedAt = Objects.requireNonNull(receivedAt, "receivedAt");
    }

    /**
     * Reads a response.
     *
     * @param status HTTP status; only 200 carries an answer
     * @param body the body as received, JSON of at most 64 KiB
     * @param correlation the {@code corrUUID} that was sent with the request
     * @param receivedAt when the response came
     * @return the reply, with one code for {@code verified} and one for each reason and additional information
     */
    public static VerificationReply read(int status, byte[] body, String correlation, Instant receivedAt) {
        VrsResponse response = new VrsResponse(correlation, receivedAt);
        if (status != OK) {
            return response.without("HTTP_" + status);
        }
        try {
            return response.answer(StrictJson.object(body, LIMITS));
        } catch (JsonException malformed) {
            return response.without("MALFORMED_ANSWER");
        }
    }

    private VerificationReply without(String code) {
        return VerificationReply.builder(VerificationSystem.US_VRS)
                .code(code)
                .answeredAt(receivedAt)
                .reference(reference())
                .build();
    }

    private String reference() {
        boolean usable = !correlation.isBlank() && correlation.length() <= MAX_CODE;
        return usable ? correlation : VerificationSystem.US_VRS.toString();
    }

    private VerificationReply answer(JsonObject json) throws JsonException {
        String sent = json.optionalText("corrUUID");
        if (sent == null || !sent.equalsIgnoreCase(correlation)) {
            return without("WRONG_CORRELATION");
        }
        VerificationReply.Builder reply = VerificationReply.builder(VerificationSystem.US_VRS)
                .answeredAt(time(json))
                .reference(reference());
        for (String code : codes(json.object("data"))) {
            reply.code(code);
        }
        return reply.build();
    }

    private Instant time(JsonObject json) throws JsonException {
        try {
            Instant time =
                    OffsetDateTime.parse(json.text("verificationTimestamp")).toInstant();
            if (!time.isAfter(receivedAt.plus(CLOCK_TOLERANCE))) {
                return time;
            }
        } catch (DateTimeException other) {
            // Answered below, as a time in the future is.
        }
        throw fault(json, "verificationTimestamp", "Expected a time by that of receipt, found another value.");
    }

    private static Set<String> codes(JsonObject data) throws JsonException {
        if (!data.has("verified")) {
            throw fault(data, "verified", "Expected true or false, found nothing.");
        }
        List<String> codes = new ArrayList<>();
        codes.add(data.optionalFlag("verified") ? "VERIFIED" : "NOT_VERIFIED");
        codes.addAll(texts(data, "verificationFailureReason"));
        codes.addAll(texts(data, "additionalInfo"));
        boolean bounded = codes.stream().allMatch(code -> !code.isBlank() && code.length() <= MAX_CODE);
        if (!bounded || codes.size() > VerificationReply.MAX_CODES) {
            throw fault(data, "additionalInfo", "Expected a few codes of at most 64 characters, found other texts.");
        }
        return new LinkedHashSet<>(codes);
    }

    /** One text or a list of them. */
    private static List<String> texts(JsonObject data, String name) throws JsonException {
        if (!data.has(name)) {
            return List.of();
        }
        @Nullable String single = single(data, name);
        return single == null ? data.texts(name) : List.of(single);
    }

    private static @Nullable String single(JsonObject data, String name) {
        try {
            return data.text(name);
        } catch (JsonException list) {
            return null;
        }
    }

    private static JsonException fault(JsonObject json, String name, String message) {
        return new JsonException(JsonFault.WRONG_TYPE, json.pointer(name), message);
    }
}
