package org.packseal.core.fuzz;

import java.util.function.ToLongFunction;

/**
 * What one input costs when it is grown.
 *
 * @param input the input
 * @param size by how many bytes it is grown first
 * @param once the cost at that size
 * @param twice the cost at twice that size
 * @param fourTimes the cost at four times that size
 */
record GrownCost(GrownInput input, int size, long once, long twice, long fourTimes) {
    static GrownCost of(GrownInput input, int size, ToLongFunction<byte[]> cost) {
        return new GrownCost(
                input, size, cost(input, size, cost), cost(input, 2 * size, cost), cost(input, 4 * size, cost));
    }

    private static long cost(GrownInput input, int size, ToLongFunction<byte[]> cost) {
        return cost.applyAsLong(input.growth().bytes(size));
    }

    /** The cost of one byte of the longest input. */
    long aByte() {
        return fourTimes / (4L * size);
    }

    @Override
    public String toString() {
        return input + ": " + once + ", " + twice + ", " + fourTimes;
    }
}
