package org.packseal.crypto.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain values of JSON that people edit, and the writer that gives them back. */
class JsonTreeTest {
    private static final JsonLimits LIMITS = new JsonLimits(1_000, 4, 100, 50, 10);

    private static Object tree(String json) throws JsonException {
        return StrictJson.tree(json.getBytes(UTF_8), LIMITS);
    }

    @Test
    void tree_everyType_isReadAsItIs() throws JsonException {
        Object tree = tree("{\"t\":\"é\",\"n\":-7,\"d\":1.5,\"e\":1e2,\"b\":[true,false,null,{}]}");

        assertThat(tree)
                .isEqualTo(Map.of(
                        "t",
                        "é",
                        "n",
                        -7L,
                        "d",
                        1.5,
                        "e",
                        100.0,
                        "b",
                        Arrays.asList(true, false, JsonNull.NULL, Map.of())));
        assertThat(((Map<?, ?>) tree).keySet().toString()).isEqualTo("[t, n, d, e, b]");
        assertThat(tree("7")).isEqualTo(7L);
    }

    /** An exponent of fourteen digits must cost no more than its characters. */
    @Test
    void tree_numberOutOfRange_isInfiniteOrADouble() throws JsonException {
        assertThat(tree("[1E51721080818023,9223372036854775808]")).isEqualTo(List.of(Double.POSITIVE_INFINITY, 0x1p63));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":{\"b\":1,\"b\":2}} | DUPLICATE_MEMBER | /a/b | 1",
                "{\"a\":[1, | NOT_JSON | /a/1 | 1",
                "`{\"a\":1,\n\"b\":x}` | NOT_JSON | /b | 2",
                "[[[[[ | TOO_DEEP | /0/0/0/0 | 1",
                "[\"123456789012345678901234567890123456789012345678901\"] | TOO_MANY | /0 | 1",
                "[] [] | NOT_JSON | `` | 1",
            })
    void tree_fault_isToldWithPointerAndLine(String json, JsonFault fault, String pointer, int line) {
        JsonException refused = catchThrowableOfType(JsonException.class, () -> tree(json));

        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.pointer()).isEqualTo(pointer);
        assertThat(refused.line()).isEqualTo(line);
    }

    @Test
    void writer_nestedValues_areReadBackEqual() throws JsonException {
        String text = "\"\\/\n\r\t\u0001é\uD83D\uDE00";
        String json = new JsonWriter()
                .beginObject()
                .member("t", text)
                .member("none", null)
                .member("n", Long.MIN_VALUE)
                .name("a")
                .beginArray()
                .flag(true)
                .beginObject()
                .endObject()
                .raw("1.5")
                .beginArray()
                .endArray()
                .endArray()
                .name("z")
                .text("")
                .endObject()
                .toString();

        assertThat(tree(json))
                .isEqualTo(
                        Map.of("t", text, "n", Long.MIN_VALUE, "a", List.of(true, Map.of(), 1.5, List.of()), "z", ""));
        assertThat(json).startsWith("{\"t\":\"\\\"\\\\/\\n\\r\\t\\u0001é");
    }
}
