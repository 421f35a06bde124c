package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs that once broke something, one file each, replayed for ever: none may throw, and what the file's second line says holds. The
 * first line of a file says what broke; the rest is the input, with {@code ␝} for the group separator.
 */
class RegressionInputsTest {
    static Stream<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(RegressionInputsTest.class.getResource("regressions"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void parse_inputThatOnceBroke_isAnswered(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertThat(lines.get(0)).startsWith("# ");
        String expected = lines.get(1);
        String input = String.join("\n", lines.subList(2, lines.size())).replace('\u241D', '\u001D');

        ScanExample example =
                new ScanExample(file.getFileName().toString(), "", "-", input, List.of(expected.split("; ", -1)));

        assertThat(example.differences()).isEmpty();
    }
}
