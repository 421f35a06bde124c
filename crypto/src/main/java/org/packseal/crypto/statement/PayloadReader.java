package org.packseal.crypto.statement;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonLimits;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.NumericDate;
import org.packseal.crypto.json.StrictJson;
import org.packseal.crypto.problem.StatementCode;
import org.packseal.crypto.problem.StatementException;
import org.packseal.crypto.problem.StatementProblem;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.text.Ascii;

/** Reads the payload of a statement; refuses at the first fault, as for all that is signed. */
final class PayloadReader {
    /** Longest payload in bytes, 64 KiB. */
    static final int MAX_BYTES = 64 << 10;

    /** Most facts; the catalogue has fewer. */
    static final int MAX_FACTS = 200;

    static final int MAX_ATTACHMENTS = 50;
    static final int MAX_WITHDRAWALS = 100;

    /** Clocks of signers and verifiers may differ by so much. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final int MAX_TEXT = 200;
    private static final int MAX_IDENTIFIER = 20;
    private static final int GTIN_DIGITS = 14;
    private static final int GLN_DIGITS = 13;
    private static final int HASH_BYTES = 32;
    private static final String URN_UUID = "urn:uuid:";

    /** Positions of the hyphens of a UUID (RFC 9562). */
    private static final Set<Integer> HYPHENS = Set.of(8, 13, 18, 23);

    private static final int UUID_LENGTH = 36;
    private static final JsonLimits LIMITS = new JsonLimits(MAX_BYTES, 4, 10_000, 1_000);
    private static final Set<String> MEMBERS =
            Set.of("v", "id", "iat", "exp", "seq", "prev", "subject", "item", "facts", "attachments", "withdraws");
    private static final Set<String> FACT_MEMBERS = Set.of("key", "value", "unknown", "method", "observedAt");

    private PayloadReader() {}

    static StatementPayload read(byte[] payload) throws StatementException {
        try {
            return read(StrictJson.object(payload, LIMITS));
        } catch (JsonException e) {
            throw problem(code(e), e.pointer(), e.message());
        }
    }

    private static StatementCode code(JsonException e) {
        return switch (e.fault()) {
            case TOO_LARGE -> StatementCode.TOO_LARGE;
            case TOO_MANY -> StatementCode.TOO_MANY;
            case TOO_DEEP -> StatementCode.TOO_DEEP;
            case NOT_JSON -> StatementCode.NOT_JSON;
            case DUPLICATE_MEMBER -> StatementCode.DUPLICATE_MEMBER;
            case UNKNOWN_MEMBER -> StatementCode.UNKNOWN_MEMBER;
            case MISSING_MEMBER -> StatementCode.MISSING_MEMBER;
            case WRONG_TYPE -> StatementCode.WRONG_TYPE;
        };
    }

    private static StatementPayload read(JsonObject json) throws JsonException, StatementException {
        json.allowOnly(MEMBERS);
        if (json.number("v") != 1) {
            throw outOfRange(json, "v", "Expected version 1, found another version.");
        }
        Instant issuedAt = time(json, "iat");
        Instant expiresAt = json.has("exp") ? time(json, "exp") : null;
        if (expiresAt != null && !expiresAt.isAfter(issuedAt)) {
            throw outOfRange(json, "exp", "Expected an end after iat, found an earlier one.");
        }
        long sequence = json.number("seq");
        String previous = json.optionalText("prev");
        if (sequence < 1 || (sequence == 1) != (previous == null) || (previous != null && !isHash(previous))) {
            throw outOfRange(
                    json,
                    "prev",
                    "Expected the SHA-256 of the statement before in all statements but the first, found another value.");
        }
        List<FactEntry> facts = facts(json, issuedAt);
        List<String> withdraws = withdrawals(json);
        if (facts.isEmpty() && withdraws.isEmpty()) {
            throw outOfRange(json, "facts", "Expected a fact or a withdrawal, found none.");
        }
        return new StatementPayload(
                id(json.text("id"), json.pointer("id")),
                issuedAt,
                expiresAt,
                sequence,
                previous,
                subject(json.object("subject")),
                item(json),
                facts,
                attachments(json),
                withdraws);
    }

    private static Instant time(JsonObject json, String member) throws JsonException, StatementException {
        Instant time = NumericDate.read(json, member);
        if (time == null) {
            throw outOfRange(json, member, "Expected seconds since 1970 up to the year 9999, found another number.");
        }
        return time;
    }

    private static String id(String id, String where) throws StatementException {
        if (!isUrnOfUuid(id)) {
            throw problem(
                    StatementCode.OUT_OF_RANGE, where, "Expected urn:uuid: and a lower-case UUID, found another text.");
        }
        return id;
    }

