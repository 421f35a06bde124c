package org.packseal.crypto.trust;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonLimits;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.StrictJson;
import org.packseal.crypto.jws.CheckedSignature;
import org.packseal.crypto.jws.CompactJws;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListException;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.crypto.signature.VerificationKey;

/**
 * A JWS in general JSON serialization (RFC 7515 section 7.2.1): one payload, several signatures. Each protected header is
 * exactly {@code alg}, {@code kid} and {@code typ}; unprotected headers are refused. Immutable.
 */
final class JwsJson {
    /** Every root of the old set and every root of the new one may sign. */
    static final int MAX_SIGNATURES = 2 * RootSet.MAX_KEYS;

    private static final JsonLimits LIST_LIMITS =
            new JsonLimits(TrustListLimits.MAX_BYTES, 8, 2_000, TrustListLimits.MAX_BYTES);
    private static final JsonLimits HEADER_LIMITS = new JsonLimits(1_000, 1, 10, 200);
    private static final Set<String> MEMBERS = Set.of("payload", "signatures");
    private static final Set<String> SIGNATURE_MEMBERS = Set.of("protected", "signature");
    private static final Set<String> HEADER_MEMBERS = Set.of("alg", "kid", "typ");

    private final String encodedPayload;
    private final byte[] payload;
    private final List<Entry> entries;

    /** One signature with what its header says. */
    private record Entry(
            String encodedHeader, String kid, @Nullable SignatureAlgorithm alg, String signature) {
        byte[] bytes() {
            // The signature was strict base64url when the entry was read.
            return Objects.requireNonNull(Base64Url.decode(signature));
        }
    }

    private JwsJson(String encodedPayload, byte[] payload, List<Entry> entries) {
        this.encodedPayload = encodedPayload;
        this.payload = payload;
        this.entries = entries;
    }

    /** Reads the outer form of a trust list. */
    static JwsJson readList(byte[] list) throws TrustListException {
        try {
            return read(StrictJson.object(list, LIST_LIMITS), ListPayload.TYP);
        } catch (JsonException e) {
            throw RefusedJson.of(e);
        }
    }

    /** Reads the outer form; {@code typ} is compared byte for byte before anything else is done. */
    static JwsJson read(JsonObject jws, String typ) throws TrustListException {
        try {
            jws.allowOnly(MEMBERS);
            List<JsonObject> signatures = jws.objects("signatures");
            if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
                throw new TrustListException(
                        TrustListCode.SIGNATURE_MALFORMED,
                        jws.pointer("signatures"),
                        "Expected 1 to 64 signatures, found another number.");
            }
            List<Entry> entries = new ArrayList<>(signatures.size());
            for (JsonObject signature : signatures) {
                entries.add(entry(signature, typ));
            }
            String encodedPayload = jws.text("payload");
            byte[] payload = Base64Url.decode(encodedPayload);
            if (payload == null) {
                throw new TrustListException(
                        TrustListCode.MALFORMED,
                        jws.pointer("payload"),
                        "Expected a payload in strict base64url, found another text.");
            }
            return new JwsJson(encodedPayload, payload, List.copyOf(entries));
        } catch (JsonException e) {
            throw RefusedJson.of(e);
        }
    }

    private static Entry entry(JsonObject signature, String typ) throws JsonException, TrustListException {
        signature.allowOnly(SIGNATURE_MEMBERS);
        String encodedHeader = signature.text("protected");
        byte[] header = Base64Url.decode(encodedHeader);
        String encodedValue = signature.text("signature");
        byte[] value = Base64Url.decode(encodedValue);
        if (header == null || value == null || value.length != SignatureAlgorithm.SIGNATURE_LENGTH) {
            throw malformed(
                    signature.pointer(),
                    "Expected header and signature in strict base64url, the signature of 64 bytes, found others.");
        }
        try {
            JsonObject members = StrictJson.object(header, HEADER_LIMITS);
            if (!members.text("typ").equals(typ)) {
                throw new TrustListException(
                        TrustListCode.WRONG_TYPE,
                        signature.pointer("protected"),
                        "Expected the typ " + typ + ", found another.");
            }
            members.allowOnly(HEADER_MEMBERS);
            SignatureAlgorithm alg = SignatureAlgorithm.ofJoseName(members.text("alg"));
            return new Entry(encodedHeader, members.text("kid"), alg, encodedValue);
        } catch (JsonException e) {
            throw malformed(signature.pointer("protected"), e.message());
        }
    }

    private static TrustListException malformed(String place, String message) {
        return new TrustListException(TrustListCode.SIGNATURE_MALFORMED, place, message);
    }

    /** Key ids of the headers, whatever their signatures are worth. */
    List<String> claimedSigners() {
        return entries.stream().map(Entry::kid).toList();
    }

    byte[] payload() {
        return payload;
    }

    /**
     * The distinct roots of the set that have signed. A signature of a key outside the set does not count, nor does one
     * that does not hold; of several by one root only the first is looked at, which bounds the work.
     */
    Set<String> signers(RootSet roots) {
        Set<String> tried = new HashSet<>();
        Set<String> holding = new HashSet<>();
        for (Entry entry : entries) {
            VerificationKey key = roots.key(entry.kid());
            boolean first = key != null && tried.add(entry.kid());
            if (key != null
                    && first
                    && key.algorithm() == entry.alg()
                    && key.verify(CompactJws.signingInput(entry.encodedHeader(), encodedPayload), entry.bytes())) {
                holding.add(entry.kid());
            }
        }
        return Set.copyOf(holding);
    }

    /** A JWS over a payload, nothing signed yet. */
    static JwsJson unsigned(byte[] payload) {
        return new JwsJson(Base64Url.encode(payload), payload, List.of());
    }

    /** The same with one signature more; empty where what the key answers is no signature by it. */
    Optional<JwsJson> with(SigningKey key, String typ) {
        String kid = key.publicKey().kid();
        String encodedHeader = CompactJws.headerPart(key.publicKey(), typ);
        byte[] signature =
                CheckedSignature.by(key.publicKey(), key, CompactJws.signingInput(encodedHeader, encodedPayload));
        if (signature == null) {
            return Optional.empty();
        }
        List<Entry> more = new ArrayList<>(entries);
        more.removeIf(entry -> entry.kid().equals(kid));
        SignatureAlgorithm alg = SignatureAlgorithm.ofJoseName(key.publicKey().algorithm());
        more.add(new Entry(encodedHeader, kid, alg, Base64Url.encode(signature)));
        return Optional.of(new JwsJson(encodedPayload, payload, List.copyOf(more)));
    }

    /** The text of the JWS. */
    String toJson() {
        return entries.stream()
                .map(entry ->
                        "{\"protected\":\"" + entry.encodedHeader() + "\",\"signature\":\"" + entry.signature() + "\"}")
                .collect(Collectors.joining(",", "{\"payload\":\"" + encodedPayload + "\",\"signatures\":[", "]}"));
    }
}
