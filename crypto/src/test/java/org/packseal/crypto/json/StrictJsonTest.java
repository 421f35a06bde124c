package org.packseal.crypto.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private static final JsonLimits LIMITS = new JsonLimits(4_000_000, 8, 100, 50);

    @Test
    void object_wellFormed_keepsValuesAndOrder() throws JsonException {
        JsonObject object =
                read("{\"b\":\"x\\u00e9\",\"a\":-7,\"o\":{\"l\":[\"p\",\"q\"]},\"k\":[{\"n\":1},{\"n\":2}]} \n");

        assertThat(object.names()).containsExactly("b", "a", "o", "k");
        assertThat(object.text("b")).isEqualTo("xé");
        assertThat(object.number("a")).isEqualTo(-7);
        assertThat(object.object("o").texts("l")).containsExactly("p", "q");
        assertThat(object.objects("k").get(1).number("n")).isEqualTo(2);
        assertThat(object.objects("k").get(1).pointer()).isEqualTo("/k/1");
        assertThat(object.objects("absent")).isEmpty();
        assertThat(object.optionalText("absent")).isNull();
        assertThat(object.optionalNumber("absent")).isNull();
        assertThat(object.optionalObject("absent")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"a\":1} | DUPLICATE_MEMBER | /a",
                "{\"a\":1,\"\\u0061\":1} | DUPLICATE_MEMBER | /a",
                "{\"o\":[{\"x~/\":1,\"x~/\":2}]} | DUPLICATE_MEMBER | /o/0/x~0~1",
                "{\"a\":999999999999999999999999} | TOO_MANY | ``",
                "[1] | WRONG_TYPE | ``",
                "7 | WRONG_TYPE | ``",
                "`` | WRONG_TYPE | ``",
                "{\"a\":1} {} | NOT_JSON | ``",
                "{\"a\":1}x | NOT_JSON | ``",
                "{\"a\":1 | NOT_JSON | ``",
                "{\"a\":[1 | NOT_JSON | ``",
                "{\"a\":1,} | NOT_JSON | ``",
                "{'a':1} | NOT_JSON | ``",
                "{a:1} | NOT_JSON | ``",
                "{\"a\":NaN} | NOT_JSON | ``",
                "{\"a\":01} | NOT_JSON | ``",
                "{\"a\":1/**/} | NOT_JSON | ``",
                "{\"a\":\"\\x\"} | NOT_JSON | ``",
            })
    void object_notStrict_isRefusedWithPlace(String text, JsonFault fault, String pointer) {
        JsonException refused = refused(text.getBytes(UTF_8));

        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.pointer()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "false", "1.5", "1e2", "9223372036854775808", "-9223372036854775809"})
    void accessors_valueNoFormatHas_isRefusedWhereAskedFor(String value) throws JsonException {
        JsonObject object = read("{\"a\":" + value + ",\"l\":[" + value + "]}");

        assertThat(object.has("a")).isTrue();
        assertWrongType("/a", () -> object.optionalNumber("a"));
        assertWrongType("/a", () -> object.optionalText("a"));
        assertWrongType("/a", () -> object.optionalObject("a"));
        assertWrongType("/l", () -> object.texts("l"));
    }

    private static void assertWrongType(String pointer, ThrowingCallable read) {
        JsonException refused = catchThrowableOfType(JsonException.class, read);
        assertThat(refused.fault()).isEqualTo(JsonFault.WRONG_TYPE);
        assertThat(refused.pointer()).isEqualTo(pointer);
    }

    @Test
    void object_otherEncodings_areRefused() {
        String text = "{\"a\":\"é\"}";

        assertThat(refused(text.getBytes(UTF_16)).fault()).isEqualTo(JsonFault.NOT_JSON);
        assertThat(refused(text.getBytes(UTF_16LE)).fault()).isEqualTo(JsonFault.NOT_JSON);
        assertThat(refused(text.getBytes(ISO_8859_1)).fault()).isEqualTo(JsonFault.NOT_JSON);
        assertThat(refused(('\uFEFF' + text).getBytes(UTF_8)).fault()).isEqualTo(JsonFault.NOT_JSON);
        byte[] overlong = {'{', '"', 'a', '"', ':', '"', (byte) 0xC1, (byte) 0x81, '"', '}'};
        assertThat(refused(overlong).fault()).isEqualTo(JsonFault.NOT_JSON);
        byte[] surrogate = {'{', '"', 'a', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'};
        assertThat(refused(surrogate).fault()).isEqualTo(JsonFault.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10_000, 1_000_000})
    void object_nestedTooDeep_isRefused(int levels) {
        assertThat(refused(("{\"a\":" + "[".repeat(levels)).getBytes(UTF_8)).fault())
                .isEqualTo(JsonFault.TOO_DEEP);
        assertThat(refused("{\"a\":".repeat(Math.min(levels, 100_000)).getBytes(UTF_8))
                        .fault())
                .isEqualTo(JsonFault.TOO_DEEP);
    }

    @Test
    void object_nestedToTheLimit_isRead() throws JsonException {
        assertThat(read("{\"a\":" + "[".repeat(7) + "]".repeat(7) + "}").names())
                .containsExactly("a");
    }

    @Test
    void object_overOtherLimits_isRefused() {
        assertThat(refused(new byte[4_000_001]).fault()).isEqualTo(JsonFault.TOO_LARGE);
        assertThat(refused(("{\"a\":\"" + "x".repeat(51) + "\"}").getBytes(UTF_8))
                        .fault())
                .isEqualTo(JsonFault.TOO_MANY);
        assertThat(refused(("{\"" + "x".repeat(65) + "\":1}").getBytes(UTF_8)).fault())
                .isEqualTo(JsonFault.TOO_MANY);
        assertThat(refused(("{\"a\":[" + "1,".repeat(100) + "1]}").getBytes(UTF_8))
                        .fault())
                .isEqualTo(JsonFault.TOO_MANY);
    }

    @Test
    void allowOnly_unknownMember_isNamedAndCutShort() throws JsonException {
        JsonObject object = read("{\"o\":{\"known\":1,\"" + "\\u202e" + "x".repeat(60) + "\":1}}")
                .object("o");

        JsonException refused = catchThrowableOfType(JsonException.class, () -> object.allowOnly(Set.of("known")));

        assertThat(refused.fault()).isEqualTo(JsonFault.UNKNOWN_MEMBER);
        assertThat(refused.pointer()).startsWith("/o/");
        assertThat(refused.message()).contains("?xxx").doesNotContain("\u202e").hasSizeLessThan(100);
        object.allowOnly(Set.copyOf(object.names()));
    }

    @Test
    void accessors_absentOrOfOtherType_areRefusedWithPlace() throws JsonException {
        JsonObject object = read("{\"t\":\"x\",\"n\":1,\"l\":[1]}");

        assertThat(catchThrowableOfType(JsonException.class, () -> object.text("z"))
                        .fault())
                .isEqualTo(JsonFault.MISSING_MEMBER);
        assertWrongType("/n", () -> object.text("n"));
        assertWrongType("/t", () -> object.number("t"));
        assertWrongType("/t", () -> object.object("t"));
        assertWrongType("/l", () -> object.texts("l"));
        assertWrongType("/t", () -> object.objects("t"));
    }

    @Test
    void messages_neverQuoteValues() throws JsonException {
        String secret = "c2VjcmV0";

        assertThat(refused(("{\"d\":\"" + secret + "\",\"x\":tru}").getBytes(UTF_8)))
                .hasMessageNotContaining(secret)
                .hasNoCause();
        assertThat(refused(("{\"d\":\"" + secret + "\\q\"}").getBytes(UTF_8))).hasMessageNotContaining(secret);
        assertThat(read("{\"d\":\"" + secret + "\"}").toString()).contains("d").doesNotContain(secret);
    }

    @Test
    void streamed_elements_arriveOneByOneAndAreNotKept() throws JsonException {
        List<String> seen = new ArrayList<>();
        byte[] text = "{\"a\":1,\"k\":[{\"n\":1},{\"n\":2}],\"b\":2}".getBytes(UTF_8);

        JsonObject object = StrictJson.object(text, LIMITS, Map.of("k", e -> seen.add(e.pointer() + e.number("n"))));

        assertThat(seen).containsExactly("/k/01", "/k/12");
        assertThat(object.names()).containsExactly("a", "b");
        assertThat(StrictJson.object(text, LIMITS, Map.of("k", JsonSink.NONE)).names())
                .containsExactly("a", "b");
    }

    @Test
    void streamed_memberOfTheSameNameInsideAnElement_staysInIt() throws JsonException {
        List<JsonObject> seen = new ArrayList<>();
        byte[] text = "{\"k\":[{\"k\":[{\"n\":1}]}]}".getBytes(UTF_8);
        StrictJson.object(text, LIMITS, Map.of("k", seen::add));
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).objects("k").get(0).number("n")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"k\":[],\"k\":[]}",
                "{\"k\":1,\"k\":[]}",
                "{\"k\":[],\"k\":1}",
                "{\"k\":[{\"x\":1,\"x\":1}]}",
            })
    void streamed_duplicates_areRefused(String text) {
        JsonException refused = catchThrowableOfType(
                JsonException.class, () -> StrictJson.object(text.getBytes(UTF_8), LIMITS, Map.of("k", e -> {})));

        assertThat(refused.fault()).isEqualTo(JsonFault.DUPLICATE_MEMBER);
    }

    @Test
    void streamed_elementThatIsNoObject_arrivesEmpty() throws JsonException {
        List<String> seen = new ArrayList<>();
        byte[] text = "{\"k\":[{\"n\":1},7,[{\"n\":2}],null,{\"n\":3}]}".getBytes(UTF_8);

        StrictJson.object(text, LIMITS, Map.of("k", e -> seen.add(e.pointer() + e.names())));

        assertThat(seen).containsExactly("/k/0[n]", "/k/1[]", "/k/2[]", "/k/3[]", "/k/4[n]");
    }

    private static JsonObject read(String text) throws JsonException {
        return StrictJson.object(text.getBytes(UTF_8), LIMITS);
    }

    private static JsonException refused(byte[] text) {
        return catchThrowableOfType(JsonException.class, () -> StrictJson.object(text, LIMITS));
    }
}
