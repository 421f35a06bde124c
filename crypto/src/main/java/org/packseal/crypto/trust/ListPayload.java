package org.packseal.crypto.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonLimits;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.JsonSink;
import org.packseal.crypto.json.NumericDate;
import org.packseal.crypto.json.StrictJson;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListException;
import org.packseal.crypto.signature.Sha256;

/**
 * The payload of a trust list without its keys: small, so it can be read before the signatures are checked, which is
 * needed because the changes of roots are in it. Nothing of it may be believed before that check. Immutable.
 *
 * @param list URN of the list
 * @param sequence sequence number
 * @param issuedAt when the list was issued
 * @param nextUpdate when the next list is due
 * @param graceUntil until when the list may be used without a newer one, as the list states it
 * @param previous hash of the list before, or null for the first
 * @param roots the root set that signs this list
 * @param rootChanges the signed changes of roots, oldest first
 * @param hash SHA-256 of the payload's bytes
 */
record ListPayload(
        String list,
        long sequence,
        Instant issuedAt,
        Instant nextUpdate,
        Instant graceUntil,
        @Nullable String previous,
        RootSet roots,
        List<JsonObject> rootChanges,
        String hash) {

    /** The signed type of a trust list. */
    static final String TYP = "pst-trust+jws";

    private static final int MAX_URN = 255;
    private static final int HASH_LENGTH = 43;

    private static final JsonLimits LIMITS = new JsonLimits(
                    TrustListLimits.MAX_PAYLOAD, TrustListLimits.MAX_DEPTH, 50_000_000, 100_000)
            .keeping(TrustListLimits.MAX_UNVERIFIED_VALUES, TrustListLimits.MAX_UNVERIFIED_CHARACTERS);

    private static final String KEYS = "keys";
    private static final String STATEMENT_KEYS = "statementKeys";

    private static final Set<String> MEMBERS =
            Set.of("list", "seq", "iat", "nextUpdate", "graceUntil", "prev", "roots", "rootChanges");

    /** Reads everything but the keys, which are passed over. */
    static ListPayload read(byte[] payload) throws TrustListException {
        try {
            return read(
                    StrictJson.object(payload, LIMITS, Map.of(KEYS, JsonSink.NONE, STATEMENT_KEYS, JsonSink.NONE)),
                    hash(payload));
        } catch (JsonException e) {
            throw RefusedJson.of(e);
        }
    }

    /** Hands over the entries of {@code keys} and of {@code statementKeys} one by one. */
    static void readKeys(byte[] payload, JsonSink keys, JsonSink statementKeys) throws JsonException {
        StrictJson.object(payload, LIMITS, Map.of(KEYS, keys, STATEMENT_KEYS, statementKeys));
    }

    private static ListPayload read(JsonObject json, String hash) throws JsonException, TrustListException {
        for (String array : List.of(KEYS, STATEMENT_KEYS)) {
            if (json.has(array)) {
                // An array was handed over and is absent here, so this member has another type and is refused.
                json.objects(array);
            }
        }
        json.allowOnly(MEMBERS);
        ListPayload payload = new ListPayload(
                urn(json),
                sequence(json),
                time(json, "iat"),
                time(json, "nextUpdate"),
                time(json, "graceUntil"),
                previous(json),
                roots(json.object("roots")),
                json.objects("rootChanges"),
                hash);
        if (payload.nextUpdate.isBefore(payload.issuedAt) || payload.graceUntil.isBefore(payload.nextUpdate)) {
            throw new TrustListException(
                    TrustListCode.INVALID_TIME,
                    "/nextUpdate",
                    "Expected times in the order iat, nextUpdate, graceUntil, found another order.");
        }
        return payload;
    }

    static String hash(byte[] payload) {
        return Base64Url.encode(Sha256.of(payload));
    }

    static String urn(JsonObject json) throws JsonException, TrustListException {
        String urn = json.text("list");
        if (!isUrn(urn)) {
            throw new TrustListException(
                    TrustListCode.MALFORMED, json.pointer("list"), "Expected a URN, found another text.");
        }
        return urn;
    }

    /** Form of a URN (RFC 8141) as far as it matters here: a scheme, two parts, printable ASCII without quotes, not too long. */
    static boolean isUrn(String text) {
        int namespaceEnd = text.startsWith("urn:") ? text.indexOf(':', 4) : -1;
        return namespaceEnd > 5
                && text.length() > namespaceEnd + 1
                && text.length() <= MAX_URN
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '\\');
    }

    private static long sequence(JsonObject json) throws JsonException, TrustListException {
        long sequence = json.number("seq");
        if (sequence < 1) {
            throw new TrustListException(
                    TrustListCode.MALFORMED, json.pointer("seq"), "Expected a number from 1 on, found a lower one.");
        }
        return sequence;
    }

    private static @Nullable String previous(JsonObject json) throws JsonException, TrustListException {
        String previous = json.optionalText("prev");
        boolean first = json.number("seq") == 1;
        if (first != (previous == null) || (previous != null && previous.length() != HASH_LENGTH)) {
            throw new TrustListException(
                    TrustListCode.MALFORMED,
                    json.pointer("prev"),
                    "Expected the SHA-256 of the payload before in all lists but the first, found another value.");
        }
        return previous;
    }

    static Instant time(JsonObject json, String member) throws JsonException, TrustListException {
        Instant time = NumericDate.read(json, member);
        if (time == null) {
            throw new TrustListException(
                    TrustListCode.INVALID_TIME,
                    json.pointer(member),
                    "Expected seconds since 1970 up to the year 9999, found another number.");
        }
        return time;
    }

    static RootSet roots(JsonObject roots) throws TrustListException {
        try {
            return RootSet.read(roots);
        } catch (KeyFormatException e) {
            throw new TrustListException(TrustListCode.MALFORMED, e.where(), e.getMessage());
        }
    }

    /** Until when the list may be used: as it says, but no longer than the verifier allows. */
    Instant cappedGrace(Duration maxGrace) {
        Instant cap = issuedAt.plus(maxGrace);
        return graceUntil.isAfter(cap) ? cap : graceUntil;
    }
}
