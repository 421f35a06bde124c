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
        for (Topic topic : Topic.values()) {
            if (topic != Topic.SUPPLY) {
                topic(explanation.heading(topic, locale), explanation.sentences(topic, locale));
            }
        }
        html.raw("</article>\n");
    }

    private void advice(Assessment assessment, List<String> sentences) {
        html.raw("<div class=\"advice " + assessment.supply().name().toLowerCase(Locale.ROOT) + "\">");
        html.element("p", "codes", assessment.supply() + " · " + assessment.verdict());
        sentences.forEach(sentence -> html.element("p", sentence));
        html.raw("</div>\n");
    }

    private void lights(List<Light> lights) {
        html.raw("<ul class=\"lights\" aria-label=\"")
                .text(texts.text("lights"))
                .raw("\">");
        for (Light light : lights) {
            html.raw("<li class=\"" + light.state().key() + "\"><span class=\"shape\" aria-hidden=\"true\">");
            html.raw(light.state().shape()).raw("</span><div><strong>");
            html.text(texts.text("dimension." + light.dimension())).raw("</strong> ");
            html.text(texts.text("light." + light.state()));
            light.reasons().forEach(reason -> html.element("p", reason));
            html.raw("</div></li>");
        }
        html.raw("</ul>\n");
    }

    private void topic(String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        html.raw("<section>").element("h3", heading).raw("<ul>");
        sentences.forEach(sentence -> html.element("li", sentence));
        html.raw("</ul></section>\n");
    }
}
