package org.packseal.core.rule;

import java.util.List;

/**
 * A condition compiled to arrays over fact indexes, in the order all, its parts, and so on (prefix order). {@code inAny}
 * is compiled to an {@code any} of {@code in}. Immutable.
 *
 * <p>Node {@code i} has an operator, for inner nodes the number of parts, for leaves the fact, and either the accepted
 * values as bits or a number or fact to compare with.
 */
final class Condition {
    /** Looks at nothing; stands for a condition that could not be read. */
    static final Condition NONE = new Condition(List.of());

    private final Operator[] operators;
    private final int[] parts;
    private final int[] facts;
    private final long[] values;
    private final int[] otherFacts;
    private final double[] numbers;
    private final boolean[] negated;
    private final boolean[] shadowed;

    Condition(List<Node> nodes) {
        int n = nodes.size();
        operators = new Operator[n];
        parts = new int[n];
        facts = new int[n];
        values = new long[n];
        otherFacts = new int[n];
        numbers = new double[n];
        negated = new boolean[n];
        shadowed = new boolean[n];
        for (int i = 0; i < n; i++) {
            Node node = nodes.get(i);
            operators[i] = node.operator();
            parts[i] = node.parts();
            facts[i] = node.fact();
            values[i] = node.values();
            otherFacts[i] = node.otherFact();
            numbers[i] = node.number();
            negated[i] = node.negated();
            shadowed[i] = node.shadowed();
        }
    }

    /**
     * One node on its way into the arrays.
     *
     * @param operator ALL, ANY, NOT, NOT_SHOWN, KNOWN, IN (also for EQ), LT or GT
     * @param parts how many parts an inner node has
     * @param fact index of a leaf's fact
     * @param values bits of the values a leaf IN accepts
     * @param otherFact index of the fact to compare with, or -1
     * @param number the number to compare with
     * @param negated under an odd number of not and notShown
     * @param shadowed under any not or notShown, so that it judges no fact
     */
    record Node(
            Operator operator,
            int parts,
            int fact,
            long values,
            int otherFact,
            double number,
            boolean negated,
            boolean shadowed) {}

    /** The node after this one and all its parts. */
    int after(int node) {
        int at = node + 1;
        for (int open = parts[node]; open > 0; open--) {
            open += parts[at];
            at++;
        }
        return at;
    }

    boolean mentions(int fact) {
        for (int i = 0; i < operators.length; i++) {
            if (operators[i].isLeaf() && (facts[i] == fact || otherFacts[i] == fact)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a leaf outside not and notShown is true for one of these values of a fact, or compares the fact. */
    boolean looksFor(int fact, long accepted) {
        for (int i = 0; i < operators.length; i++) {
            if (operators[i].isLeaf() && !shadowed[i] && facts[i] == fact) {
                boolean named = operators[i] == Operator.IN || operators[i] == Operator.EQ;
                if (!named || (values[i] & accepted) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    int size() {
        return operators.length;
    }

    Operator operator(int node) {
        return operators[node];
    }

    int parts(int node) {
        return parts[node];
    }

    int fact(int node) {
        return facts[node];
    }

    long values(int node) {
        return values[node];
    }

    int otherFact(int node) {
        return otherFacts[node];
    }

    double number(int node) {
        return numbers[node];
    }

    boolean negated(int node) {
        return negated[node];
    }

    boolean shadowed(int node) {
        return shadowed[node];
    }
}
