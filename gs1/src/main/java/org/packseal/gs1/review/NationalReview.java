package org.packseal.gs1.review;

import java.util.HashMap;
import java.util.Map;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalNumbers;
import org.packseal.gs1.national.NumberCheck;
import org.packseal.gs1.national.Ppn;
import org.packseal.gs1.national.Pzn;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.scan.ElementList;
import org.packseal.gs1.scan.NationalProblem;
import org.packseal.gs1.scan.PackDraft;
import org.packseal.gs1.scan.PackElements;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ProductAgency;
import org.packseal.gs1.text.Ascii;

/**
 * National numbers in the elements, the GTIN and the PPN of a scan. A wrong check digit is a problem, a number of unknown
 * form a warning; in strict mode both are warnings, since GS1 has no rule for what is inside. Only where there can be a finding is it looked for; a pack's
 * numbers are otherwise derived when asked for.
 */
public final class NationalReview {
    private static final int GTIN_LENGTH = 14;
    /** Agency code, PZN and check digits. */
    private static final int PPN_WITH_PZN = 12;

    private NationalReview() {}

    /** Whether the GTIN's first digits say that a wrong national number can be in it; costs no memory. */
    static boolean mayHoldWrongNumber(ElementList elements, int index) {
        if (elements.length(index) == GTIN_LENGTH) {
            return NationalNumbers.mayHoldWrongNumber(firstFour(elements.text(), elements.offset(index)));
        }
        String value = elements.value(index); // written otherwise: with escapes, or shorter
        return value.length() >= 4 && NationalNumbers.mayHoldWrongNumber(firstFour(value, 0));
    }

    private static int firstFour(String digits, int at) {
        return 100 * Ascii.twoDigits(digits, at) + Ascii.twoDigits(digits, at + 2);
    }

    /** Whether a reader of another form has found a number that must be looked at now; a right PPN is looked at when asked for. */
    static boolean mayHoldWrongNumber(PackDraft draft) {
        return draft.gtin != null || !draft.national().isEmpty() || (draft.ppn != null && holdsWrongPzn(draft.ppn));
    }

    /** Whether a PPN is one of a PZN (product registration agency 11) and the PZN has the wrong length or check digit. */
    private static boolean holdsWrongPzn(String ppn) {
        return Ppn.check(ppn) == NumberCheck.OK
                && ppn.startsWith(ProductAgency.PZN)
                && (ppn.length() != PPN_WITH_PZN || Pzn.check(ppn.substring(2, PPN_WITH_PZN - 2)) != NumberCheck.OK);
    }

    /** AI 710 to 717 are the national healthcare reimbursement numbers; 90 is free, and used so in Indonesia. */
    static boolean carriesNumber(String ai) {
        return ai.length() == 3 ? ai.startsWith("71") : ai.equals("90");
    }

    public static void review(ScanAssembly scan) {
        NationalNumbers numbers = NationalNumbers.of(scan.gtin(), scan.ppn(), nationalElements(scan));
        numbers.numbers().forEach(scan.draft()::addNational);
        scan.draft().nationalDerived = true;
        noteCase(scan);
        for (NationalNumbers.Finding finding : numbers.findings()) {
            int index = scan.find(finding.carrier());
            int offset = index < 0 ? scan.start() : scan.elementAt(index).offset();
            int length = index < 0 ? 0 : scan.elementAt(index).length();
            NationalProblem.report(scan, finding.scheme(), finding.check(), finding.carrier(), offset, length);
        }
    }

    private static void noteCase(ScanAssembly scan) {
        Gtin gtin = scan.gtin();
        if (gtin != null && gtin.hasCorrectCheckDigit() && NationalNumbers.isUsCase(gtin)) {
            int index = scan.find(PackElements.GTIN);
            int offset = index < 0 ? scan.start() : scan.offsetAt(index);
            String sentence = "Expected the GTIN of a pack, found that of a case: the NDC in it is the pack's.";
            scan.warning(
                    ScanCode.NATIONAL_NUMBER_OF_CASE, "01", offset, index < 0 ? 0 : scan.lengthAt(index), sentence);
        }
    }

    /** The valid elements that may carry a national number: AI 710 to 717, and the free AI 90. */
    private static Map<String, String> nationalElements(ScanAssembly scan) {
        Map<String, String> elements = Map.of();
        for (int i = 0; i < scan.size(); i++) {
            ApplicationIdentifier ai = scan.identifierAt(i);
            if (ai != null && scan.isValid(i) && carriesNumber(ai.ai())) {
                elements = elements.isEmpty() ? new HashMap<>() : elements;
                elements.putIfAbsent(ai.ai(), scan.valueAt(i));
            }
        }
        return elements;
    }
}
