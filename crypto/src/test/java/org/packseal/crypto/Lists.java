package org.packseal.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Trust lists for tests, member by member: what is set here is written as it is, good or bad. */
final class Lists {
    static final String URN = "urn:example:medicines";
    static final long ISSUED = 1_800_000_000L;
    static final long DAY = 86_400L;
    static final SecureRandom RANDOM = new SecureRandom();
    static final SigningKey ROOT_A = SigningKey.newEd25519(RANDOM);
    static final SigningKey ROOT_B = SigningKey.newEs256(RANDOM);
    static final SigningKey ROOT_C = SigningKey.newEd25519(RANDOM);
    static final RootSet ROOTS = roots(2, ROOT_A, ROOT_B, ROOT_C);
    static final SigningKey ISSUER = SigningKey.newEd25519(RANDOM);

    private final Map<String, String> members = new LinkedHashMap<>();
    private final List<String> keys = new ArrayList<>();

    private Lists() {}

    /** The first list, good and without keys. */
    static Lists list() {
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
    static Lists list(long sequence, String previous) {
        return list().set("seq", sequence).set("prev", '"' + previous + '"').set("iat", ISSUED + sequence);
    }

    Lists set(String member, Object json) {
        members.put(member, json.toString());
        return this;
    }

    Lists without(String member) {
        members.remove(member);
        return this;
    }

    Lists key(String entry) {
        keys.add(entry);
        return this;
    }

    Lists key(Entry entry) {
        return key(entry.toString());
    }

    byte[] payload() {
        Map<String, String> all = new LinkedHashMap<>(members);
        all.putIfAbsent("keys", '[' + String.join(",", keys) + ']');
        return all.entrySet().stream()
                .map(member -> '"' + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"))
                .getBytes(UTF_8);
    }

    String hash() {
        return ListPayload.hash(payload());
    }

    /** Signed by these whatever the payload says. */
    byte[] signedBy(SigningKey... roots) {
        return signed(payload(), ListPayload.TYP, roots);
    }

    byte[] signed() {
        return signedBy(ROOT_A, ROOT_B);
    }

    static byte[] signed(byte[] payload, String typ, SigningKey... roots) {
        GeneralJws jws = GeneralJws.unsigned(payload);
        for (SigningKey root : roots) {
            jws = jws.with(root, typ);
        }
        return jws.toJson().getBytes(UTF_8);
    }

    static RootSet roots(int threshold, SigningKey... keys) {
        try {
            return RootSet.of(
                    threshold, Arrays.stream(keys).map(SigningKey::publicJwk).toList());
        } catch (KeyFormatException e) {
            throw new AssertionError(e);
        }
    }

    static TrustListVerifier verifier(TrustStateStore store) {
        return TrustListVerifier.of(URN, ROOTS, store);
    }

    static TrustListResult verify(byte[] list) {
        return verifier(new InMemoryTrustStateStore()).verify(list);
    }

    /** A good entry for a key, member by member. */
    static Entry entry(SigningKey key) {
        return new Entry(key);
    }

    /** One entry of a list. */
    static final class Entry {
        private final Map<String, String> members = new LinkedHashMap<>();
        private final String publicJwk;

        private Entry(SigningKey key) {
            String jwk = key.publicJwk();
            publicJwk = jwk.substring(1, jwk.indexOf(",\"kid16\""));
            set("kid16", '"' + key.keyId16() + '"');
            set("issuer", "{\"name\":\"Example Pharma\"}");
            scope("\"gcp\":[\"4012345\"]");
        }

        Entry set(String member, Object json) {
            members.put(member, json.toString());
            return this;
        }

        Entry without(String member) {
            members.remove(member);
            return this;
        }

        Entry scope(String members) {
            return set("scope", '{' + members + '}');
        }

        Entry kid16(String kid16) {
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
