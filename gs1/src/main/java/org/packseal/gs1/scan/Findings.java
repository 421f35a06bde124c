package org.packseal.gs1.scan;

import java.util.List;
import org.packseal.gs1.problem.ScanProblem;

/**
 * What is wrong with a scan, worth knowing or suspected. Immutable.
 *
 * @param problems what makes the scan invalid
 * @param warnings what was tolerated or is worth knowing
 * @param suspicions damage that is suspected
 */
public record Findings(List<ScanProblem> problems, List<ScanProblem> warnings, List<SuspectedDamage> suspicions) {
    public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    public Findings {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        suspicions = List.copyOf(suspicions);
    }
}
