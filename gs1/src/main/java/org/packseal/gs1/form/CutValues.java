package org.packseal.gs1.form;

import java.util.BitSet;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanProblem;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SuspectedDamage;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.PackPart;

/**
 * Values of bracketed text that may be cut. A bracket with digits behind a text value may be content of it where the element that it would
 * begin is wrong or unknown. A cut serial number could be that of another pack, so such a value is left out of the identity.
 */
final class CutValues {
    private final ScanAssembly scan;
    /** Where an identifier stands that the table does not know. */
    private final BitSet unknown = new BitSet();
    /** Application identifiers that occur, by their number, and those that occur again. */
    private final BitSet met = new BitSet();

    private final BitSet repeated = new BitSet();

    private CutValues(ScanAssembly scan) {
        this.scan = scan;
        for (ScanProblem problem : scan.problems()) {
            if (problem.code() == ScanCode.UNKNOWN_AI) {
                unknown.set(problem.offset());
            }
        }
        for (int i = 0; i < scan.size(); i++) {
            int number = scan.elements().identifierNumber(i);
            (met.get(number) ? repeated : met).set(number);
        }
    }

    /** Leaves each such value out of the identity, and reports one suspicion for the whole text. */
    static void withhold(ScanAssembly scan) {
        if (!scan.problems().isEmpty()) {
            new CutValues(scan).withhold();
        }
    }

    private void withhold() {
        boolean said = false;
        for (int i = 0; i < scan.size(); i++) {
            ApplicationIdentifier ai = scan.identifierAt(i);
            int stop = ai != null && scan.isValid(i) ? endOfDoubtful(i) : -1;
            if (ai != null && stop > 0 && ai.accepts(scan.text(), scan.offsetAt(i), stop, scan.year())) {
                scan.distrust(i);
                if (!said) {
                    String sentence = "A bracket behind (" + ai.ai() + ") may belong to its value, which is then cut.";
                    scan.suspicion(new SuspectedDamage(SuspicionCode.COPIED_TEXT, null, sentence));
                }
                said = true;
            }
        }
    }

    /** Where the element ends that begins behind another, if it is unknown or wrong and not one that a pack has once; else -1. */
    private int endOfDoubtful(int index) {
        int open = scan.offsetAt(index) + scan.lengthAt(index);
        if (open < scan.end() && unknown.get(open + 1)) {
            return BracketReader.followingBracket(scan, open + 1);
        }
        int next = index + 1;
        ApplicationIdentifier ai = next < scan.size() ? scan.identifierAt(next) : null;
        if (ai == null || scan.isValid(next) || scan.onlyCheckDigitWrong(next)) {
            return -1;
        }
        boolean mistyped = PackPart.of(ai.ai()) != null && !repeated.get(ai.index());
        return mistyped ? -1 : scan.offsetAt(next) + scan.lengthAt(next);
    }
}
