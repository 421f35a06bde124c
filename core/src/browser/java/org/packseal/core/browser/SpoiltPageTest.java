package org.packseal.core.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check finds the fault that it is there for: a page is spoilt in one place, and the check must name it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpoiltPageTest {
    private record Spoilt(String found, Function<Chromium, List<String>> check, String text, String instead) {
        @Override
        public String toString() {
            return found + ": " + instead;
        }
    }

    private static final String STYLE = "</style>";

    @TempDir
    private static Path folder;

    private String page = "";
    private Chromium browser;

    @BeforeAll
    void start() throws IOException {
        page = Files.readString(Pages.write().get(Pages.ALL_KINDS + "-en"));
        browser = new Chromium();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    private static Spoilt style(String found, Function<Chromium, List<String>> check, String rule) {
        return new Spoilt(found, check, STYLE, rule + STYLE);
    }

    static List<Spoilt> faults() {
        Function<Chromium, List<String>> layout = PageChecks::layout;
        Function<Chromium, List<String>> axe = PageChecks::axe;
        Function<Chromium, List<String>> grey = browser -> PageChecks.greyContrast(browser, true);
        Function<Chromium, List<String>> outside = PageChecks::outside;
        return List.of(
                style("overflow", layout, ".facts { width: 900px; }"),
                style("outside the window", layout, ".advice { margin-left: 300px; }"),
                style("outside its box", layout, ".lights li { height: 1rem; }"),
                style("overlap", layout, ".advice p { margin-bottom: -2rem; }"),
                style("broken word", layout, ".badge strong { display: block; width: 2rem; overflow-wrap: anywhere; }"),
                style("color-contrast", axe, ".codes { color: #bbb !important; }"),
                style("contrast", grey, ".codes { color: #f70 !important; }"),
                new Spoilt("html-has-lang", axe, "<html lang=\"en\">", "<html>"),
                new Spoilt("html-lang-valid", axe, "<html lang=\"en\">", "<html lang=\"xx-nowhere\">"),
                new Spoilt("landmark-one-main", axe, "<main>", "<div>"),
                new Spoilt("heading-order", axe, "<h2 id=\"overview\">", "<h5 id=\"overview\">"),
                new Spoilt("empty-table-header", axe, "<th scope=\"col\">Record</th>", "<th scope=\"col\"></th>"),
                new Spoilt("policy", outside, "default-src 'none'", "default-src *"),
                new Spoilt("element: SCRIPT", outside, "</main>", "<script>1</script></main>"),
                new Spoilt("element: IMG", outside, "</main>", "<img alt=\"\" src=\"x.png\"></main>"),
                new Spoilt("address", outside, "href=\"#overview\"", "href=\"https://example.org/\""));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void check_ofASpoiltPage_namesTheFault(Spoilt spoilt) throws IOException {
        assertThat(page).contains(spoilt.text());
        Path file = Files.writeString(folder.resolve("spoilt.html"), page.replace(spoilt.text(), spoilt.instead()));
        browser.open(file, 360);
        assertThat(spoilt.check().apply(browser)).anyMatch(fault -> fault.startsWith(spoilt.found()));
    }
}
