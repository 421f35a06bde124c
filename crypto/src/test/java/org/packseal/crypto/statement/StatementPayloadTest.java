package org.packseal.crypto.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.statement.Statements.LAB;
import static org.packseal.crypto.statement.Statements.check;
import static org.packseal.crypto.statement.Statements.entry;
import static org.packseal.crypto.statement.Statements.statement;
import static org.packseal.crypto.statement.Statements.trust;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.crypto.problem.StatementCode;
import org.packseal.crypto.trust.TrustList;

/** What the text of a statement must be before anything is asked of its key: members, forms and limits. */
class StatementPayloadTest {
    private static final TrustList TRUST = trust(entry(LAB));

    private static StatementResult result(TrustList trust, Statements statement) {
        return check(trust, statement.signedBy(LAB)).result();
    }

    private static StatementResult result(Statements statement) {
        return result(TRUST, statement);
    }

    private static void assertMalformed(String statement, StatementCode code) {
        StatementCheck check = check(TRUST, statement);
        assertThat(check.result()).as(statement).isEqualTo(StatementResult.MALFORMED);
        assertThat(check.problem().orElseThrow().code()).as(statement).isEqualTo(code);
        assertThat(check.problem().orElseThrow().message())
                .startsWith("Expected ")
                .endsWith(".");
        assertThat(check.statement()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "v | 2 | OUT_OF_RANGE",
                "v | \"1\" | WRONG_TYPE",
                "id | \"urn:uuid:00000000-0000-4000-8000-00000000000G\" | OUT_OF_RANGE",
                "id | \"urn:uuid:00000000-0000-4000-8000-00000000000\" | OUT_OF_RANGE",
                "id | \"urn:other:x\" | OUT_OF_RANGE",
                "iat | -1 | OUT_OF_RANGE",
                "iat | 1.5 | WRONG_TYPE",
                "exp | 5 | OUT_OF_RANGE",
                "seq | 0 | OUT_OF_RANGE",
                "seq | 2 | OUT_OF_RANGE",
                "prev | \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\" | OUT_OF_RANGE",
                "subject | {} | MISSING_MEMBER",
                "subject | {\"gtin\":\"04012345678902\"} | OUT_OF_RANGE",
                "subject | {\"gtin\":\"04012345678901\",\"serial\":\"S\",\"batch\":\"B\"} | OUT_OF_RANGE",
                "subject | {\"gtin\":\"04012345678901\",\"serial\":\"\"} | OUT_OF_RANGE",
                "subject | {\"gtin\":\"04012345678901\",\"serial\":\"123456789012345678901\"} | OUT_OF_RANGE",
                "subject | {\"gtin\":\"04012345678901\",\"x\":1} | UNKNOWN_MEMBER",
                "item | {\"place\":\"4012345000001\"} | OUT_OF_RANGE",
                "facts | [] | OUT_OF_RANGE",
                "facts | [{\"key\":\"comp\",\"value\":\"x\"}] | OUT_OF_RANGE",
                "facts | [{\"key\":\"comp.a\"}] | OUT_OF_RANGE",
                "facts | [{\"key\":\"comp.a\",\"value\":\"x\",\"unknown\":\"y\"}] | OUT_OF_RANGE",
                "facts | [{\"key\":\"comp.a\",\"value\":true}] | WRONG_TYPE",
                "facts | [{\"key\":\"comp.a\",\"value\":1e999}] | WRONG_TYPE",
                "facts | [{\"key\":\"comp.a\",\"value\":\" \"}] | OUT_OF_RANGE",
                "facts | [{\"key\":\"comp.a\",\"value\":\"x\",\"observedAt\":1800003302}] | OUT_OF_RANGE",
                "attachments | [{\"name\":\"a\",\"type\":\"b\",\"sha256\":\"x\"}] | OUT_OF_RANGE",
                "withdraws | [\"x\"] | OUT_OF_RANGE",
                "id | \"urn:uuid:00000000-0000-4000-8000-00000000000/\" | OUT_OF_RANGE",
                "id | \"urn:uuid:00000000-0000-4000-8000-00000000000:\" | OUT_OF_RANGE",
                "id | \"urn:uuid:00000000-0000-4000-8000-00000000000g\" | OUT_OF_RANGE",
                "id | \"urn:uuid:00000000-0000-4000-8000-00000000000A\" | OUT_OF_RANGE",
                "id | \"urn:uuid:00000000-0000-4000-800000000000-0000\" | OUT_OF_RANGE",
                "subject | {\"gtin\":\"0401234567890:\"} | OUT_OF_RANGE",
                "subject | {\"gtin\":\"04012345678901\",\"serial\":\"a b\"} | OUT_OF_RANGE",
                "subject | {\"gtin\":\"04012345678901\",\"batch\":\"a\\u007f\"} | OUT_OF_RANGE",
                "item | {\"x\":1} | UNKNOWN_MEMBER",
                "facts | [{\"key\":\"comp.a\",\"value\":\"x\",\"x\":1}] | UNKNOWN_MEMBER",
                "attachments | [{\"name\":\"a\",\"type\":\"b\"}] | MISSING_MEMBER",
                "attachments | [{\"type\":\"b\",\"sha256\":\"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU\"}] | MISSING_MEMBER",
                "attachments | [{\"name\":\"a\",\"type\":\"b\",\"sha256\":\"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU\",\"x\":1}] | UNKNOWN_MEMBER",
                "x | 1 | UNKNOWN_MEMBER",
                "facts | [[[[[1]]]]] | TOO_DEEP",
            })
    void verify_badMember_isMalformedWithItsCode(String member, String json, StatementCode code) {
        assertMalformed(statement().set(member, json).signedBy(LAB), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v", "id", "iat", "seq", "subject"})
    void verify_memberMissing_isMalformed(String member) {
        assertMalformed(statement().without(member).signedBy(LAB), StatementCode.MISSING_MEMBER);
    }

    @Test
    void verify_otherTexts_areMalformed() {
        String good = statement().signedBy(LAB);
        assertMalformed("", StatementCode.NOT_CANONICAL);
        assertMalformed("a.b", StatementCode.NOT_CANONICAL);
        assertMalformed(good + "=", StatementCode.NOT_CANONICAL);
        assertMalformed(good.replaceFirst("\\..", ".*"), StatementCode.NOT_CANONICAL);
        assertMalformed(statement().signedBy(LAB, "pst+jws"), StatementCode.WRONG_HEADER);
        assertMalformed("x".repeat(StatementVerifier.MAX_LENGTH + 1), StatementCode.TOO_LARGE);
        assertMalformed(statement().set("v", "1,\"v\":1").signedBy(LAB), StatementCode.DUPLICATE_MEMBER);
    }

    @Test
    void verify_limits_areReachedAndJustMissed() {
        String fact = "{\"key\":\"comp.a\",\"value\":\"x\"}";
        assertThat(result(statement().set("facts", "[" + fact + ("," + fact).repeat(199) + "]")))
                .isEqualTo(StatementResult.VALID);
        assertMalformed(
                statement()
                        .set("facts", "[" + fact + ("," + fact).repeat(200) + "]")
                        .signedBy(LAB),
                StatementCode.TOO_MANY);
        int room = PayloadReader.MAX_BYTES - statement().payload().length - ",\"item\":{}".length();
        assertThat(result(statement().set("item", "{" + " ".repeat(room) + "}")))
                .isEqualTo(StatementResult.VALID);
        assertMalformed(
                statement().set("item", "{" + " ".repeat(room + 1) + "}").signedBy(LAB), StatementCode.TOO_LARGE);
    }

    @Test
    void verify_attachmentsAndIdentifiersAtTheirBounds_areGivenAsTheyStand() {
        String hash = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";
        String name = "n".repeat(200);
        String file = "{\"name\":\"%s\",\"type\":\"application/pdf\",\"sha256\":\"" + hash + "\"}";
        String id = "urn:uuid:0123456789abcdef-".substring(0, 17) + "-89ab-4def-8019-af09af09af09";

        StatementCheck check = check(
                TRUST,
                statement()
                        .set("id", '"' + id + '"')
                        .set("attachments", '[' + file.formatted(name) + ']')
                        .set("withdraws", "[\"" + id + "\"]")
                        .signedBy(LAB));

        VerifiedStatement verified = check.statement().orElseThrow();
        assertThat(verified.id()).isEqualTo(id);
        assertThat(verified.withdraws()).containsExactly(id);
        assertThat(verified.attachments()).containsExactly(new StatementAttachment(name, "application/pdf", hash));
        assertMalformed(
                statement()
                        .set("attachments", '[' + file.formatted(name + 'n') + ']')
                        .signedBy(LAB),
                StatementCode.OUT_OF_RANGE);
        for (String serial : new String[] {"!~", "12345678901234567890"}) {
            assertThat(result(
                            statement().set("subject", "{\"gtin\":\"04012345678901\",\"serial\":\"" + serial + "\"}")))
                    .as(serial)
                    .isEqualTo(StatementResult.OTHER_SUBJECT);
        }
    }

    @Test
    void verify_withdrawals_areBounded() {
        String id = "\"urn:uuid:00000000-0000-4000-8000-000000000000\"";

        assertThat(result(statement()
                        .set("withdraws", '[' + id + (',' + id).repeat(PayloadReader.MAX_WITHDRAWALS - 1) + ']')))
                .isEqualTo(StatementResult.VALID);
        assertMalformed(
                statement()
                        .set("withdraws", '[' + id + (',' + id).repeat(PayloadReader.MAX_WITHDRAWALS) + ']')
                        .signedBy(LAB),
                StatementCode.TOO_MANY);
    }

    @Test
    void verify_textTooLongOrOfAnotherForm_isToldApart() {
        String longest = "x".repeat(StatementVerifier.MAX_LENGTH);

        assertThat(check(TRUST, longest + 'x').problem().orElseThrow().message())
                .endsWith(" characters, found more.");
        assertThat(check(TRUST, longest).problem().orElseThrow().message()).contains("JWS compact serialization");
    }
}
