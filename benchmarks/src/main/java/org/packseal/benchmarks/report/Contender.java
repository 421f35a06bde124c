package org.packseal.benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One bar of the report.
 *
 * @param group what is done
 * @param name who does it, or on what
 * @param library row of the table of libraries
 * @param benchmark class and method below this module's package
 * @param parameters the benchmark's parameters
 * @param rounds processes to start at most; one is enough where nothing is compared with a peer, or a run takes long
 */
record Contender(
        String group, String name, String library, String benchmark, Map<String, String> parameters, int rounds) {
    private static final String ROOT = "org.packseal.benchmarks.";

    /** All of the committed table, in its order. */
    static List<Contender> all() {
        return TableFile.rows("contenders.tsv", 6).stream()
                .map(row -> new Contender(
                        row[0], row[1], row[2], ROOT + row[3], parameters(row[4]), Integer.parseInt(row[5])))
                .toList();
    }

    static Contender named(String group, String name) {
        return all().stream()
                .filter(one -> one.group.equals(group) && one.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No contender " + group + ", " + name));
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new TreeMap<>();
        if (!text.equals("-")) {
            Arrays.stream(text.split(",")).map(pair -> pair.split("=", 2)).forEach(p -> parameters.put(p[0], p[1]));
        }
        return parameters;
    }
}
