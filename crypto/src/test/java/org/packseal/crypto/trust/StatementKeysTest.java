package org.packseal.crypto.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.trust.Lists.ISSUER;
import static org.packseal.crypto.trust.Lists.RANDOM;
import static org.packseal.crypto.trust.Lists.ROOT_A;
import static org.packseal.crypto.trust.Lists.ROOT_C;
import static org.packseal.crypto.trust.Lists.accepted;
import static org.packseal.crypto.trust.Lists.entry;
import static org.packseal.crypto.trust.Lists.list;
import static org.packseal.crypto.trust.Lists.statementEntry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.TrustListCode;

/** Entries of {@code statementKeys}: each is read strictly, and a bad one is left out alone. */
class StatementKeysTest {
    private static final SigningKey LAB = SigningKey.newEd25519(RANDOM);
    private static final SigningKey POLICE = SigningKey.newEs256(RANDOM);
    private static final String ANY = "\"facts\":[\"comp.*\"],\"any\":true";

    @Test
    void entry_allMembers_areThere() {
        TrustList trust =
                accepted(list().statementKey(statementEntry(LAB, "LAB", ANY + ",\"countries\":[\"DE\",\"AT\"]")
                        .set("holder", "{\"name\":\"Example Laboratory\",\"gln\":\"4012345000009\",\"country\":\"DE\"}")
                        .set("nbf", 10)
                        .set("exp", 20)
                        .set("revoked", "{\"at\":15,\"reason\":\"ceased\"}")));

        StatementKey key = trust.statementKey(LAB.publicKey().kid()).orElseThrow();
        assertThat(trust.leftOut()).isEmpty();
        assertThat(trust.statementKeys()).containsExactly(key);
        assertThat(key.key()).isEqualTo(LAB.publicKey());
        assertThat(key.purpose()).isEqualTo(KeyPurpose.STATEMENT);
        assertThat(key.producer()).contains("LAB");
        assertThat(key.holder()).isEqualTo("Example Laboratory");
        assertThat(key.holderGln()).contains("4012345000009");
        assertThat(key.holderCountry()).isEqualTo("DE");
        assertThat(key.countries()).containsExactly("DE", "AT");
        assertThat(key.notBefore()).contains(Instant.ofEpochSecond(10));
        assertThat(key.notAfter()).contains(Instant.ofEpochSecond(20));
        assertThat(key.revokedAt()).contains(Instant.ofEpochSecond(15));
        assertThat(key.isCompromised()).isFalse();
        assertThat(key.allows("comp.assayPct")).isTrue();
        assertThat(key.allows("composition.productionError")).isFalse();
    }

    @Test
    void entry_compromised_isRevokedForAllTimes_ofAnotherReasonFromItsTimeOn() {
        StatementKey ceased = revoked("ceased");
        StatementKey compromised = revoked("keyCompromise");

        assertThat(ceased.isCompromised()).isFalse();
        assertThat(ceased.isRevokedAt(Instant.ofEpochSecond(14))).isFalse();
        assertThat(ceased.isRevokedAt(Instant.ofEpochSecond(15))).isTrue();
        assertThat(compromised.isCompromised()).isTrue();
        assertThat(compromised.isRevokedAt(Instant.EPOCH)).isTrue();
        assertThat(ceased.hasHolderOf(compromised)).isTrue();
    }

    @Test
    void holders_areTheSameByTheirNumberWhereBothHaveOne_elseByNameAndCountry() {
        StatementKey numbered = heldBy("A", "4012345000009");

        assertThat(numbered.hasHolderOf(heldBy("B", "4012345000009"))).isTrue();
        assertThat(numbered.hasHolderOf(heldBy("A", "4150123000008"))).isFalse();
        assertThat(numbered.hasHolderOf(heldBy("A", null))).isFalse();
        assertThat(heldBy("A", null).hasHolderOf(heldBy("A", null))).isTrue();
        assertThat(heldBy("A", null).hasHolderOf(heldBy("B", null))).isFalse();
    }

    private static StatementKey heldBy(String name, @Nullable String gln) {
        String number = gln == null ? "" : ",\"gln\":\"" + gln + '"';
        TrustList trust = accepted(list().statementKey(statementEntry(LAB, "LAB", ANY)
                .set("holder", "{\"name\":\"" + name + '"' + number + ",\"country\":\"DE\"}")));
        return trust.statementKeys().get(0);
    }

