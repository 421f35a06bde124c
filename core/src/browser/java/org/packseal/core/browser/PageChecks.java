package org.packseal.core.browser;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with the page that a browser shows, each fault as one line; no line where nothing is. */
final class PageChecks {
    /** Rules of axe-core that a page must have been tried on; a rule that finds nothing to look at says nothing. */
    static final Set<String> RULES = Set.of(
            "color-contrast",
            "document-title",
            "heading-order",
            "html-has-lang",
            "html-lang-valid",
            "landmark-one-main",
            "page-has-heading-one",
            "region");

    private static final String SCRIPT = resource();

    private PageChecks() {}

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(PageChecks.class.getResourceAsStream("checks.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text that is cut off, overlaps other text, leaves its box or the window, and short words broken in two. */
    static List<String> layout(Chromium browser) {
        return browser.script(SCRIPT + "return layout();");
    }

    /**
     * Text whose contrast is below that of WCAG 2, 1.4.3, once colours are replaced by their luminance.
     *
     * @param backgrounds false for printers that leave backgrounds out
     */
    static List<String> greyContrast(Chromium browser, boolean backgrounds) {
        return browser.script(SCRIPT + "return greyContrast(arguments[0]);", backgrounds);
    }

    /** Scripts, and whatever the page's policy lets in or the page asked for. */
    static List<String> outside(Chromium browser) {
        return browser.script(SCRIPT + "return outside();");
    }

    /** What axe-core finds with all its rules, good practice included. */
    static List<String> axe(Chromium browser) {
        Results results = new AxeBuilder().analyze(browser.driver());
        List<String> faults = new ArrayList<>();
        for (Rule rule : results.getViolations()) {
            faults.add(rule.getId() + ": " + rule.getHelp() + " "
                    + rule.getNodes().stream().map(node -> node.getHtml()).toList());
        }
        Set<String> tried = results.getPasses().stream().map(Rule::getId).collect(Collectors.toSet());
        results.getViolations().forEach(rule -> tried.add(rule.getId()));
        RULES.stream().filter(rule -> !tried.contains(rule)).sorted().forEach(rule -> faults.add("not tried: " + rule));
        return faults;
    }
}