    private static boolean isUrnOfUuid(String id) {
        if (!id.startsWith(URN_UUID) || id.length() != URN_UUID.length() + UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = id.charAt(URN_UUID.length() + i);
            if (HYPHENS.contains(i) ? c != '-' : !Ascii.isLowerHexadecimal(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHash(String text) {
        byte[] bytes = Base64Url.decode(text);
        return bytes != null && bytes.length == HASH_BYTES;
    }

    private static StatementSubject subject(JsonObject subject) throws JsonException, StatementException {
        subject.allowOnly(Set.of("gtin", "serial", "batch"));
        String gtin = subject.text("gtin");
        if (gtin.length() != GTIN_DIGITS || !CheckDigit.isCorrect(gtin, 0, GTIN_DIGITS)) {
            throw outOfRange(
                    subject, "gtin", "Expected a 14-digit GTIN with a correct check digit, found another text.");
        }
        String serial = identifier(subject, "serial");
        String batch = identifier(subject, "batch");
        if (serial != null && batch != null) {
            throw outOfRange(subject, "batch", "Expected a serial number or a batch, found both.");
        }
        if (serial != null) {
            return StatementSubject.ofPack(new Gtin(gtin), serial);
        }
        return batch != null
                ? StatementSubject.ofBatch(new Gtin(gtin), batch)
                : StatementSubject.ofProduct(new Gtin(gtin));
    }

    /** A serial or batch number: 1 to 20 printable ASCII characters without space. */
    private static @Nullable String identifier(JsonObject json, String member)
            throws JsonException, StatementException {
        String text = json.optionalText(member);
        boolean printable = text == null || text.chars().allMatch(c -> c > ' ' && c < 0x7F);
        if (text != null && (text.isEmpty() || text.length() > MAX_IDENTIFIER || !printable)) {
            throw outOfRange(json, member, "Expected 1 to 20 printable ASCII characters, found another text.");
        }
        return text;
    }

    private static StatementPayload.Item item(JsonObject json) throws JsonException, StatementException {
        JsonObject item = json.optionalObject("item");
        if (item == null) {
            return StatementPayload.Item.NONE;
        }
        item.allowOnly(Set.of("seal", "place", "sample"));
        String place = item.optionalText("place");
        if (place != null && (place.length() != GLN_DIGITS || !CheckDigit.isCorrect(place, 0, GLN_DIGITS))) {
            throw outOfRange(item, "place", "Expected a 13-digit GLN with a correct check digit, found another text.");
        }
        return new StatementPayload.Item(visible(item, "seal"), place, visible(item, "sample"));
    }

    private static List<FactEntry> facts(JsonObject json, Instant issuedAt) throws JsonException, StatementException {
        List<FactEntry> facts = new ArrayList<>();
        for (JsonObject fact : few(json, "facts", MAX_FACTS)) {
            fact.allowOnly(FACT_MEMBERS);
            String key = fact.text("key");
            if (!FactPattern.isKey(key)) {
                throw outOfRange(fact, "key", "Expected a key such as comp.assayPct, found another text.");
            }
            String value = value(fact);
            String unknown = visible(fact, "unknown");
            if ((value == null) == (unknown == null)) {
                throw outOfRange(fact, "value", "Expected either a value or why it is unknown, found both or none.");
            }
            Instant observedAt = fact.has("observedAt") ? time(fact, "observedAt") : null;
            if (observedAt != null && observedAt.isAfter(issuedAt.plus(CLOCK_SKEW))) {
                throw outOfRange(
                        fact, "observedAt", "Expected a time before the statement was issued, found a later one.");
            }
            facts.add(new FactEntry(key, value, unknown, visible(fact, "method"), observedAt));
        }
        return facts;
    }

    /** The value as text; numbers in decimal notation, as they are compared with numbers of other sources. */
    private static @Nullable String value(JsonObject fact) throws JsonException, StatementException {
        Object value = fact.optionalScalar("value");
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        return value instanceof Long number ? Long.toString(number) : visible(fact, "value");
    }

    private static List<StatementAttachment> attachments(JsonObject json) throws JsonException, StatementException {
        List<StatementAttachment> attachments = new ArrayList<>();
        for (JsonObject file : few(json, "attachments", MAX_ATTACHMENTS)) {
            file.allowOnly(Set.of("name", "type", "sha256"));
            String hash = file.text("sha256");
            if (!isHash(hash)) {
                throw outOfRange(file, "sha256", "Expected a SHA-256 in base64url, found another text.");
            }
            attachments.add(new StatementAttachment(required(file, "name"), required(file, "type"), hash));
        }
        return attachments;
    }

    private static List<String> withdrawals(JsonObject json) throws JsonException, StatementException {
        List<String> ids = json.texts("withdraws");
        if (ids.size() > MAX_WITHDRAWALS) {
            throw tooMany(json, "withdraws", MAX_WITHDRAWALS);
        }
        for (String id : ids) {
            id(id, json.pointer("withdraws"));
        }
        return ids;
    }

    private static List<JsonObject> few(JsonObject json, String member, int most)
            throws JsonException, StatementException {
        List<JsonObject> objects = json.objects(member);
        if (objects.size() > most) {
            throw tooMany(json, member, most);
        }
        return objects;
    }

    private static String required(JsonObject json, String member) throws JsonException, StatementException {
        json.text(member);
        String text = visible(json, member);
        return text == null ? "" : text;
    }

    /** A text of 1 to 200 characters, none of them a control character, or null where there is none. */
    private static @Nullable String visible(JsonObject json, String member) throws JsonException, StatementException {
        String text = json.optionalText(member);
        if (text != null
                && (text.isBlank() || text.length() > MAX_TEXT || text.chars().anyMatch(Character::isISOControl))) {
            throw outOfRange(
                    json, member, "Expected 1 to 200 characters without control characters, found another text.");
        }
        return text;
    }

    private static StatementException tooMany(JsonObject json, String member, int most) {
        return problem(
                StatementCode.TOO_MANY, json.pointer(member), "Expected at most " + most + " entries, found more.");
    }

    private static StatementException outOfRange(JsonObject json, String member, String message) {
        return problem(StatementCode.OUT_OF_RANGE, json.pointer(member), message);
    }

    private static StatementException problem(StatementCode code, String where, String message) {
        return new StatementException(new StatementProblem(code, where, message));
    }
}
