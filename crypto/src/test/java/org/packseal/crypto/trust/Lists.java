package org.packseal.crypto.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFormatException;

/** Trust lists for tests, member by member: what is set here is written as it is, good or bad. */
public final class Lists extends JsonMembers<Lists> {
    public static final String URN = "urn:example:medicines";
    public static final long ISSUED = 1_800_000_000L;
    public static final long DAY = 86_400L;
    public static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(ISSUED + 100 * DAY), ZoneOffset.UTC);
    public static final SecureRandom RANDOM = new SecureRandom();
    public static final SigningKey ROOT_A = SigningKey.newEd25519(RANDOM);
    public static final SigningKey ROOT_B = SigningKey.newEs256(RANDOM);
    public static final SigningKey ROOT_C = SigningKey.newEd25519(RANDOM);
    public static final RootSet ROOTS = roots(2, ROOT_A, ROOT_B, ROOT_C);
    public static final SigningKey ISSUER = SigningKey.newEd25519(RANDOM);

    private final List<String> keys = new ArrayList<>();
    private final List<String> statementKeys = new ArrayList<>();

    private Lists() {}

    /** The first list, good and without keys. */
    public static Lists list() {
        return new Lists()
                .set("list", '"' + URN + '"')
                .set("seq", 1)
                .set("iat", ISSUED)
                .set("nextUpdate", ISSUED + 7 * DAY)
                .set("graceUntil", ISSUED + 30 * DAY)
                .set("roots", ROOTS.toJson())
                .set("rootChanges", "[]");
    }

    /** A good list of this number after the one with this payload hash. */
    public static Lists list(long sequence, String previous) {
        return list().set("seq", sequence).set("prev", '"' + previous + '"').set("iat", ISSUED + sequence);
    }

    @Override
    Lists self() {
        return this;
    }

    public Lists key(String entry) {
        keys.add(entry);
        return this;
    }

    public Lists statementKey(Entry entry) {
        statementKeys.add(entry.toString());
        return this;
    }

    public Lists key(Entry entry) {
        return key(entry.toString());
    }

    public byte[] payload() {
        Map<String, String> all = new LinkedHashMap<>(members);
        all.putIfAbsent("keys", '[' + String.join(",", keys) + ']');
        if (!statementKeys.isEmpty()) {
            all.putIfAbsent("statementKeys", '[' + String.join(",", statementKeys) + ']');
        }
        return all.entrySet().stream()
                .map(member -> '"' + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"))
                .getBytes(UTF_8);
    }

    public String hash() {
        return ListPayload.hash(payload());
    }

    /** Signed by these whatever the payload says. */
    public byte[] signedBy(SigningKey... roots) {
        return signed(payload(), ListPayload.TYP, roots);
    }

    public byte[] signed() {
        return signedBy(ROOT_A, ROOT_B);
    }

    public static byte[] signed(byte[] payload, String typ, SigningKey... roots) {
        JwsJson jws = JwsJson.unsigned(payload);
        for (SigningKey root : roots) {
            jws = jws.with(root, typ).orElseThrow();
        }
        return jws.toJson().getBytes(UTF_8);
    }

    public static RootSet roots(int threshold, SigningKey... keys) {
        try {
            return RootSet.of(
                    threshold, Arrays.stream(keys).map(SigningKey::publicKey).toList());
        } catch (KeyFormatException e) {
            throw new AssertionError(e);
        }
    }

    /** A verifier whose clock shows a time after every list that these tests issue. */
    public static TrustListVerifier of(String listUrn, RootSet roots, TrustStateStore store) {
        return TrustListVerifier.of(listUrn, roots, store).withClock(CLOCK);
    }

    public static TrustListVerifier verifier(TrustStateStore store) {
        return Lists.of(URN, ROOTS, store);
    }

    public static TrustListResult verify(byte[] list) {
        return verifier(new InMemoryTrustStateStore()).verify(list);
    }

    /** The verified list; its entries may be left out. */
    static TrustList accepted(Lists list) {
        TrustListResult result = verify(list.signed());
        assertThat(result.problems()).isEmpty();
        return result.trustList().orElseThrow();
    }

    /** A good entry for a key, member by member. */
    public static Entry entry(SigningKey key) {
        return new Entry(key);
    }

    /** A good entry for a key of {@code statementKeys}, member by member. */
    public static Entry statementEntry(SigningKey key, String producer, String scope) {
        return new Entry(key)
                .without("kid16")
                .without("issuer")
                .set("holder", "{\"name\":\"Example Laboratory\",\"country\":\"DE\"}")
                .set("for", "\"STATEMENT\"")
                .set("producer", '"' + producer + '"')
                .scope(scope);
    }

    /** One entry of a list. */
    public static final class Entry extends JsonMembers<Entry> {
        private final String publicJwk;

        private Entry(SigningKey key) {
            String jwk = key.publicKey().toJwk();
            publicJwk = jwk.substring(1, jwk.indexOf(",\"kid16\""));
            set("kid16", '"' + key.publicKey().kid16() + '"');
            set("issuer", "{\"name\":\"Example Pharma\"}");
            scope("\"gcp\":[\"4012345\"]");
        }

        @Override
        Entry self() {
            return this;
        }

        public Entry scope(String members) {
            return set("scope", '{' + members + '}');
        }

        public Entry kid16(String kid16) {
            return set("kid16", '"' + kid16 + '"');
        }

        @Override
        public String toString() {
            return members.entrySet().stream()
                    .map(member -> ",\"" + member.getKey() + "\":" + member.getValue())
                    .collect(Collectors.joining("", '{' + publicJwk, "}"));
        }
    }
}
