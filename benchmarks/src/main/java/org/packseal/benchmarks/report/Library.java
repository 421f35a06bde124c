package org.packseal.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A library that takes part.
 *
 * @param name its name
 * @param version its version
 */
record Library(String name, String version) {
    /** All, by the keys that contenders name. */
    static Map<String, Library> all() {
        Map<String, Library> libraries = new LinkedHashMap<>();
        for (String[] row : TableFile.rows("libraries.tsv", 3)) {
            String version = row[2].equals("-") ? Runtime.version().toString() : row[2];
            libraries.put(row[0], new Library(row[1], version));
        }
        return libraries;
    }
}
