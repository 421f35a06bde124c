package org.packseal.core.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.repository.VerificationAnswer.Kind;

/** Responses of verification routers, good and bad; none but a plain {@code verified: true} is positive. */
class VrsResponseTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String HEAD = "{\"verificationTimestamp\":\"2026-11-23T11:59:58Z\",\"corrUUID\":\"C-1\"";

    private static VerificationReply read(String json) {
        return VrsResponse.read(200, json.getBytes(StandardCharsets.UTF_8), "c-1", NOW);
    }

    private static List<String> codes(VerificationReply reply) {
        return reply.answers().stream().map(VerificationAnswer::code).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'verified':true | POSITIVE | VERIFIED",
                "'verified':true,'additionalInfo':'Expired' | NOT_DISPENSABLE | VERIFIED,Expired",
                "'verified':true,'additionalInfo':['recalled'] | NOT_DISPENSABLE | VERIFIED,recalled",
                "'verified':true,'additionalInfo':'ExpirationExtended' | OPERATOR | VERIFIED,ExpirationExtended",
                "'verified':true,'additionalInfo':'Suspect' | ALERT | VERIFIED,Suspect",
                "'verified':false | OPERATOR | NOT_VERIFIED",
                "'verified':false,'additionalInfo':'VERIFIED' | OPERATOR | NOT_VERIFIED,VERIFIED",
                "'verified':false,'additionalInfo':'verified' | UNKNOWN_CODE | NOT_VERIFIED,verified",
                "'verified':false,'verificationFailureReason':'No_match_GTIN_Serial' | ALERT | NOT_VERIFIED,No_match_GTIN_Serial",
                "'verified':false,'verificationFailureReason':'GTIN_not_found' | UNKNOWN_CODE | NOT_VERIFIED,GTIN_not_found",
                "'verified':false,'verificationFailureReason':'Manufacturer_policy','additionalInfo':'Recalled'"
                        + " | NOT_DISPENSABLE | NOT_VERIFIED,Manufacturer_policy,Recalled"
            })
    void answer_ofARouter_hasTheGravestKindOfItsCodes(String data, Kind kind, String codes) {
        VerificationReply reply = read(HEAD + ",\"data\":{" + data.replace('\'', '"') + "}}");

        assertThat(reply.kind()).isEqualTo(kind);
        assertThat(codes(reply)).isEqualTo(Arrays.asList(codes.split(",", -1)));
        boolean active = reply.facts(NOW).facts().stream()
                .anyMatch(fact -> fact.value().filter("ACTIVE"::equals).isPresent());
        assertThat(active).isEqualTo(kind == Kind.POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "verified",
                "[]",
                HEAD + "}",
                HEAD + ",\"data\":{}}",
                HEAD + ",\"data\":{\"verified\":\"true\"}}",
                HEAD + ",\"data\":{\"verified\":true,\"verified\":true}}",
                HEAD + ",\"data\":{\"verified\":true,\"additionalInfo\":7}}",
                HEAD + ",\"data\":{\"verified\":true,\"additionalInfo\":\"\"}}",
                HEAD + ",\"data\":{\"verified\":true,\"additionalInfo\":[[[[[[[[[\"Expired\"]]]]]]]]]}}",
                "{\"verificationTimestamp\":\"2026-11-23T12:05:01Z\",\"corrUUID\":\"c-1\",\"data\":{\"verified\":true}}",
                "{\"verificationTimestamp\":\"yesterday\",\"corrUUID\":\"c-1\",\"data\":{\"verified\":true}}"
            })
    void responseOutsideTheStandard_isTechnical(String json) {
        VerificationReply reply = read(json);

        assertThat(codes(reply)).containsExactly("MALFORMED_ANSWER");
        assertThat(reply.kind()).isEqualTo(Kind.TECHNICAL);
    }

    @Test
    void timeWithinTheToleranceOfClocks_isTaken() {
        VerificationReply reply = read(
                "{\"verificationTimestamp\":\"2026-11-23T12:05:00Z\",\"corrUUID\":\"c-1\",\"data\":{\"verified\":true}}");

        assertThat(reply.kind()).isEqualTo(Kind.POSITIVE);
    }

    @Test
    void moreThanTheBounds_isTechnical() {
        String many = IntStream.range(0, VerificationReply.MAX_CODES)
                .mapToObj(i -> "\"code " + i + "\"")
                .collect(Collectors.joining(","));
        assertThat(codes(read(HEAD + ",\"data\":{\"verified\":true,\"additionalInfo\":[" + many + "]}}")))
                .containsExactly("MALFORMED_ANSWER");
        assertThat(codes(read(HEAD + ",\"data\":{\"verified\":true}," + "\"x\":\"" + "y".repeat(64 * 1024) + "\"}")))
                .containsExactly("MALFORMED_ANSWER");
        assertThat(codes(read(HEAD + ",\"data\":{\"verified\":true,\"additionalInfo\":\"" + "x".repeat(65) + "\"}}")))
                .containsExactly("MALFORMED_ANSWER");
    }

    @Test
    void responseToAnotherRequest_isNoAnswer() {
        String other =
                "{\"verificationTimestamp\":\"2026-11-23T11:59:58Z\",\"data\":{\"verified\":true},\"corrUUID\":\"c-2\"}";

        assertThat(codes(read(other))).containsExactly("WRONG_CORRELATION");
        assertThat(codes(read(other.replace(",\"corrUUID\":\"c-2\"", "")))).containsExactly("WRONG_CORRELATION");
        assertThat(codes(read(other.replace("c-2", "c-1")))).containsExactly("VERIFIED");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 408, 500, 502, 503, 504})
    void otherStatus_carriesNoAnswerWhateverTheBodySays(int status) {
        byte[] body = (HEAD + ",\"data\":{\"verified\":true}}").getBytes(StandardCharsets.UTF_8);
        VerificationReply reply = VrsResponse.read(status, body, "c-1", NOW);

        assertThat(codes(reply)).containsExactly("HTTP_" + status);
        assertThat(reply.kind()).isEqualTo(Kind.TECHNICAL);
    }
}
