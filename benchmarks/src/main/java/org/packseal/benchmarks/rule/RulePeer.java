package org.packseal.benchmarks.rule;

import java.util.List;
import java.util.Map;

/** A rule engine that was given the rules and says which are shown. */
interface RulePeer {
    /**
     * The rules whose sign is shown.
     *
     * @param facts known facts: a text, or a number as Double
     * @return ids, in any order
     */
    List<String> shown(Map<String, Object> facts);
}
