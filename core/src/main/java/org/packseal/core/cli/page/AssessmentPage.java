package org.packseal.core.cli.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.packseal.core.assessment.Assessment;
import org.packseal.gs1.PackIdentity;

/**
 * A page of assessments: an overview where there is more than one, then each pack. The same assessments give the same
 * bytes. Collects; not thread-safe.
 */
public final class AssessmentPage {
    /** The most packs on one page: enough for a delivery, few enough for a browser and for memory. */
    public static final int MAX_PACKS = 1000;

    private final PageTexts texts;
    private final Html packs = new Html();
    private final List<String> overview = new ArrayList<>();
    private int left;
    private Optional<Assessment> first = Optional.empty();

    private AssessmentPage(PageTexts texts) {
        this.texts = texts;
    }

    /**
     * An empty page.
     *
     * @param locale its language: German for German, English for every other
     * @return a page without packs
     */
    public static AssessmentPage in(Locale locale) {
        return new AssessmentPage(PageTexts.of(locale));
    }

    /**
     * Adds a pack; beyond {@link #MAX_PACKS} it is only counted, and the page says so.
     *
     * @param id the caller's name of the record, empty where it has none
     * @param assessment the assessment
     */
    public void add(String id, Assessment assessment) {
        if (overview.size() >= MAX_PACKS) {
            left++;
            return;
        }
        first = first.or(() -> Optional.of(assessment));
        int number = overview.size() + 1;
        String name = name(number, id, assessment);
        overview.add(line(number, name, assessment));
        new PackSection(packs, texts).write(number, name, assessment);
    }

    private String name(int number, String id, Assessment assessment) {
        String what = assessment.pack().map(AssessmentPage::identifiers).orElse("");
        String called = id.isEmpty() ? texts.text("record") + " " + number : id;
        return what.isEmpty() ? called : called + " · " + what;
    }

    private static String identifiers(PackIdentity pack) {
        String product = pack.gtin().map(gtin -> gtin.value()).or(pack::ppn).orElse("");
        return pack.serial().map(serial -> product + " / " + serial).orElse(product);
    }

    private String line(int number, String name, Assessment assessment) {
        Html line = new Html();
        line.raw("<tr><td><a href=\"#pack-" + number + "\">").text(name).raw("</a></td><td>");
        ResultBadge.write(line, texts, assessment);
        return line.raw("</td></tr>\n").toString();
    }

    /** {@return the page as an HTML document in UTF-8 text} */
    public String write() {
        Html page = new Html();
        page.raw("<!DOCTYPE html>\n<html lang=\"" + texts.locale().getLanguage() + "\">\n<head>\n");
        page.raw(
                "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        // A page that is opened from a mailbox must fetch nothing and run nothing, whatever a scan contained.
        page.raw(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.element("title", texts.text("title"))
                .raw("\n<style>\n")
                .raw(style())
                .raw("</style>\n</head>\n<body>\n");
        page.raw("<header>").element("h1", texts.text("title")).raw("</header>\n<main>\n");
        overview(page);
        page.raw(packs.toString()).raw("</main>\n<footer>");
        first.ifPresent(assessment -> page.element(
                "p",
                texts.text("made") + " " + assessment.date() + " · "
                        + assessment.rules().id() + " " + assessment.rules().version() + " · SHA-256 "
                        + assessment.rules().sha256()));
        return page.element("p", texts.text("limits"))
                .raw("</footer>\n</body>\n</html>\n")
                .toString();
    }

    private void overview(Html page) {
        if (overview.isEmpty()) {
            page.element("p", texts.text("none"));
        }
        if (overview.size() < 2) {
            return;
        }
        page.raw("<section aria-labelledby=\"overview\"><h2 id=\"overview\">")
                .text(texts.text("overview"))
                .raw("</h2>\n");
        page.raw("<table class=\"overview\"><thead><tr>");
        for (String column : List.of("record", "result")) {
            page.raw("<th scope=\"col\">").text(texts.text(column)).raw("</th>");
        }
        page.raw("</tr></thead><tbody>\n").raw(String.join("", overview)).raw("</tbody></table>\n");
        if (left > 0) {
            page.element("p", texts.text("more") + " " + left);
        }
        page.raw("</section>\n");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(AssessmentPage.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