    private static StatementKey revoked(String reason) {
        return accepted(list().statementKey(statementEntry(LAB, "LAB", ANY)
                        .set("revoked", "{\"at\":15,\"reason\":\"" + reason + "\"}")))
                .statementKey(LAB.publicKey().kid())
                .orElseThrow();
    }

    @Test
    void entry_forRecords_needsNeitherProducerNorScope() {
        TrustList trust = accepted(list().statementKey(statementEntry(LAB, "LAB", ANY)
                .set("for", "\"RECORD\"")
                .without("producer")
                .without("scope")));

        assertThat(trust.statementKeys()).extracting(StatementKey::purpose).containsExactly(KeyPurpose.RECORD);
        assertThat(trust.statementKeys().get(0).producer()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for | \"SEAL\" | UNKNOWN_TYPE",
                "producer | \"LIBRARY\" | INVALID_SCOPE",
                "holder | {\"name\":\"A\"} | MALFORMED",
                "holder | {\"name\":\"\",\"country\":\"DE\"} | INVALID_ISSUER",
                "holder | {\"name\":\"A\",\"country\":\"XX\"} | INVALID_ISSUER",
                "holder | {\"name\":\"A\",\"country\":\"de\"} | INVALID_ISSUER",
                "holder | {\"name\":\"A\",\"country\":\"DE\",\"gln\":\"4012345000001\"} | INVALID_ISSUER",
                "holder | {\"name\":\"A\",\"country\":\"DE\",\"url\":\"x\"} | MALFORMED",
                "scope | {\"facts\":[\"comp.*\"],\"any\":true,\"gln\":[]} | MALFORMED",
                "exp | -1 | INVALID_TIME",
                "scope | {\"any\":true} | INVALID_SCOPE",
                "scope | {\"facts\":[\"comp.*\"]} | INVALID_SCOPE",
                "scope | {\"facts\":[\"comp.*\"],\"any\":true,\"gcp\":[\"4012345\"]} | INVALID_SCOPE",
                "scope | {\"facts\":[\"comp.*\"],\"gcp\":[\"4150123\"]} | SHARED_PREFIX",
                "scope | {\"facts\":[\"*\"],\"any\":true} | INVALID_SCOPE",
                "scope | {\"facts\":[\"comp.*.x\"],\"any\":true} | INVALID_SCOPE",
                "scope | {\"facts\":[\"comp.*\"],\"any\":1} | MALFORMED",
                "scope | {\"facts\":[\"comp.*\"],\"any\":true,\"countries\":[\"QQ\"]} | INVALID_ISSUER",
                "nbf | -1 | INVALID_TIME",
                "revoked | {\"at\":-1,\"reason\":\"ceased\"} | INVALID_TIME",
                "kid16 | \"abcd\" | MALFORMED",
                "zz | 1 | MALFORMED",
            })
    void entry_bad_isLeftOutAloneWithItsFault(String member, String json, KeyFault fault) {
        TrustList trust =
                accepted(list().statementKey(statementEntry(LAB, "LAB", ANY).set(member, json))
                        .statementKey(statementEntry(
                                POLICE, "LAW_ENFORCEMENT", "\"facts\":[\"history.theftReport\"],\"any\":true")));

        assertThat(trust.leftOut()).extracting(RejectedKey::code).containsExactly(fault);
        assertThat(trust.leftOut().get(0).where()).isEqualTo("/statementKeys/0");
        assertThat(trust.statementKeys()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"comp.assayPct", "az.AZ", "comp.*", "a.b.c.*", "comp"})
    void factOfAScope_wordsOfLetters_isKept(String fact) {
        assertThat(withFact(fact).leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                ".*",
                "comp.",
                ".comp",
                "comp..x",
                "comp.*.*",
                "comp*",
                "com`p",
                "com{p",
                "com@p",
                "com[p",
                "comp1",
                "c\u00e4"
            })
    void factOfAScope_anythingElse_isLeftOut(String fact) {
        assertThat(withFact(fact).leftOut()).extracting(RejectedKey::code).containsExactly(KeyFault.INVALID_SCOPE);
    }

    @Test
    void factOfAScope_ofAHundredCharacters_isKeptAndALongerOneIsNot() {
        assertThat(withFact("a".repeat(98) + ".*").leftOut()).isEmpty();
        assertThat(withFact("a".repeat(99) + ".*").leftOut()).hasSize(1);
    }

