package org.packseal.core.cli.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.explain.Explanation;
import org.packseal.core.explain.Topic;
import org.packseal.core.history.finding.TimeLine;

/** The explanation topic by topic: events as a time line, the next steps as numbered steps, everything else as a list. */
final class TopicSections {
    private static final List<Topic> SIDE_BY_SIDE =
            List.of(Topic.FOUND, Topic.HISTORY, Topic.INNOCENT, Topic.NOT_ASSESSED);
    private static final List<Topic> BELOW = List.of(Topic.NEXT_STEPS, Topic.DEFINITIONS, Topic.LEGAL);

    private final Html html;
    private final PageTexts texts;
    private final Explanation explanation;
    private final Set<String> eventTimes;

    TopicSections(Html html, PageTexts texts, Assessment assessment, Explanation explanation) {
        this.html = html;
        this.texts = texts;
        this.explanation = explanation;
        this.eventTimes = assessment.timeLine().stream()
                .map(TimeLine::entries)
                .flatMap(List::stream)
                .map(TimeLine.Entry::from)
                .collect(Collectors.toSet());
    }

    void write() {
        html.raw("<div class=\"topics\">\n");
        SIDE_BY_SIDE.forEach(this::topic);
        html.raw("</div>\n");
        BELOW.forEach(this::topic);
    }

    private void topic(Topic topic) {
        List<String> sentences = explanation.sentences(topic, texts.locale());
        if (sentences.isEmpty()) {
            return;
        }
        html.raw("<section class=\"topic " + topic + "\">").element("h3", explanation.heading(topic, texts.locale()));
        switch (topic) {
            case NEXT_STEPS -> list("ol", sentences);
            case HISTORY -> history(sentences);
            default -> list("ul", sentences);
        }
        html.raw("</section>\n");
    }

    private void list(String kind, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        html.raw("<" + kind + ">");
        sentences.forEach(sentence -> html.element("li", sentence));
        html.raw("</" + kind + ">");
    }

    /** What contradicts itself, the events, and what the line leaves out: the explanation gives them in this order. */
    private void history(List<String> sentences) {
        list(
                "ul",
                sentences.stream().filter(sentence -> time(sentence).isEmpty()).toList());
        html.raw("<ol class=\"timeline\">");
        for (String sentence : sentences) {
            time(sentence)
                    .ifPresent(end -> html.raw("<li>")
                            .element("span", "when", sentence.substring(0, end))
                            .raw(" ")
                            .element("span", "what", sentence.substring(end + 2))
                            .raw("</li>"));
        }
        html.raw("</ol>");
    }

    /** Where the time at the start of an event's sentence ends, or empty for any other sentence. */
    private Optional<Integer> time(String sentence) {
        int end = sentence.indexOf(": ");
        boolean event = end > 0 && eventTimes.stream().anyMatch(sentence::startsWith);
        return event ? Optional.of(end) : Optional.empty();
    }
}
