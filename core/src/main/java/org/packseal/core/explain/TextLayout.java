package org.packseal.core.explain;

import java.util.List;

/** Lays an explanation out as lines: a heading for each topic, under it one dash for each statement. */
final class TextLayout {
    /** Most characters of a line: a terminal has 80 columns, and a printed letter about as many. */
    static final int WIDTH = 78;

    private TextLayout() {}

    static String lay(Explanation explanation, Messages messages) {
        StringBuilder out = new StringBuilder(1_000);
        explanation.statements().forEach((topic, statements) -> {
            if (out.length() > 0) {
                out.append('\n');
            }
            out.append(messages.sentence(Statement.of(topic.heading()))).append('\n');
            paragraphs(out, topic, statements, messages);
        });
        return out.toString();
    }

    private static void paragraphs(StringBuilder out, Topic topic, List<Statement> statements, Messages messages) {
        for (Statement statement : statements) {
            String sentence = messages.sentence(statement);
            // The advice on supply is indented as a paragraph; everything else is a list.
            wrap(out, topic == Topic.SUPPLY ? "  " : "  - ", topic == Topic.SUPPLY ? "  " : "    ", sentence);
        }
    }

    private static void wrap(StringBuilder out, String first, String next, String text) {
        int column = first.length();
        out.append(first);
        boolean lineStart = true;
        for (String word : text.split(" ", -1)) {
            if (!lineStart && column + 1 + word.length() > WIDTH) {
                out.append('\n').append(next);
                column = next.length();
                lineStart = true;
            }
            if (!lineStart) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
            lineStart = false;
        }
        out.append('\n');
    }
}
