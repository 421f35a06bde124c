package org.packseal.crypto.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.packseal.crypto.jws.CompactJws;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.trust.InMemoryTrustStateStore;
import org.packseal.crypto.trust.Lists;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.key.Gtin;

/** Statements for tests, member by member: what is set here is written as it is, good or bad. */
final class Statements {
    static final long NOW = Lists.ISSUED + 3_600;
    static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);
    static final Gtin GTIN = new Gtin("04012345678901");
    static final SigningKey LAB = SigningKey.newEd25519(Lists.RANDOM);
    static final SigningKey OTHER_LAB = SigningKey.newEs256(Lists.RANDOM);
    static final String ANY_COMP = "\"facts\":[\"comp.*\",\"identity.*\"],\"any\":true";

    private final Map<String, String> members = new LinkedHashMap<>();
    private final List<String> facts = new ArrayList<>();

    private Statements() {}

    /** A good statement of a laboratory about one pack. */
    static Statements statement() {
        return new Statements()
                .set("v", 1)
                .set("id", "\"" + id(1) + "\"")
                .set("iat", NOW - 600)
                .set("seq", 1)
                .set("subject", "{\"gtin\":\"" + GTIN.value() + "\",\"serial\":\"S1\"}");
    }

    static String id(int number) {
        return String.format("urn:uuid:00000000-0000-4000-8000-%012x", number);
    }

    Statements set(String member, Object json) {
        members.put(member, json.toString());
        return this;
    }

    Statements without(String member) {
        members.remove(member);
        return this;
    }

    Statements fact(String key, String value) {
        return fact("{\"key\":\"" + key + "\",\"value\":\"" + value + "\"}");
    }

    Statements fact(String json) {
        facts.add(json);
        return this;
    }

    byte[] payload() {
        Map<String, String> all = new LinkedHashMap<>(members);
        all.putIfAbsent("facts", facts.isEmpty() ? "[{\"key\":\"comp.assayPct\",\"value\":12.5}]" : facts.toString());
        return all.entrySet().stream()
                .map(member -> '"' + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"))
                .getBytes(UTF_8);
    }

    String signedBy(SigningKey key) {
        return signedBy(key, StatementVerifier.TYPE);
    }

    String signedBy(SigningKey key, String type) {
        return Objects.requireNonNull(CompactJws.write(type, payload(), key.publicKey(), key));
    }

    static Lists.Entry entry(SigningKey key) {
        return Lists.statementEntry(key, "LAB", ANY_COMP);
    }

    static TrustList trust(Lists.Entry... entries) {
        Lists list = Lists.list();
        for (Lists.Entry entry : entries) {
            list.statementKey(entry);
        }
        return trust(list);
    }

    static TrustList trust(Lists list) {
        return Lists.of(Lists.URN, Lists.ROOTS, new InMemoryTrustStateStore())
                .verify(list.signed())
                .trustList()
                .orElseThrow();
    }

    static StatementContext.Builder pack() {
        return StatementContext.builder(GTIN).serial("S1").batch("B1");
    }

    static StatementCheck check(TrustList trust, String statement) {
        return check(trust, statement, pack().build());
    }

    static StatementCheck check(TrustList trust, String statement, StatementContext context) {
        return StatementVerifier.of(trust).withClock(CLOCK).verify(statement, context);
    }
}
