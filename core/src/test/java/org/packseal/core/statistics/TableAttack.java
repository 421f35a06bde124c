package org.packseal.core.statistics;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What a reader can compute of hidden counts from all that is printed, by linear programming. It knows nothing of how
 * cells were chosen: only that counts are not negative and sums are as printed.
 */
final class TableAttack {
    private final List<int[]> equations = new ArrayList<>();
    private final List<Integer> sums = new ArrayList<>();
    private final int unknowns;

    TableAttack(int unknowns) {
        this.unknowns = unknowns;
    }

    /** The unknowns with these numbers have this sum. */
    void printed(List<Integer> numbers, int sum) {
        equations.add(numbers.stream().mapToInt(Integer::intValue).toArray());
        sums.add(sum);
    }

    /** Least and greatest value of a sum of unknowns. */
    record Range(long low, long high) {}

    Range range(List<Integer> numbers) {
        return new Range(bound(numbers, false), bound(numbers, true));
    }

    private long bound(List<Integer> numbers, boolean greatest) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < unknowns; i++) {
            variables.add(model.addVariable("x" + i).lower(0));
        }
        for (int i = 0; i < sums.size(); i++) {
            Expression equation = model.addExpression("e" + i).level(sums.get(i));
            for (int number : equations.get(i)) {
                equation.set(variables.get(number), 1);
            }
        }
        Expression goal = model.addExpression("goal").weight(1);
        numbers.forEach(number -> goal.set(variables.get(number), 1));
        Optimisation.Result result = greatest ? model.maximise() : model.minimise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("The linear program has no optimum: " + result.getState());
        }
        return Math.round(result.getValue());
    }
}
