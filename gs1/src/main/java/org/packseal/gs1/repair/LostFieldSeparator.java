package org.packseal.gs1.repair;

import java.util.List;
import java.util.Set;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.text.Ascii;

/**
 * A separator that is gone without trace from an IFA code (ISO/IEC 15434 format 06): a field holds what would be the fields behind it.
 * There must be evidence: a real date, or something that is wrong with the field as it stands.
 */
final class LostFieldSeparator {
    private static final Set<String> COMPLETE = Set.of("1T", "D", "S");

    private final ScanAssembly scan;
    private final List<TailSplitter.Part> lacking;
    private final RepairSearch search;

    private LostFieldSeparator(ScanAssembly scan, RepairSearch search) {
        this.scan = scan;
        this.search = search;
        this.lacking = TailSplitter.IFA.stream()
                .filter(part -> scan.find(part.identifier()) < 0)
                .toList();
    }

    /** Tries the readings of an IFA code with missing separators put in; returns whether separators are probably lost. */
    static boolean collect(ScanAssembly scan, RepairSearch search) {
        return scan.form() == ScanForm.ISO15434 && new LostFieldSeparator(scan, search).collect();
    }

    private boolean collect() {
        for (int i = 0; i < scan.size(); i++) {
            boolean asWritten = scan.lengthAt(i) == scan.valueAt(i).length();
            if (scan.identifierAt(i) == null && asWritten && collect(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean collect(int index) {
        String value = scan.valueAt(index);
        List<TailSplitter.Reading> all = TailSplitter.of(value, lacking, scan.year());
        if (all.stream().noneMatch(reading -> evident(index, reading))) {
            return false;
        }
        List<TailSplitter.Reading> complete =
                all.stream().filter(this::completes).toList();
        for (TailSplitter.Reading reading : complete.isEmpty() ? all : complete) {
            search.holds(SuspicionCode.SEPARATOR_PROBABLY_LOST, repaired(index, reading.cuts()));
        }
        return true;
    }

    /** Whether the pack would then have all that packs of medicines carry. */
    private boolean completes(TailSplitter.Reading reading) {
        return COMPLETE.stream()
                .allMatch(identifier -> reading.identifiers().contains(identifier) || scan.find(identifier) >= 0);
    }

    private boolean evident(int index, TailSplitter.Reading reading) {
        String identifier = scan.elementAt(index).ai();
        return reading.isStrong()
                || scan.problems().stream().anyMatch(problem -> identifier.equals(problem.ai()))
                || (completes(reading) && scan.settings().profile() != null);
    }

    private String repaired(int index, List<Integer> cuts) {
        StringBuilder text = new StringBuilder(scan.text());
        for (int i = cuts.size() - 1; i >= 0; i--) {
            text.insert(scan.offsetAt(index) + cuts.get(i), Ascii.GS);
        }
        return text.toString();
    }
}
