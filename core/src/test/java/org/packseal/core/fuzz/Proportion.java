package org.packseal.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The rule that twice the input costs about twice as much, and that a byte costs no more than a limit.
 *
 * @param unit what is counted
 * @param constant what may be spent once, however long the input is
 * @param aByte the most for each byte of input
 */
record Proportion(String unit, long constant, long aByte) {
    /** Growing arrays double, so that a step may cost a little more than twice. */
    private static final double MOST = 2.5;

    boolean holds(GrownCost cost) {
        return cost.twice() <= MOST * cost.once() + constant
                && cost.fourTimes() <= MOST * cost.twice() + constant
                && cost.fourTimes() <= 4L * cost.size() * aByte + constant;
    }

    /** Applies the rule to the grown inputs of a target, and prints how far they stay below it. */
    void check(FuzzTarget target, ToLongFunction<byte[]> measure) throws IOException {
        List<GrownCost> wrong = new ArrayList<>();
        double steepest = 0;
        long most = 0;
        for (GrownInput input : GrowingInputs.of(target)) {
            GrownCost cost = GrownCost.of(input, GrowingInputs.size(target), measure);
            if (!holds(cost)) {
                wrong.add(cost);
            }
            steepest = Math.max(steepest, (double) cost.fourTimes() / Math.max(cost.twice(), constant));
            most = Math.max(most, cost.aByte());
        }
        System.out.printf(
                "%s: seed %d, steepest %.2f, %d %s for a byte%n", target, GrowingInputs.SEED, steepest, most, unit);
        assertThat(wrong)
                .as("%s, seed %d: %s at 1, 2 and 4 times the size", target, GrowingInputs.SEED, unit)
                .isEmpty();
    }
}
