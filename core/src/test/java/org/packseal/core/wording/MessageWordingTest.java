package org.packseal.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of all modules say what is expected and what was found; riddles that once stood in them do not come back. */
class MessageWordingTest {
    private static final Path CHECKOUT = Path.of("..");
    private static final List<String> MODULES = List.of("gs1", "crypto", "core");

    /** Phrases that leave it to the reader what is expected, or that are not the field's word. */
    private static final Pattern RIDDLE = Pattern.compile(
            "\\b(is|are|be) due here|\\bbelongs? here|\\bstands? twice|\\b(can|may) stand here|\\brule pack\\b");

    /** Comments, then string literals: a quotation mark in a comment begins no text. */
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'",
            Pattern.DOTALL);

    @Test
    void messages_inSourcesAndResources_haveNoRiddle() throws IOException {
        List<String> riddles = new ArrayList<>();
        int texts = 0;
        for (String module : MODULES) {
            for (Path file : files(CHECKOUT.resolve(module).resolve("src").resolve("main"))) {
                for (String text : texts(file)) {
                    texts++;
                    riddles(text).forEach(riddle -> riddles.add(file + ": " + riddle));
                }
            }
        }
        assertThat(texts).isGreaterThan(1000);
        assertThat(riddles).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A GTIN of 14 digits is due here. | is due here",
                "One of A, B belongs here.        | belongs here",
                "The member stands twice.         | stands twice",
                "Only zeros may stand here.       | may stand here",
                "Checks a rule pack.              | rule pack"
            })
    void riddle_inAText_isFound(String text, String riddle) {
        assertThat(riddles(text)).containsExactly(riddle);
    }

    private static List<String> riddles(String text) {
        return RIDDLE.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> texts(Path file) throws IOException {
        String content = Files.readString(file);
        if (!file.toString().endsWith(".java")) {
            return content.lines().filter(line -> !line.startsWith("#")).toList();
        }
        List<String> texts = new ArrayList<>();
        Matcher matcher = COMMENT_OR_TEXT.matcher(content);
        while (matcher.find()) {
            if (matcher.group().startsWith("\"")) {
                texts.add(matcher.group());
            }
        }
        return texts;
    }
}
