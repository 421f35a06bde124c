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
}
