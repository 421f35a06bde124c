package org.packseal.core.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page at the widths of a phone, a tablet and a screen, in print and in grey. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {
    /** A4 at 96 dots an inch, less 15 mm at each side. */
    private static final int PAPER = 680;

    private static final int SCREEN = 1280;

    private Map<String, Path> pages = Map.of();
    private Chromium browser;

    @BeforeAll
    void start() throws IOException {
        pages = Pages.write();
        browser = new Chromium();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    List<String> names() {
        return List.copyOf(pages.keySet());
    }

    private Path page(String name) {
        return pages.get(name);
    }

    private void picture(String name) throws IOException {
        browser.write(Pages.FOLDER.resolve(name + ".png"), browser.picture());
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, SCREEN})
    void layout_atThisWidth_hasNoFault(int width) throws IOException {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        for (String name : names()) {
            browser.open(page(name), width);
            faults.put(name, PageChecks.layout(browser));
            picture(name + "-" + width);
        }
        assertNone(faults);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, SCREEN})
    void accessibility_atThisWidth_hasNoFault(int width) {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        for (String name : names()) {
            browser.open(page(name), width);
            faults.put(name, PageChecks.axe(browser));
        }
        assertNone(faults);
    }

    @Test
    void page_fetchesNothingAndRunsNothing() {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        for (String name : names()) {
            browser.requests();
            browser.open(page(name), SCREEN);
            List<String> found = new ArrayList<>(PageChecks.outside(browser));
            browser.requests().stream()
                    .filter(url -> !url.equals(page(name).toUri().toString()))
                    .forEach(url -> found.add("request: " + url));
            faults.put(name, found);
        }
        assertNone(faults);
    }

    @Test
    void print_isLegible_withBackgroundsAndWithout() throws IOException {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        browser.media("print");
        try {
            for (String name : names()) {
                browser.open(page(name), PAPER);
                List<String> found = new ArrayList<>(PageChecks.layout(browser));
                found.addAll(PageChecks.greyContrast(browser, true));
                found.addAll(PageChecks.greyContrast(browser, false));
                faults.put(name, found);
                picture(name + "-print");
            }
        } finally {
            browser.media("");
        }
        assertNone(faults);
    }

    @Test
    void grey_isLegible() throws IOException {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        browser.grey(true);
        try {
            for (String name : names()) {
                browser.open(page(name), SCREEN);
                faults.put(name, PageChecks.greyContrast(browser, true));
                picture(name + "-grey");
            }
        } finally {
            browser.grey(false);
        }
        assertNone(faults);
    }

    @ParameterizedTest
    @MethodSource("marks")
    void marks_inGrey_differInShapeAndWords(List<String> selectors, String words) throws IOException {
        browser.grey(true);
        try {
            browser.open(page(Pages.ALL_KINDS + "-en"), SCREEN);
            List<BufferedImage> pictures = new ArrayList<>();
            List<String> said = new ArrayList<>();
            for (String selector : selectors) {
                pictures.add(ImageIO.read(new ByteArrayInputStream(browser.picture(selector))));
                said.add(browser.script(
                        "return document.querySelector(arguments[0]).parentElement.querySelector(arguments[1]).innerText",
                        selector,
                        words));
            }
            assertThat(said).doesNotHaveDuplicates().doesNotContain("");
            for (int i = 0; i < pictures.size(); i++) {
                for (int k = 0; k < i; k++) {
                    assertThat(different(pictures.get(i), pictures.get(k)))
                            .as("%s and %s", selectors.get(i), selectors.get(k))
                            .isGreaterThan(0.05);
                }
            }
        } finally {
            browser.grey(false);
        }
    }

    static List<Object[]> marks() {
        return List.of(
                new Object[] {
                    List.of(".lights .sign .shape", ".lights .cleared .shape", ".lights .open .shape"), ".state"
                },
                new Object[] {
                    List.of(
                            ".badge .icon.do_not_supply",
                            ".badge .icon.hold",
                            ".badge .icon.check",
                            ".badge .icon.no_objection"),
                    "strong"
                });
    }

    /** The share of dots that are light in one picture and dark in the other. */
    private static double different(BufferedImage a, BufferedImage b) {
        int width = Math.min(a.getWidth(), b.getWidth());
        int height = Math.min(a.getHeight(), b.getHeight());
        int count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (Math.abs((a.getRGB(x, y) & 0xff) - (b.getRGB(x, y) & 0xff)) > 100) {
                    count++;
                }
            }
        }
        return (double) count / (width * height);
    }

    @Test
    void history_isATimeLineInTimeOrder() {
        browser.open(page("history-en"), SCREEN);
        List<String> times =
                browser.script("return [...document.querySelectorAll('.timeline .when')].map(e => e.innerText)");
        assertThat(times).hasSize(2).isSorted().allMatch(time -> time.endsWith("UTC"));
        List<String> events =
                browser.script("return [...document.querySelectorAll('.timeline .what')].map(e => e.innerText)");
        assertThat(events.get(0)).contains("Linden Pharmacy");
        assertThat(events.get(1)).contains("Farmacia del Olmo");
    }

    private static void assertNone(Map<String, List<String>> faults) {
        assertThat(faults).isNotEmpty().allSatisfy((page, found) -> assertThat(found)
                .as(page)
                .isEmpty());
    }
}
