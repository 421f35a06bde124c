package org.packseal.core.cli.page;

import java.util.Locale;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Supply;

/**
 * What to do with a pack, as a badge. Each answer has a shape and words of its own beside its colour, so that it is told
 * apart in grey, in print and by a screen reader.
 */
final class ResultBadge {
    private ResultBadge() {}

    /** {@return the class of an answer in the style sheet} */
    static String style(Supply supply) {
        return supply.name().toLowerCase(Locale.ROOT);
    }

    private static String shape(Supply supply) {
        return switch (supply) {
            case DO_NOT_SUPPLY -> "×";
            case HOLD -> "‖";
            case CHECK -> "?";
            case NO_OBJECTION -> "✓";
        };
    }

    /** Writes the shape alone; the words that say the same stand beside it. */
    static void icon(Html html, Supply supply) {
        html.raw("<span class=\"icon " + style(supply) + "\" aria-hidden=\"true\">")
                .raw(shape(supply))
                .raw("</span>");
    }

    /** Writes shape, answer and verdict in a few words. */
    static void write(Html html, PageTexts texts, Assessment assessment) {
        html.raw("<div class=\"badge\">");
        icon(html, assessment.supply());
        html.raw("<div>").element("strong", texts.text("supply." + assessment.supply()));
        html.raw("<br>").text(texts.text("verdict." + assessment.verdict())).raw("</div></div>");
    }
}
