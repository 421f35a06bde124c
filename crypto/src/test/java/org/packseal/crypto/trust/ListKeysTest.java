package org.packseal.crypto.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.packseal.crypto.trust.Lists.ISSUER;
import static org.packseal.crypto.trust.Lists.RANDOM;
import static org.packseal.crypto.trust.Lists.ROOT_A;
import static org.packseal.crypto.trust.Lists.accepted;
import static org.packseal.crypto.trust.Lists.entry;
import static org.packseal.crypto.trust.Lists.list;
import static org.packseal.crypto.trust.Lists.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.issuer.IssuerKey;
import org.packseal.crypto.issuer.ListedKeys;
import org.packseal.crypto.jwk.Jwk;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyWarning;
import org.packseal.crypto.problem.KeyWarningCode;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListException;
import org.packseal.crypto.problem.TrustListProblem;
import org.packseal.crypto.signature.VerificationKey;
import org.packseal.gs1.key.Gtin;

/** Entries of a list: which are used, which are left out and why, while the rest of the list goes on. */
class ListKeysTest {
    private static final SigningKey OTHER = SigningKey.newEs256(RANDOM);
    private static final SigningKey THIRD = SigningKey.newEd25519(RANDOM);

    @Test
    void entry_withEverything_isKept() {
        TrustList trust = accepted(list().key(entry(ISSUER)
                .kid16("00ff")
                .set("issuer", "{\"name\":\"Müller 製薬\",\"gln\":\"4012345000009\"}")
                .scope("\"gcp\":[\"4012345\",\"761234\"],\"gtin\":[\"00000040123455\"]")
                .set("nbf", 1_700_000_000)
                .set("exp", 1_900_000_000)
                .set("expiryNotAfter", "\"2035-12-31\"")
                .set("use", "\"sig\"")
                .set("alg", "\"EdDSA\"")));

        IssuerKey key = Objects.requireNonNull(
                ListedKeys.of(trust).withThumbprint(ISSUER.publicKey().kid()));
        assertThat(key.kid16()).isEqualTo(0xFF);
        assertThat(key.issuer()).isEqualTo("Müller 製薬");
        assertThat(key.gln()).isEqualTo("4012345000009");
        assertThat(key.companyPrefixes()).containsExactly("4012345", "761234");
        assertThat(key.gtins()).containsExactly(new Gtin("00000040123455"));
        assertThat(key.notBefore()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        assertThat(key.notAfter()).isEqualTo(Instant.ofEpochSecond(1_900_000_000));
        assertThat(key.expiryNotAfter()).isEqualTo(LocalDate.of(2035, 12, 31));
        assertThat(key.tokensRejected()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "keyCompromise, true",
        "superseded, false",
        "ceased, false",
        "SUPERSEDED, true",
        "somethingNew, true",
        "'', true",
    })
    void revoked_reason_decidesWhetherOldPacksStayValid(String reason, boolean rejected) {
        TrustList trust =
                accepted(list().key(entry(ISSUER).set("revoked", "{\"at\":1800000000,\"reason\":\"" + reason + "\"}")));

        assertThat(ListedKeys.of(trust).withThumbprint(ISSUER.publicKey().kid()))
                .extracting(IssuerKey::tokensRejected)
                .isEqualTo(rejected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"Ed25519\"` | `\"Ed448\"` | UNKNOWN_TYPE",
                "`\"OKP\"` | `\"AKP\"` | UNKNOWN_TYPE",
                "`\"OKP\"` | `\"EC\"` | UNKNOWN_TYPE",
                "`\"x\":\"` | `\"x\":\"AAAA` | INVALID_KEY",
                "`\"x\":\"` | `\"x\":\"+` | MALFORMED",
                "`\"x\"` | `\"y\":\"AA\",\"x\"` | MALFORMED",
                "`\"x\"` | `\"d\":\"AA\",\"x\"` | PRIVATE_MATERIAL",
                "`\"x\"` | `\"k\":\"AA\",\"x\"` | PRIVATE_MATERIAL",
                "`\"x\"` | `\"z\":\"AA\",\"x\"` | MALFORMED",
                "`\"x\"` | `\"z\":null,\"x\"` | MALFORMED",
                "`\"x\"` | `\"z\":{\"a\":[{\"b\":[[true]]}]},\"x\"` | MALFORMED",
                "`\"kid\":\"` | `\"kid\":\"A` | WRONG_KEY_ID",
                "`\"kid16\":\"` | `\"kid16\":\"0` | WRONG_KEY_ID",
                "`\"issuer\":{\"name\":\"Example Pharma\"}` | `\"issuer\":{}` | MALFORMED",
                "`\"issuer\":{\"name\":\"Example Pharma\"}` | `\"issuer\":\"Example\"` | MALFORMED",
                "`Example Pharma` | ` ` | INVALID_ISSUER",
                "`Example Pharma` | `Pharma\\u202e` | INVALID_ISSUER",
                "`Example Pharma` | `Pharma\\u0007` | INVALID_ISSUER",
                "`Example Pharma` | `\\ud800` | INVALID_ISSUER",
                "`Example Pharma` | `Pharma\\u2028X` | INVALID_ISSUER",
                "`Example Pharma` | `Pharma\\u2029X` | INVALID_ISSUER",
                "`Example Pharma` | `Pharma\\u0378` | INVALID_ISSUER",
                "`Example Pharma\"` | `X\",\"gln\":\"4012345000008\"` | INVALID_ISSUER",
                "`Example Pharma\"` | `X\",\"gln\":\"401234500009\"` | INVALID_ISSUER",
                "`Example Pharma\"` | `X\",\"gln\":\"40123455\"` | INVALID_ISSUER",
                "`Example Pharma\"` | `X\",\"gln\":\"40123450000:9\"` | INVALID_ISSUER",
                "`Example Pharma\"` | `X\",\"url\":\"x\"` | MALFORMED",
                "`\"scope\":{` | `\"expiryNotAfter\":\"2035-02-30\",\"scope\":{` | INVALID_TIME",
                "`\"scope\":{` | `\"expiryNotAfter\":\"2035-12\",\"scope\":{` | INVALID_TIME",
                "`\"scope\":{` | `\"expiryNotAfter\":\"+12035-12-01\",\"scope\":{` | INVALID_TIME",
                "`\"scope\":{` | `\"nbf\":2,\"exp\":1,\"scope\":{` | INVALID_TIME",
                "`\"scope\":{` | `\"nbf\":-2,\"scope\":{` | INVALID_TIME",
                "`\"scope\":{` | `\"exp\":1.5,\"scope\":{` | MALFORMED",
                "`\"scope\":{` | `\"revoked\":null,\"scope\":{` | MALFORMED",
                "`\"scope\":{` | `\"revoked\":{\"at\":1},\"scope\":{` | MALFORMED",
                "`\"scope\":{` | `\"revoked\":{\"at\":1,\"reason\":\"ceased\",\"x\":1},\"scope\":{` | MALFORMED",
                "`\"scope\":{` | `\"revoked\":{\"reason\":\"ceased\"},\"scope\":{` | MALFORMED",
                "`\"scope\":{` | `\"revoked\":{\"at\":-1,\"reason\":\"ceased\"},\"scope\":{` | INVALID_TIME",
            })
    void entry_bad_isLeftOutAndReportedAlone(String original, String changed, KeyFault fault) {
        String good = entry(ISSUER).toString();
        assertThat(good).contains(original);

        assertLeftOut(good.replaceFirst(Pattern.quote(original), Matcher.quoteReplacement(changed)), fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | INVALID_SCOPE",
                "'\"gcp\":[]' | INVALID_SCOPE",
                "'\"gcp\":[\"40123\"]' | INVALID_SCOPE", // five digits
                "'\"gcp\":[\"4012345678901\"]' | INVALID_SCOPE", // thirteen
                "'\"gcp\":[\"401234a\"]' | INVALID_SCOPE",
                "'\"gcp\":[\"４０１２３４\"]' | INVALID_SCOPE", // digits, but not ASCII
                "'\"gcp\":[\"\"]' | INVALID_SCOPE",
                "'\"gcp\":[4012345]' | MALFORMED",
                "'\"gcp\":\"4012345\"' | MALFORMED",
                "'\"gtin\":[\"40123455\"]' | INVALID_SCOPE", // a GTIN-8 is listed with its zeros
                "'\"gtin\":[\"00000040123456\"]' | INVALID_SCOPE", // check digit
                "'\"gtin\":[\"04012345:00009\"]' | INVALID_SCOPE", // no digit, though the check digit comes out
                "'\"gln\":[\"4012345000009\"]' | MALFORMED",
                "'\"gcp\":[\"415012\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"340093\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"847000\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"8470009\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"848000\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"704626\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"768012345678\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"908888\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"280123\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"000001\"]' | SHARED_PREFIX", // could be a GTIN-8
                "'\"gcp\":[\"020000\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"040000\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"200000\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"977000\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"978316\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"979000\"]' | SHARED_PREFIX",
                "'\"gcp\":[\"4012345\",\"768012\"]' | SHARED_PREFIX",
            })
    void scope_thatNoKeyMayHave_isLeftOut(@Nullable String scope, KeyFault fault) {
        assertLeftOut(entry(ISSUER).scope(scope == null ? "" : scope).toString(), fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"gcp\":[\"401234\"]",
                "\"gcp\":[\"401234567890\"]",
                "\"gcp\":[\"340080\"]", // beside 34009
                "\"gcp\":[\"847001\"]", // beside 847000
                "\"gcp\":[\"000012\"]", // a US company, no GTIN-8
                "\"gtin\":[\"04150047759334\"]", // a German product by itself
                "\"gtin\":[\"03400935955838\"]", // a French one
            })
    void scope_thatAKeyMayHave_isKept(String scope) {
        assertThat(accepted(list().key(entry(ISSUER).scope(scope))).leftOut()).isEmpty();
    }

    @Test
    void entry_thatIsNoObject_isLeftOutAlone() {
        assertLeftOut("7", KeyFault.MALFORMED);
        assertLeftOut("[[[]]]", KeyFault.MALFORMED);
        assertLeftOut("null", KeyFault.MALFORMED);
        assertLeftOut("{}", KeyFault.MALFORMED);
        assertLeftOut(entry(ISSUER).without("kid16").toString(), KeyFault.WRONG_KEY_ID);
        assertLeftOut(entry(ISSUER).without("issuer").toString(), KeyFault.MALFORMED);
        assertLeftOut(entry(ISSUER).without("scope").toString(), KeyFault.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
    void privateMember_ofAnyKeyType_isCalledPrivateMaterial(String member) {
        assertLeftOut(entry(ISSUER).set(member, "\"AA\"").toString(), KeyFault.PRIVATE_MATERIAL);
    }

    @Test
    void rootKey_asIssuerKey_isLeftOut() {
        assertLeftOut(entry(ROOT_A).toString(), KeyFault.ROOT_KEY);
    }

    @Test
    void entry_withoutKeyId_isLeftOut() {
        String entry = entry(ISSUER).toString();
        String kid = ",\"kid\":\"" + ISSUER.publicKey().kid() + '"';

        assertThat(entry).contains(kid);
        assertLeftOut(entry.replace(kid, ""), KeyFault.MALFORMED);
    }

    @Test
    void issuerName_ofTwoHundredCharacters_isKeptAndALongerOneIsNot() {
        String name = "é".repeat(200);
        TrustList trust = accepted(list().key(entry(ISSUER).set("issuer", "{\"name\":\"" + name + "\"}")));

        assertThat(ListedKeys.of(trust).withThumbprint(ISSUER.publicKey().kid()))
                .extracting(IssuerKey::issuer)
                .isEqualTo(name);
        assertLeftOut(
                entry(ISSUER).set("issuer", "{\"name\":\"" + name + "x\"}").toString(), KeyFault.INVALID_ISSUER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0001", "ffff"})
    void number_ofAnyFourDigits_isKept(String kid16) {
        assertThat(ListedKeys.of(accepted(list().key(entry(ISSUER).kid16(kid16))))
                        .withNumber(Integer.parseInt(kid16, 16)))
                .hasSize(1);
    }

    @Test
    void sealingTime_ofOneMoment_isKept() {
        assertThat(accepted(list().key(entry(ISSUER).set("nbf", 5).set("exp", 5)))
                        .leftOut())
                .isEmpty();
    }

    @Test
    void lowOrderKey_isLeftOut() {
        // The point of order 1; with it as key a signature can hold for any message.
        String point = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

        assertLeftOut("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + point + "\"}", KeyFault.INVALID_KEY);
    }

    /** The key is used: whether a scope is too wide is for the roots to decide. */
    @Test
    void scopeShorterThanItsCountryAllows_isKeptAndWarnedOf() throws TrustListException {
        Lists list = list().key(entry(ISSUER).scope("\"gcp\":[\"401234\",\"4012346\",\"540123\"]"))
                .key(entry(OTHER).scope("\"gcp\":[\"640123\"]"))
                .set(
                        "statementKeys",
                        "[" + Lists.statementEntry(THIRD, "LAB", "\"facts\":[\"comp.*\"],\"gcp\":[\"061414\"]") + ']');

        TrustList trust = accepted(list);

        assertThat(trust.size()).isEqualTo(2);
        assertThat(trust.statementKeys()).hasSize(1);
        assertThat(trust.keyWarnings())
                .extracting(KeyWarning::code, KeyWarning::where)
                .containsExactly(
                        tuple(KeyWarningCode.SHORT_SCOPE, "/keys/0/scope/gcp"),
                        tuple(KeyWarningCode.SHORT_SCOPE, "/keys/0/scope/gcp"),
                        tuple(KeyWarningCode.SHORT_SCOPE, "/statementKeys/0/scope/gcp"));
        assertThat(trust.keyWarnings().get(0).message()).contains("7 digits (Germany)", "401234");
        assertThat(TrustListContent.read(list.signed()).keyWarnings()).isEqualTo(trust.keyWarnings());
        assertThat(TrustListContent.keyWarnings(new String(list.payload(), UTF_8)))
                .isEqualTo(trust.keyWarnings());
    }

    @Test
    void report_namesIssuerAndKey_whereTheyCouldBeRead() {
        TrustList trust = accepted(list().key(entry(ISSUER).scope("\"gcp\":[\"4\"]")));

        assertThat(trust.leftOut()).hasSize(1);
        RejectedKey report = trust.leftOut().get(0);
        assertThat(report.keyId()).isEqualTo(ISSUER.publicKey().kid());
        assertThat(report.issuer()).isEqualTo("Example Pharma");
        assertThat(report.message()).endsWith(".");
        RejectedKey unreadable = accepted(list().key("{}")).leftOut().get(0);
        assertThat(unreadable.keyId()).isNull();
        assertThat(unreadable.issuer()).isNull();
    }

    @Test
    void moreKeysThanAllowed_refusesTheList() {
        String payload = new String(list().set("keys", "[@]").payload(), UTF_8);
        String keys = "0,".repeat(ListKeys.MAX_KEYS) + "0";

        TrustListResult result =
                verify(Lists.signed(payload.replace("@", keys).getBytes(UTF_8), ListPayload.TYP, ROOT_A, Lists.ROOT_B));

        assertThat(result.problems()).extracting(TrustListProblem::code).containsExactly(TrustListCode.TOO_LARGE);
    }

    @Test
    void listOfSeveralBatches_findsEveryKeyAndReportsInOrder() {
        Lists list = list();
        List<SigningKey> keys = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            SigningKey key = SigningKey.newEd25519(RANDOM);
            keys.add(key);
            list.key(
                    i % 1_000 == 999
                            ? "{}"
                            : entry(key)
                                    .scope("\"gcp\":[\"" + (5_000_000 + i) + "\"]")
                                    .toString());
        }

        TrustList trust = accepted(list);

        assertThat(trust.leftOut()).extracting(RejectedKey::where).containsExactly("/keys/999", "/keys/1999");
        assertThat(trust.size()).isEqualTo(2_498);
        for (int i = 0; i < 2_500; i++) {
            int kid16 = Integer.parseInt(keys.get(i).publicKey().kid16(), 16);
            IssuerKey found = ListedKeys.of(trust).find(kid16, new Gtin("1" + (5_000_000 + i) + "000000"));
            assertThat(found == null ? "{}" : found.kid())
                    .isEqualTo(i % 1_000 == 999 ? "{}" : keys.get(i).publicKey().kid());
        }
    }

    /** In a long list keys are proved together; what is reported, and in which order, is what it is in a short one. */
    @Test
    void badKeysOfALongList_areReportedInOrderAndBeforeOtherFaults() {
        String lowOrder = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        String bad = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + lowOrder + "\"";
        byte[] point = Objects.requireNonNull(Base64Url.decode(lowOrder));
        String kid = Jwk.keyId(VerificationKey.unproved(point).orElseThrow());
        String whole = bad + ",\"kid\":\"" + kid + "\",\"kid16\":\"0000\",\"issuer\":{\"name\":\"Example Pharma\"},"
                + "\"scope\":{\"gcp\":[\"4000000\"]}}";
        Lists list = list();
        for (int i = 0; i < 1_500; i++) {
            SigningKey key = SigningKey.newEd25519(RANDOM);
            list.key(
                    switch (i) {
                        case 3 -> bad + ",\"kid\":\"another\",\"more\":1}";
                        case 700 -> whole;
                        case 900 -> "{}";
                        default ->
                            entry(key)
                                    .scope("\"gcp\":[\"" + (5_000_000 + i) + "\"]")
                                    .toString();
                    });
        }

        TrustList trust = accepted(list);

        assertThat(trust.leftOut())
                .extracting(RejectedKey::where, RejectedKey::keyId, RejectedKey::issuer, RejectedKey::code)
                .containsExactly(
                        tuple("/keys/3", null, null, KeyFault.INVALID_KEY),
                        tuple("/keys/700", null, "Example Pharma", KeyFault.INVALID_KEY),
                        tuple("/keys/900", null, null, KeyFault.MALFORMED));
        assertThat(trust.leftOut().get(0).message())
                .isEqualTo(trust.leftOut().get(1).message());
        assertThat(trust.leftOut().subList(1, 2))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("where")
                .isEqualTo(accepted(list().key(whole)).leftOut());
        assertThat(trust.size()).isEqualTo(1_497);
    }

    private static void assertLeftOut(String entry, KeyFault fault) {
        TrustList trust = accepted(list().key(entry).key(entry(OTHER)));

        assertThat(trust.leftOut()).extracting(RejectedKey::code).containsExactly(fault);
        assertThat(trust.leftOut().get(0).where()).isEqualTo("/keys/0");
        assertThat(trust.size()).isEqualTo(1);
        assertThat(ListedKeys.of(trust).withThumbprint(OTHER.publicKey().kid())).isNotNull();
        SigningResult signing =
                TrustListSigner.sign(list().key(entry).key(entry(OTHER)).payload(), List.of(ROOT_A));
        assertThat(signing.text()).isEmpty();
        assertThat(signing.unusableKeys()).extracting(RejectedKey::code).containsExactly(fault);
    }
}
