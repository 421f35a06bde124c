package org.packseal.gs1;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalNumbers;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.national.NumberCheck;

/**
 * National numbers in the elements, the GTIN and the PPN of a scan. A wrong check digit is a problem, a number of unknown
 * form a warning; in strict mode both are warnings, since GS1 has no rule for what is inside. Only where there can be a finding is it looked for; a pack's
 * numbers are otherwise derived when asked for.
 */
final class NationalReview {
    private static final int GTIN_LENGTH = 14;

    private NationalReview() {}

    /** Whether the GTIN's first digits say that a wrong national number can be in it; costs no memory. */
    static boolean mayHoldWrongNumber(ElementList elements, int index) {
        String text = elements.text();
        int at = elements.offset(index);
        if (elements.length(index) != GTIN_LENGTH) {
            text = elements.value(index); // written otherwise: with escapes, or shorter
            at = 0;
        }
        int number = 0;
        for (int i = at; i < at + 4 && i < text.length(); i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return NationalNumbers.mayHoldWrongNumber(number);
    }

    /** AI 710 to 717 are the national healthcare reimbursement numbers; 90 is free, and used so in Indonesia. */
    static boolean carriesNumber(String ai) {
        return ai.length() == 3 ? ai.startsWith("71") : ai.equals("90");
    }

    static void review(ScanAssembly scan) {
        PackIdentity pack = scan.pack();
        Gtin gtin = pack.gtin().orElse(null);
        String ppn = pack.ppn().orElse(null);
        Map<String, String> elements = nationalElements(scan);
        NationalNumbers numbers = NationalNumbers.of(gtin, ppn, elements);
        numbers.numbers().forEach(scan.draft().national::putIfAbsent);
        scan.draft().nationalDerived = true;
        for (NationalNumbers.Finding finding : numbers.findings()) {
            int index = scan.find(finding.carrier());
            int offset = index < 0 ? scan.start() : scan.elementAt(index).offset();
            int length = index < 0 ? 0 : scan.elementAt(index).length();
            report(scan, finding.scheme(), finding.check(), finding.carrier(), offset, length);
        }
    }

    /** The sound elements that may carry a national number: AI 710 to 717, and the free AI 90. */
    private static Map<String, String> nationalElements(ScanAssembly scan) {
        Map<String, String> elements = Map.of();
        for (int i = 0; i < scan.size(); i++) {
            String ai = scan.elementAt(i).ai();
            if (scan.sound(i) && carriesNumber(ai)) {
                elements = elements.isEmpty() ? new HashMap<>() : elements;
                elements.putIfAbsent(ai, scan.elementAt(i).value());
            }
        }
        return elements;
    }

    static void report(
            ScanAssembly scan, NationalScheme scheme, NumberCheck check, @Nullable String ai, int offset, int length) {
        if (check == NumberCheck.WRONG_FORM) {
            String sentence = "This is no " + scheme + " number by its length and characters.";
            scan.warning(ScanCode.NATIONAL_NUMBER_FORM, ai, offset, length, sentence);
            return;
        }
        String sentence = "The check digit of the " + scheme + " number does not fit.";
        if (scan.settings().strict()) {
            scan.warning(ScanCode.NATIONAL_CHECK_DIGIT, ai, offset, length, sentence);
        } else {
            scan.problem(ScanCode.NATIONAL_CHECK_DIGIT, ai, offset, length, sentence);
        }
    }
}
