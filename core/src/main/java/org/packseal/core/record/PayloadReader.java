package org.packseal.core.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.EvidencePolicy.Trust;
import org.packseal.core.fact.Producer;
import org.packseal.core.record.RecordPayload.EmbeddedList;
import org.packseal.core.record.RecordPayload.EmbeddedText;
import org.packseal.core.record.RecordPayload.Read;
import org.packseal.core.record.RecordPayload.Subject;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonFault;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.StrictJson;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.problem.ScanProfile;

/** Reads the payload of a record strictly, up to the first fault. */
final class PayloadReader {
    private static final int FORMAT = 1;
    private static final String URN = "urn:uuid:";

    /** Latest time of a record, 9999-12-31: the last year that RFC 3339 can write. */
    private static final long MAX_SECONDS = 253_402_300_799L;

    private static final Set<String> MEMBERS = Set.of(
            "v",
            "id",
            "iat",
            "organisation",
            "view",
            "prev",
            "evaluator",
            "rules",
            "definitions",
            "date",
            "at",
            "zone",
            "listAt",
            "scan",
            "token",
            "separator",
            "profile",
            "subject",
            "policy",
            "facts",
            "statements",
            "trustList",
            "attachments",
            "assessment");

    private PayloadReader() {}

    /**
     * Reads a payload.
     *
     * @throws RecordException MALFORMED or TOO_LARGE, with the place
     */
    static RecordPayload read(byte[] payload) {
        try {
            return read(StrictJson.object(payload, RecordLimits.PAYLOAD));
        } catch (JsonException fault) {
            throw refusal(fault);
        }
    }

    static RecordException refusal(JsonException fault) {
        boolean large = fault.fault() == JsonFault.TOO_LARGE;
        return new RecordException(
                large ? RecordException.Code.TOO_LARGE : RecordException.Code.MALFORMED,
                fault.pointer(),
                fault.message());
    }

    private static RecordPayload read(JsonObject json) throws JsonException {
        json.allowOnly(MEMBERS);
        require(json.number("v") == FORMAT, json, "v", "1");
        RecordView view = FactMembers.constant(RecordView.class, json, "view");
        require(view == RecordView.FULL || !json.has("scan"), json, "scan", "no scan in a shared record");
        JsonObject evaluator = json.object("evaluator");
        evaluator.allowOnly(Set.of("name", "version"));
        return new RecordPayload(
                id(json),
                seconds(json),
                name(json, "organisation"),
                view,
                hashes(json),
                name(evaluator, "name"),
                name(evaluator, "version"),
                embedded(json.object("rules"), true),
                definitions(json),
                date(json),
                json.has("scan") ? scanned(json) : null,
                subject(json.object("subject"), view),
                policy(json.object("policy")),
                facts(json),
                bounded(json, "statements", json.texts("statements")),
                json.has("trustList") ? list(json.object("trustList")) : null,
                attachments(json),
                json.text("assessment"));
    }

    static void require(boolean right, JsonObject json, String member, String expected) {
        if (!right) {
            throw FactMembers.refused(json, member, "Expected " + expected + ", found something else.");
        }
    }

    static String id(JsonObject json) throws JsonException {
        String id = json.text("id");
        try {
            boolean urn = id.startsWith(URN) && id.equals(URN + UUID.fromString(id.substring(URN.length())));
            require(urn, json, "id", "urn:uuid: and a UUID in lower case");
        } catch (IllegalArgumentException other) {
            require(false, json, "id", "urn:uuid: and a UUID in lower case");
        }
        return id;
    }

    private static Instant seconds(JsonObject json) throws JsonException {
        long seconds = json.number("iat");
        require(seconds >= 0 && seconds <= MAX_SECONDS, json, "iat", "seconds from 1970 to 9999");
        return Instant.ofEpochSecond(seconds);
    }

    static String name(JsonObject json, String member) throws JsonException {
        String name = json.text(member);
        require(Attachment.isName(name), json, member, "1 to 200 characters");
        return name;
    }

    private static <T> List<T> bounded(JsonObject json, String member, List<T> list) {
        require(
                list.size() <= RecordLimits.MAX_LIST_ENTRIES,
                json,
                member,
                "at most " + RecordLimits.MAX_LIST_ENTRIES + " entries");
        return List.copyOf(list);
    }

    private static List<String> hashes(JsonObject json) throws JsonException {
        List<String> hashes = bounded(json, "prev", json.texts("prev"));
        require(hashes.stream().allMatch(Attachment::isHash), json, "prev", "SHA-256 in lower-case hexadecimal digits");
        return hashes;
    }

