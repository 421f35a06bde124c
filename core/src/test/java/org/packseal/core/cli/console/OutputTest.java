package org.packseal.core.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutputTest {
    private static final long SEED = 20261128;

    /** Around the lengths at which a piece, and the buffer, is full. */
    private static final List<Integer> LENGTHS =
            List.of(0, 1, 2, 8_191, 8_192, 8_193, 16_383, 16_384, 16_385, 65_535, 65_536, 65_537, 200_000);

    private final Random random = new Random(SEED);

    @Test
    void line_textsOfEveryWidth_areUtf8WithWholeCharacters() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder expected = new StringBuilder();
        Output output = new Output(bytes);
        for (String alphabet : List.of("a", "aé€", "😀", "a😀", "\uD83D", "a\uDE00😀\uD83D")) {
            for (int length : LENGTHS) {
                String text = text(alphabet, length);
                output.line(text);
                expected.append(repaired(text)).append('\n');
            }
        }
        output.flush();
        assertThat(bytes.toByteArray())
                .as("seed %d", SEED)
                .isEqualTo(expected.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String text(String alphabet, int length) {
        int[] characters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder(length + 1);
        while (text.length() < length) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    /** Half a surrogate pair becomes U+FFFD. */
    private static String repaired(String text) {
        StringBuilder repaired = new StringBuilder(text.length());
        text.codePoints().forEach(c -> repaired.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return repaired.toString();
    }
}
