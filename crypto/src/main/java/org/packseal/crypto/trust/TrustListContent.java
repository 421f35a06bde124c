package org.packseal.crypto.trust;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.packseal.crypto.problem.KeyWarning;
import org.packseal.crypto.problem.TrustListException;

/**
 * What a trust list says, for showing it to people. Nothing of it is verified: no signature is checked, and no token can
 * be checked with it. Immutable and thread-safe.
 */
public final class TrustListContent {
    private final ListPayload payload;
    private final String json;
    private final List<String> claimedSigners;
    private final int keys;
    private final int statementKeys;
    private final List<RejectedKey> unusableKeys;
    private final List<KeyWarning> keyWarnings;

    private TrustListContent(ListPayload payload, JwsJson jws, ListKeys keys) {
        this.payload = payload;
        this.json = new String(jws.payload(), StandardCharsets.UTF_8);
        this.claimedSigners = jws.claimedSigners();
        this.keys = keys.usable().size();
        this.statementKeys = keys.statementKeys().size();
        this.unusableKeys = List.copyOf(keys.leftOut());
        this.keyWarnings = List.copyOf(keys.warnings());
    }

    /**
     * Reads a list without verifying it.
     *
     * @param list the text of the list: a JWS in general JSON serialization, UTF-8
     * @return its content
     * @throws TrustListException if it is no trust list
     */
    public static TrustListContent read(byte[] list) throws TrustListException {
        JwsJson jws = JwsJson.readList(list);
        ListPayload payload = ListPayload.read(jws.payload());
        return new TrustListContent(
                payload,
                jws,
                ListKeys.read(jws.payload(), new HashSet<>(payload.roots().keyIds())));
    }

    /**
     * Doubts about the keys of a payload, signed or still to be signed, that a verifier would use.
     *
     * @param payloadJson the payload
     * @return unmodifiable list
     * @throws TrustListException if it is no payload of a trust list
     */
    public static List<KeyWarning> keyWarnings(String payloadJson) throws TrustListException {
        byte[] bytes = payloadJson.getBytes(StandardCharsets.UTF_8);
        Set<String> roots = new HashSet<>(ListPayload.read(bytes).roots().keyIds());
        return List.copyOf(ListKeys.read(bytes, roots).warnings());
    }

    /**
     * Name of the list.
     *
     * @return a URN
     */
    public String urn() {
        return payload.list();
    }

    /**
     * Sequence number.
     *
     * @return 1 or more
     */
    public long sequence() {
        return payload.sequence();
    }

    /**
     * When the list was issued.
     *
     * @return {@code iat}
     */
    public Instant issuedAt() {
        return payload.issuedAt();
    }

    /**
     * When the next list is due.
     *
     * @return {@code nextUpdate}
     */
    public Instant nextUpdate() {
        return payload.nextUpdate();
    }

    /**
     * Until when the list may be used, before any verifier's cap.
     *
     * @return {@code graceUntil}
     */
    public Instant graceUntil() {
        return payload.graceUntil();
    }

    /**
     * Hash of the payload, which the next list must repeat in {@code prev}.
     *
     * @return SHA-256, 43 characters of base64url
     */
    public String payloadHash() {
        return payload.hash();
    }

    /**
     * Hash of the payload of the list before.
     *
     * @return {@code prev}, or empty for the first list
     */
    public Optional<String> previousHash() {
        return Optional.ofNullable(payload.previous());
    }

    /**
     * The root set the list names as its own.
     *
     * @return the root set, unverified like the list
     */
    public RootSet roots() {
        return payload.roots();
    }

    /**
     * How often the roots were changed.
     *
     * @return number of {@code rootChanges}
     */
    public int rootChanges() {
        return payload.rootChanges().size();
    }

    /**
     * Key ids in the headers of the signatures; whether the signatures hold is not known.
     *
     * @return unmodifiable list
     */
    public List<String> claimedSigners() {
        return claimedSigners;
    }

    /**
     * How many keys a verifier could use.
     *
     * @return 0 or more
     */
    public int usableKeys() {
        return keys;
    }

    /**
     * How many keys of {@code statementKeys} a verifier could use.
     *
     * @return 0 or more
     */
    public int usableStatementKeys() {
        return statementKeys;
    }

    /**
     * The entries that a verifier would leave out.
     *
     * @return unmodifiable list
     */
    public List<RejectedKey> unusableKeys() {
        return unusableKeys;
    }

    /**
     * Doubts about keys that a verifier would use, such as a scope that holds several companies.
     *
     * @return unmodifiable list
     */
    public List<KeyWarning> keyWarnings() {
        return keyWarnings;
    }

    /**
     * The payload as it stands, the keys included.
     *
     * @return JSON
     */
    public String payloadJson() {
        return json;
    }
}
