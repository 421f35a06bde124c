package org.packseal.gs1;

import java.util.List;

/**
 * What is wrong with a scan, worth knowing or suspected. Immutable.
 *
 * @param problems what makes the scan not sound
 * @param warnings what was tolerated or is worth knowing
 * @param suspicions damage that is suspected
 */
record Findings(List<ScanProblem> problems, List<ScanProblem> warnings, List<Suspicion> suspicions) {
    static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    Findings {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        suspicions = List.copyOf(suspicions);
    }
}
