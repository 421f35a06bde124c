package org.packseal.core.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.JsonWriter;
import org.packseal.crypto.json.StrictJson;
import org.packseal.crypto.key.MessageSigner;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.key.SigningKey;

/**
 * One act in the custody of a sample, to be signed by the person or body that does it: form {@code pst-custody+jws}. Each act
 * names the act before it by its hash; the first act names the evidence record. Immutable and thread-safe.
 */
public final class CustodyAct {
    /** What was done. */
    public enum Kind {
        /** Taken from where it was found. */
        COLLECTED,
        /** Put under a seal. */
        SEALED,
        /** Given away; the receiver signs RECEIVED. */
        HANDED_OVER,
        /** Taken over from another holder. */
        RECEIVED,
        /** The seal was broken. */
        OPENED,
        /** A part was taken for a test. */
        SAMPLED,
        /** Given back; the receiver signs RECEIVED. */
        RETURNED,
        /** Destroyed. */
        DESTROYED
    }

    static final String TYPE = "pst-custody+jws";

    private static final int FORMAT = 1;
    private static final Set<Kind> CHANGING_HOLDER =
            EnumSet.of(Kind.COLLECTED, Kind.HANDED_OVER, Kind.RECEIVED, Kind.RETURNED);
    private static final Set<String> MEMBERS = Set.of("v", "id", "prev", "at", "act", "from", "to", "seal", "place");

    private final String id;
    private final String previous;
    private final Instant at;
    private final Kind kind;
    private final @Nullable String from;
    private final @Nullable String to;
    private final @Nullable String seal;
    private final @Nullable String place;

    private CustodyAct(
            String id,
            String previous,
            Instant at,
            Kind kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable String seal,
            @Nullable String place) {
        this.id = id;
        this.previous = previous;
        this.at = at;
        this.kind = kind;
        this.from = named(from, "from");
        this.to = named(to, "to");
        this.seal = named(seal, "seal");
        this.place = named(place, "place");
    }

    private static @Nullable String named(@Nullable String text, String member) {
        if (text != null && !Attachment.isName(text)) {
            throw new IllegalArgumentException(
                    "Expected 1 to " + RecordLimits.MAX_NAME + " characters in " + member + ", found another text.");
        }
        return text;
    }

    /**
     * An act.
     *
     * @param id identifier, for instance {@code UUID.randomUUID()}
     * @param previous the act before it, or the record for the first, as signed; see {@link EvidenceRecord#hash}
     * @param at when it was done
     * @param kind what was done
     * @return the act, without holder, seal and place
     */
    public static CustodyAct of(UUID id, String previous, Instant at, Kind kind) {
        return new CustodyAct(
                "urn:uuid:" + id,
                EvidenceRecord.hash(previous),
                Objects.requireNonNull(at, "at"),
                Objects.requireNonNull(kind, "kind"),
                null,
                null,
                null,
                null);
    }

    /**
     * The same act with its holders.
     *
     * @param giver holder before the act, 1 to 200 characters
     * @param taker holder after the act, 1 to 200 characters
     * @return a changed copy
     */
    public CustodyAct between(String giver, String taker) {
        return new CustodyAct(id, previous, at, kind, giver, taker, seal, place);
    }

    /**
     * The same act with the number of the seal.
     *
     * @param number 1 to 200 characters
     * @return a changed copy
     */
    public CustodyAct withSeal(String number) {
        return new CustodyAct(id, previous, at, kind, from, to, number, place);
    }

    /**
     * The same act with its place.
     *
     * @param where 1 to 200 characters, for instance a GLN
     * @return a changed copy
     */
    public CustodyAct withPlace(String where) {
        return new CustodyAct(id, previous, at, kind, from, to, seal, where);
    }

    /** {@return the payload as one line of JSON} */
    public String toJson() {
        return new JsonWriter()
                .beginObject()
                .member("v", FORMAT)
                .member("id", id)
                .member("prev", previous)
                .member("at", at.toString())
                .member("act", kind.name())
                .member("from", from)
                .member("to", to)
                .member("seal", seal)
                .member("place", place)
                .endObject()
                .toString();
    }

    /**
     * Reads a payload.
     *
     * @param json UTF-8, at most 64 KiB
     * @return the act
     * @throws RecordException MALFORMED or TOO_LARGE, with the place
     */
    public static CustodyAct read(byte[] json) {
        try {
            return read(StrictJson.object(json, RecordLimits.ACT));
        } catch (JsonException fault) {
            throw PayloadReader.refusal(fault);
        }
    }

    private static CustodyAct read(JsonObject json) throws JsonException {
        json.allowOnly(MEMBERS);
        PayloadReader.require(json.number("v") == FORMAT, json, "v", "1");
        String previous = json.text("prev");
        PayloadReader.require(Attachment.isHash(previous), json, "prev", "SHA-256 in lower-case hexadecimal digits");
        Kind kind = FactMembers.constant(Kind.class, json, "act");
        return new CustodyAct(
                PayloadReader.id(json),
                previous,
                FactMembers.time(json, "at"),
                kind,
                PayloadReader.name(json, "from"),
                CHANGING_HOLDER.contains(kind) ? PayloadReader.name(json, "to") : name(json, "to"),
                name(json, "seal"),
                name(json, "place"));
    }

    private static @Nullable String name(JsonObject json, String member) throws JsonException {
        return json.has(member) ? PayloadReader.name(json, member) : null;
    }

    /**
     * Signs the act with a key held in memory.
     *
     * @param key the key
     * @return compact JWS
     * @throws RecordException MALFORMED if the act names no holder, or one that changes hands names no taker
     */
    public String sign(SigningKey key) {
        return sign(key.publicKey(), key);
    }

    /**
     * Signs the act with a key held elsewhere.
     *
     * @param key the public half
     * @param signer signs with the private half
     * @return compact JWS
     * @throws RecordException MALFORMED if the act names no holder, or one that changes hands names no taker;
     *     SIGNATURE_REJECTED if the answer is no signature of the key
     */
    public String sign(PublicKey key, MessageSigner signer) {
        byte[] payload = toJson().getBytes(StandardCharsets.UTF_8);
        read(payload);
        return EvidenceRecord.signed(TYPE, payload, key, signer);
    }

    /** {@return identifier, {@code urn:uuid:…}} */
    public String id() {
        return id;
    }

    /** {@return SHA-256 of the act before it, or of the record} */
    public String previous() {
        return previous;
    }

    /** {@return when it was done} */
    public Instant at() {
        return at;
    }

    /** {@return what was done} */
    public Kind kind() {
        return kind;
    }

    /** {@return holder before the act; empty only before the act is signed} */
    public Optional<String> from() {
        return Optional.ofNullable(from);
    }

    /** {@return holder after the act} */
    public Optional<String> to() {
        return Optional.ofNullable(to);
    }

    /** {@return number of the seal} */
    public Optional<String> seal() {
        return Optional.ofNullable(seal);
    }

    /** {@return the place} */
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    @Override
    public String toString() {
        return kind + " " + at;
    }
}
