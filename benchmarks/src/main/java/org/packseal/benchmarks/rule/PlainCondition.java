package org.packseal.benchmarks.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A two-valued condition over facts, from which the expressions of all peers are made. */
sealed interface PlainCondition {
    /** True if all parts are; without parts true. */
    record And(List<PlainCondition> parts) implements PlainCondition {}

    /** True if one part is; without parts false. */
    record Or(List<PlainCondition> parts) implements PlainCondition {}

    /** True if the part is not. */
    record Not(PlainCondition part) implements PlainCondition {}

    /** True if a value of the fact is known. */
    record Known(String key) implements PlainCondition {}

    /** True if the fact is known and has one of the values. */
    record OneOf(String key, List<String> values) implements PlainCondition {}

    /**
     * True if the fact is known and below, or above, a number or another known fact.
     *
     * @param key the fact
     * @param below whether it is to be below
     * @param number the number, unless there is another fact
     * @param other the other fact, or null
     */
    record Compare(
            String key,
            boolean below,
            double number,
            @Nullable String other) implements PlainCondition {}
}
