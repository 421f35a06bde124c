package org.packseal.gs1.syntax;

import java.util.List;

/**
 * A mandatory association (General Specifications 4.13.2): one of the alternatives must be complete on the same item.
 *
 * @param alternatives groups of identifiers that must all be there; {@code n} stands for any digit
 */
public record Requirement(List<List<String>> alternatives) {
    /**
     * Takes an unmodifiable copy.
     *
     * @param alternatives groups of identifiers
     */
    public Requirement {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /**
     * For a sentence.
     *
     * @return for instance {@code (01) with (21), or (8006)}
     */
    public String inWords() {
        StringBuilder words = new StringBuilder();
        for (List<String> group : alternatives) {
            words.append(words.isEmpty() ? "(" : ", or (")
                    .append(String.join(") with (", group))
                    .append(')');
        }
        return words.toString();
    }
}