    private static EmbeddedText embedded(JsonObject json, boolean versioned) throws JsonException {
        json.allowOnly(versioned ? Set.of("id", "version", "sha256", "json") : Set.of("id", "sha256", "json"));
        String version = versioned ? name(json, "version") : "";
        String hash = json.text("sha256");
        require(Attachment.isHash(hash), json, "sha256", "SHA-256 in lower-case hexadecimal digits");
        return new EmbeddedText(name(json, "id"), version, hash, json.text("json"));
    }

    private static List<EmbeddedText> definitions(JsonObject json) throws JsonException {
        List<EmbeddedText> all = new ArrayList<>();
        for (JsonObject one : bounded(json, "definitions", json.objects("definitions"))) {
            all.add(embedded(one, false));
        }
        return List.copyOf(all);
    }

    private static LocalDate date(JsonObject json) throws JsonException {
        try {
            return LocalDate.parse(json.text("date"));
        } catch (DateTimeException other) {
            throw FactMembers.refused(json, "date", "Expected a date such as 2026-11-23, found another text.");
        }
    }

    private static Read scanned(JsonObject json) throws JsonException {
        String scan = json.text("scan");
        require(scan.length() <= ScanParser.MAX_LENGTH, json, "scan", "a scan within the limit of the parser");
        String profile = json.optionalText("profile");
        boolean known = profile == null
                || Arrays.stream(ScanProfile.values())
                        .anyMatch(one -> one.name().equals(profile));
        require(known, json, "profile", "a profile of this version");
        return new Read(
                FactMembers.time(json, "at"),
                zone(json),
                FactMembers.time(json, "listAt"),
                scan,
                json.optionalText("token"),
                json.optionalText("separator"),
                profile);
    }

    private static ZoneId zone(JsonObject json) throws JsonException {
        try {
            return ZoneId.of(json.text("zone"));
        } catch (DateTimeException other) {
            throw FactMembers.refused(json, "zone", "Expected a time zone such as UTC, found another text.");
        }
    }

    private static Subject subject(JsonObject json, RecordView view) throws JsonException {
        json.allowOnly(
                Set.of("gtin", "serial", "pseudonym", "pseudonymKey", "batch", "expiry", "seal", "place", "country"));
        require(view == RecordView.FULL || !json.has("serial"), json, "serial", "no serial number in a shared record");
        String gtin = json.optionalText("gtin");
        require(gtin == null || isGtin(gtin), json, "gtin", "a GTIN of 14 digits");
        return new Subject(
                gtin,
                json.optionalText("serial"),
                json.optionalText("pseudonym"),
                json.optionalText("pseudonymKey"),
                json.optionalText("batch"),
                json.optionalText("expiry"),
                json.optionalText("seal"),
                json.optionalText("place"),
                json.optionalText("country"));
    }

    private static boolean isGtin(String text) {
        try {
            return new Gtin(text).value().equals(text);
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private static EvidencePolicy policy(JsonObject json) throws JsonException {
        json.allowOnly(Set.of("vouched", "none", "plain"));
        Trust plain = FactMembers.constant(Trust.class, json, "plain");
        EvidencePolicy start = plain == Trust.VOUCHED ? EvidencePolicy.trustingAll() : EvidencePolicy.standard();
        return start.requiringProofFrom(Producer.values())
                .vouchingFor(producers(json, "vouched"))
                .acceptingNothingFrom(producers(json, "none"));
    }

    private static Producer[] producers(JsonObject json, String member) throws JsonException {
        List<Producer> producers = new ArrayList<>();
        for (String name : json.texts(member)) {
            Producer producer = Arrays.stream(Producer.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(null);
            require(producer != null && !producers.contains(producer), json, member, "producers, each once");
            producers.add(Objects.requireNonNull(producer));
        }
        return producers.toArray(Producer[]::new);
    }

    private static List<RecordedFact> facts(JsonObject json) throws JsonException {
        List<RecordedFact> facts = new ArrayList<>();
        for (JsonObject one : json.objects("facts")) {
            try {
                facts.add(FactMembers.read(one));
            } catch (IllegalArgumentException refused) {
                throw FactMembers.refused(one, "producer", String.valueOf(refused.getMessage()));
            }
        }
        return List.copyOf(facts);
    }

    private static EmbeddedList list(JsonObject json) throws JsonException {
        json.allowOnly(Set.of("list", "seq", "sha256", "json"));
        return new EmbeddedList(name(json, "list"), json.number("seq"), json.text("sha256"), json.optionalText("json"));
    }

    private static List<Attachment> attachments(JsonObject json) throws JsonException {
        List<Attachment> all = new ArrayList<>();
        for (JsonObject one : bounded(json, "attachments", json.objects("attachments"))) {
            one.allowOnly(Set.of("name", "type", "sha256"));
            require(Attachment.isHash(one.text("sha256")), one, "sha256", "SHA-256 in lower-case hexadecimal digits");
            all.add(new Attachment(name(one, "name"), name(one, "type"), one.text("sha256")));
        }
        return List.copyOf(all);
    }
}
