package org.packseal.core.cli.picture;

import java.util.List;
import org.packseal.gs1.ElementString;

/**
 * What is printed on a pack: a symbol, and beside it the human readable interpretation with one element a line
 * (GS1 General Specifications, section on human readable interpretation). Immutable.
 *
 * @param symbol the Data Matrix
 * @param lines the text beside it, top to bottom
 */
public record Label(DataMatrixSymbol symbol, List<String> lines) {
    /** Light modules between the quiet zone and the text, so that a reader does not take both for one region. */
    static final int GAP = 3;
    /** The longest line that is printed whole; longer values, such as tokens, are for machines and are cut. */
    private static final int LONGEST_LINE = 32;

    /** Copies the lines. */
    public Label {
        lines = List.copyOf(lines);
    }

    /**
     * Puts a symbol and the text of its elements together. A value too long for a line, such as a token, is left out
     * of the text: only people read it.
     *
     * @param symbol the symbol of these elements
     * @param elements the elements
     * @return the label
     */
    public static Label of(DataMatrixSymbol symbol, ElementString elements) {
        List<String> lines = elements.elements().stream()
                .map(e -> "(" + e.ai() + ")" + e.value())
                .filter(line -> line.length() <= LONGEST_LINE)
                .toList();
        return new Label(symbol, lines);
    }

    /** {@return the width of the label's text in characters, 0 where there is none} */
    int textColumns() {
        return lines.stream().mapToInt(String::length).max().orElse(0);
    }
}