    private static TrustList withFact(String fact) {
        return accepted(list().statementKey(statementEntry(LAB, "LAB", "\"facts\":[\"" + fact + "\"],\"any\":true")));
    }

    @Test
    void timesOfAKey_endBeforeItsBeginning_areLeftOut() {
        Lists.Entry entry = statementEntry(LAB, "LAB", ANY);

        assertThat(accepted(list().statementKey(entry.set("nbf", 10))).leftOut())
                .isEmpty();
        assertThat(accepted(list().statementKey(entry.set("exp", 10))).leftOut())
                .isEmpty();
        assertThat(accepted(list().statementKey(entry.set("exp", 9))).leftOut())
                .extracting(RejectedKey::code)
                .containsExactly(KeyFault.INVALID_TIME);
        assertThat(accepted(list().statementKey(entry.without("nbf"))).leftOut())
                .isEmpty();
    }

    @Test
    void report_namesTheHolderAndTheKey_whereTheyCouldBeRead() {
        TrustList trust = accepted(list().statementKey(statementEntry(LAB, "NOBODY", ANY))
                .statementKey(statementEntry(POLICE, "NOBODY", ANY).without("holder")));

        assertThat(trust.leftOut()).extracting(RejectedKey::issuer).containsExactly("Example Laboratory", null);
        assertThat(trust.leftOut())
                .extracting(RejectedKey::keyId)
                .containsExactly(LAB.publicKey().kid(), POLICE.publicKey().kid());
    }

    /** A key has one use, so that its holder cannot pass a signature made for one use off as one made for another. */
    @Test
    void key_inTwoPlaces_isLeftOutOfBoth() {
        TrustList both = accepted(list().key(entry(ISSUER)).statementKey(statementEntry(ISSUER, "LAB", ANY)));
        assertThat(both.leftOut())
                .extracting(RejectedKey::code)
                .containsExactly(KeyFault.WRONG_USE, KeyFault.WRONG_USE);
        assertThat(both.size()).isZero();
        assertThat(both.statementKeys()).isEmpty();
        TrustList twice = accepted(list().statementKey(statementEntry(LAB, "LAB", ANY))
                .statementKey(statementEntry(LAB, "LAB", ANY).set("for", "\"CUSTODY\"")));
        assertThat(twice.leftOut())
                .extracting(RejectedKey::code)
                .containsExactly(KeyFault.WRONG_USE, KeyFault.WRONG_USE);
        TrustList root = accepted(list().statementKey(statementEntry(ROOT_A, "LAB", ANY))
                .statementKey(statementEntry(ROOT_C, "LAB", ANY)));
        assertThat(root.leftOut()).extracting(RejectedKey::code).containsExactly(KeyFault.ROOT_KEY, KeyFault.ROOT_KEY);
    }

    @Test
    void statementKeys_tooManyOrNoArray_refuseTheList() {
        String entries = "[" + "{},".repeat(10_000) + "{}]";
        assertThat(Lists.verify(list().set("statementKeys", entries).signed())
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo(TrustListCode.TOO_LARGE);
        assertThat(accepted(list().set("statementKeys", "[" + "{},".repeat(9_999) + "{}]"))
                        .leftOut())
                .hasSize(10_000);
        assertThat(Lists.verify(list().set("statementKeys", "{}").signed())
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo(TrustListCode.MALFORMED);
    }

    @Test
    void signer_listWithABadStatementKey_isNotSigned() {
        SigningResult result = TrustListSigner.sign(
                list().statementKey(statementEntry(LAB, "NOBODY", ANY)).payload(), List.of(ROOT_A));

        assertThat(result.problems().get(0).code()).isEqualTo(TrustListCode.UNUSABLE_KEYS);
    }

    @Test
    void schema_membersOfAnEntry_areThoseTheReaderKnows() throws java.io.IOException {
        com.fasterxml.jackson.databind.JsonNode definitions =
                SchemaTest.schema("trust-list-payload").get("$defs");
        List<String> members = SchemaTest.names(definitions.at("/statementEntry/properties"));
        members.addAll(SchemaTest.names(definitions.at("/keyMembers/properties")));
        members.removeIf(member -> member.equals("kid16"));

        assertThat(members).containsExactlyInAnyOrderElementsOf(StatementKeyReader.MEMBERS);
    }
}
