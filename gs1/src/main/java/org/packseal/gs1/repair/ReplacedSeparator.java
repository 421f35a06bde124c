package org.packseal.gs1.repair;

import java.util.List;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SuspectedDamage;
import org.packseal.gs1.syntax.CharacterSet;
import org.packseal.gs1.text.Ascii;

/**
 * A separator that reached us as another character: a space, or a printable stand-in that the caller has not configured.
 * Suspected where the text is a faultless code once the stand-in is a separator.
 */
final class ReplacedSeparator {
    /** Stand-ins made of characters that a value may hold. */
    private static final List<String> LEGAL_STAND_INS = List.of("<GS>", "<gs>", "{GS}", "{gs}", "[GS]", "[gs]");

    private ReplacedSeparator() {}

    static boolean suspect(ScanAssembly scan) {
        ScanForm form = scan.form();
        if (form != ScanForm.SCAN_DATA && form != ScanForm.ELEMENT_STRING && form != ScanForm.ISO15434) {
            return false;
        }
        if (scan.problems().isEmpty()
                && !scan.text().contains("GS")
                && !scan.text().contains("gs")) {
            return false;
        }
        Repairs repairs = new Repairs(scan.settings());
        if (!scan.problems().isEmpty()) {
            tryForeignCharacters(scan, repairs);
        }
        for (String standIn : LEGAL_STAND_INS) {
            if (scan.text().contains(standIn)) {
                repairs.holds(scan.text().replace(standIn, String.valueOf(Ascii.GS)));
            }
        }
        if (repairs.any()) {
            String sentence = "A separator seems to have become another character.";
            scan.suspicion(new SuspectedDamage(SuspicionCode.SEPARATOR_PROBABLY_LOST, repairs.unique(), sentence));
        }
        return repairs.any();
    }

    /** Each run of characters that no value may hold is taken for one separator. */
    private static void tryForeignCharacters(ScanAssembly scan, Repairs repairs) {
        String text = scan.text();
        int header = text.startsWith("[)>", scan.start()) ? 3 : 0;
        StringBuilder repaired = new StringBuilder(text.substring(0, scan.start() + header));
        boolean inRun = false;
        boolean changed = false;
        for (int i = scan.start() + header; i < scan.end(); i++) {
            char c = text.charAt(i);
            boolean foreign = c >= ' ' && !CharacterSet.X.has(c);
            if (!foreign) {
                repaired.append(c);
            } else if (!inRun) {
                repaired.append(Ascii.GS);
                changed = true;
            }
            inRun = foreign;
        }
        if (changed) {
            repairs.holds(repaired.toString());
        }
    }
}
