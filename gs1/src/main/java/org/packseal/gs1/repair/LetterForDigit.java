package org.packseal.gs1.repair;

import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.syntax.ApplicationIdentifier;

/** Letters that look like digits, where an element of fixed length has digits alone: O for 0, I and l for 1, as people type them. */
final class LetterForDigit {
    private LetterForDigit() {}

    /** Tries the text with digits for such letters; returns whether it has any and is a code with digits for them. */
    static boolean collect(ScanAssembly scan, RepairSearch search) {
        StringBuilder digits = new StringBuilder(scan.text());
        boolean any = false;
        for (int i = 0; i < scan.size(); i++) {
            ApplicationIdentifier ai = scan.identifierAt(i);
            int to = scan.offsetAt(i) + scan.lengthAt(i);
            boolean wrong = ai != null && ai.predefinedLength() && !scan.isValid(i);
            for (int at = scan.offsetAt(i); wrong && at < to; at++) {
                char digit = digitFor(scan.text().charAt(at));
                any |= digit != scan.text().charAt(at);
                digits.setCharAt(at, digit);
            }
        }
        return any && search.holds(SuspicionCode.COPIED_TEXT, digits.toString());
    }

    private static char digitFor(char c) {
        return switch (c) {
            case 'O', 'o' -> '0';
            case 'I', 'l' -> '1';
            default -> c;
        };
    }
}
