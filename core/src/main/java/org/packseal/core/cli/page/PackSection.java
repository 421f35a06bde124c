package org.packseal.core.cli.page;

import java.util.List;
import java.util.Locale;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.explain.Explanation;
import org.packseal.core.explain.Topic;

/** One pack on the page: what to do, the pack, the three lights, and the explanation topic by topic. */
final class PackSection {
    private final Html html;
    private final PageTexts texts;

    PackSection(Html html, PageTexts texts) {
        this.html = html;
        this.texts = texts;
    }

    void write(int number, String name, Assessment assessment) {
        Locale locale = texts.locale();
        Explanation explanation = assessment.explain();
        html.raw("<article id=\"pack-" + number + "\" aria-labelledby=\"name-" + number + "\">\n");
        html.raw("<h2 id=\"name-" + number + "\">").text(name).raw("</h2>\n");
        advice(assessment, explanation.sentences(Topic.SUPPLY, locale));
        html.raw("<div class=\"facts\">\n");
        PackDrawing.draw(html, texts, assessment);
        lights(Light.of(assessment, locale));
        html.raw("</div>\n");
        new TopicSections(html, texts, assessment, explanation).write();
        overviewLink(number);
        html.raw("</article>\n");
    }

    private void advice(Assessment assessment, List<String> sentences) {
        html.raw("<div class=\"advice " + ResultBadge.style(assessment.supply()) + "\">");
        ResultBadge.icon(html, assessment.supply());
        html.raw("<div>").element("p", "headline", sentences.get(0));
        sentences.stream().skip(1).forEach(sentence -> html.element("p", sentence));
        html.element("p", "codes", assessment.supply() + " · " + assessment.verdict());
        html.raw("</div></div>\n");
    }

    /** The first pack stands right below the overview, and a page of one pack has none. */
    private void overviewLink(int number) {
        if (number > 1) {
            html.raw("<p class=\"back\"><a href=\"#overview\">")
                    .text(texts.text("back"))
                    .raw("</a></p>\n");
        }
    }

    private void lights(List<Light> lights) {
        html.raw("<ul class=\"lights\" aria-label=\"")
                .text(texts.text("lights"))
                .raw("\">");
        for (Light light : lights) {
            html.raw("<li class=\"" + light.state().key() + "\"><span class=\"shape\" aria-hidden=\"true\">");
            html.raw(light.state().shape()).raw("</span><div><strong>");
            html.text(texts.text("dimension." + light.dimension())).raw("</strong> <span class=\"state\">");
            html.text(texts.text("light." + light.state())).raw("</span>");
            light.reasons().forEach(reason -> html.element("p", reason));
            html.raw("</div></li>");
        }
        html.raw("</ul>\n");
    }
}
