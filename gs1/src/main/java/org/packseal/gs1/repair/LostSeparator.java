package org.packseal.gs1.repair;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.ScanProblem;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SuspectedDamage;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.text.Ascii;

/**
 * A separator that is gone without trace: a value of variable length holds what would be the elements behind it. Not to be
 * seen in the grammar, so there must be evidence: the pack lacks those elements, and either they hold a real date or a national
 * number, or something is already wrong with the value, or the caller's profile misses them, or two texts of a length that
 * serial number and batch have stand where a medicine has both.
 */
final class LostSeparator {
    /** Shortest serial number or batch in front, and behind, that speak for themselves without a date. */
    private static final int TELLING_HEAD = 3;

    private static final int TELLING_TAIL = 8;

    private static final Set<String> COMPLETE_GS1 = Set.of("10", "17", "21");
    private static final Set<String> COMPLETE_IFA = Set.of("1T", "D", "S");

    private final ScanAssembly scan;
    private final List<TailSplitter.Part> lacking;
    private final Set<String> complete;

    private LostSeparator(ScanAssembly scan) {
        this.scan = scan;
        boolean ifa = scan.form() == ScanForm.ISO15434 && scan.find("01") < 0;
        List<TailSplitter.Part> parts = ifa ? TailSplitter.IFA : TailSplitter.GS1;
        this.lacking =
                parts.stream().filter(part -> scan.find(part.identifier()) < 0).toList();
        this.complete = ifa ? COMPLETE_IFA : COMPLETE_GS1;
    }

    static void suspect(ScanAssembly scan) {
        ScanForm form = scan.form();
        if (form == ScanForm.SCAN_DATA
                || form == ScanForm.ELEMENT_STRING
                || form == ScanForm.CARET
                || form == ScanForm.ISO15434) {
            new LostSeparator(scan).search();
        }
    }

    private void search() {
        for (int i = 0; i < scan.size(); i++) {
            ApplicationIdentifier ai = scan.identifierAt(i);
            boolean inStep = scan.lengthAt(i) == scan.valueAt(i).length();
            if ((ai == null || !ai.predefinedLength()) && inStep && (suspectEaeu(i) || suspect(i))) {
                return;
            }
        }
    }

    private boolean suspectEaeu(int index) {
        List<Integer> cuts = EaeuLayout.cuts(scan, index);
        if (cuts.isEmpty()) {
            return false;
        }
        Repairs repairs = new Repairs(scan.settings());
        repairs.holds(repaired(index, cuts));
        tell(index, repairs.unique());
        return true;
    }

    private boolean suspect(int index) {
        String value = scan.valueAt(index);
        List<TailSplitter.Reading> all = TailSplitter.of(value, lacking, scan.year());
        List<TailSplitter.Reading> evident =
                all.stream().filter(reading -> evident(index, value, reading)).toList();
        if (evident.isEmpty()) {
            return false;
        }
        List<TailSplitter.Reading> complete =
                all.stream().filter(this::completes).toList();
        Repairs repairs = new Repairs(scan.settings());
        for (TailSplitter.Reading reading : complete.isEmpty() ? all : complete) {
            repairs.holds(repaired(index, reading.cuts()));
        }
        tell(index, repairs.unique());
        return true;
    }

    /** Whether the pack would then have all that packs of medicines carry. */
    private boolean completes(TailSplitter.Reading reading) {
        return complete.stream()
                .allMatch(identifier -> reading.identifiers().contains(identifier) || scan.find(identifier) >= 0);
    }

    private boolean evident(int index, String value, TailSplitter.Reading reading) {
        return reading.isStrong()
                || faulty(scan.elementAt(index).ai())
                || reading.identifiers().stream().anyMatch(this::missedByProfile)
                || (completes(reading) && medicine() && speaksForItself(value, reading));
    }

    private boolean faulty(String identifier) {
        return scan.problems().stream().anyMatch(problem -> identifier.equals(problem.ai()))
                || noted(identifier, ScanCode.NATIONAL_NUMBER_FORM, scan.warnings());
    }

    private boolean missedByProfile(String identifier) {
        return noted(identifier, ScanCode.MISSING_ELEMENT, scan.problems())
                || noted(identifier, ScanCode.MISSING_ELEMENT, scan.warnings());
    }

    private static boolean noted(String identifier, ScanCode code, List<ScanProblem> notes) {
        return notes.stream().anyMatch(note -> note.code() == code && identifier.equals(note.ai()));
    }

    private boolean medicine() {
        return scan.expiryRaw() != null && scan.namesProduct();
    }

    /** Two texts that are long for one. Digits alone hold any two digits by chance, and texts any one letter. */
    private static boolean speaksForItself(String value, TailSplitter.Reading reading) {
        int cut = reading.cuts().get(0);
        int identifier = reading.identifiers().get(0).length();
        int tail = value.length() - cut - identifier;
        return cut >= TELLING_HEAD && identifier >= 2 && tail >= TELLING_TAIL && !Ascii.onlyDigits(value);
    }

    private String repaired(int index, List<Integer> cuts) {
        char separator = scan.form() == ScanForm.CARET ? '^' : Ascii.GS;
        StringBuilder text = new StringBuilder(scan.text());
        for (int i = cuts.size() - 1; i >= 0; i--) {
            text.insert(scan.offsetAt(index) + cuts.get(i), separator);
        }
        return text.toString();
    }

    private void tell(int index, @Nullable ScanAssembly reading) {
        String sentence = "(" + scan.elementAt(index).ai()
                + ") seems to hold the elements behind it: a separator is probably lost.";
        scan.suspicion(new SuspectedDamage(SuspicionCode.SEPARATOR_PROBABLY_LOST, reading, sentence));
    }
}
