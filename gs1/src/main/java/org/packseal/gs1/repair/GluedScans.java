package org.packseal.gs1.repair;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.review.ProductTail;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SymbologyIdentifier;
import org.packseal.gs1.text.Ascii;

/**
 * Two scans that ran into one field, one of the most frequent causes of false alerts: the retail code of the pack before its
 * DataMatrix, the same DataMatrix twice, two packs, or the beginning of a second scan behind the first.
 */
final class GluedScans {
    private static final int GTIN_LENGTH = 14;
    /** Shortest first scan: fewer characters hold no pack. */
    private static final int SHORTEST_FIRST = 16;

    /** Shortest beginning of a second scan that is distinguished from content, and how much of a longer one is compared. */
    private static final int SHORTEST_AGAIN = 6;

    private static final int TELLING_AGAIN = 12;

    private final String text;
    private final int start;
    private final RepairSearch search;

    private GluedScans(ScanAssembly scan, RepairSearch search) {
        this.text = scan.text();
        this.start = scan.start();
        this.search = search;
    }

    /** Tries every offset where one scan may end and another begin; returns whether a second one is evident. */
    static boolean collect(ScanAssembly scan, RepairSearch search) {
        GluedScans glued = new GluedScans(scan, search);
        if (glued.leadingNumber()) {
            return true;
        }
        // Several may hold, and then their readings must agree: so each is tried although another was found.
        boolean second = glued.secondScan();
        boolean again = glued.beginsAgain();
        boolean product = glued.endsInProduct(scan.gtin());
        return second || again || product;
    }

    /** A GTIN or PZN in front of a code of the same product. */
    private boolean leadingNumber() {
        boolean found = false;
        for (int length : new int[] {8, 12, 13, 14}) {
            int to = length;
            if (to < text.length() && Ascii.onlyDigits(text, 0, to) && CheckDigit.isCorrect(text, 0, to)) {
                String gtin = "0".repeat(GTIN_LENGTH - length) + text.substring(0, to);
                found |= followedBy(to, gtin, null);
            }
        }
        if (text.startsWith("-") && text.length() > 9 && Ascii.onlyDigits(text, 1, 9)) {
            found |= followedBy(9, null, text.substring(1, 9));
        }
        return found;
    }

    private boolean followedBy(int at, @Nullable String gtin, @Nullable String pzn) {
        ScanAssembly rest = search.read(SuspicionCode.GLUED_SCANS, text.substring(at));
        if (rest == null) {
            return false;
        }
        Gtin product = rest.gtin();
        boolean same = gtin != null
                ? product != null && product.value().equals(gtin)
                : pzn != null && pzn.equals(rest.national().get(NationalScheme.PZN));
        if (!same) {
            search.doubt(rest); // the number may be an element, such as a date that ends in a correct check digit
        }
        return same;
    }

    /** Where the first scan ends if the second one's data begin at an offset. */
    private static int beforeIdentifier(String text, int at) {
        int identifier = at - SymbologyIdentifier.LENGTH;
        return identifier > 0 && SymbologyIdentifier.at(text, identifier) != null ? identifier : at;
    }

    /** The first characters of the data once more, to the end of the text or as far as {@value #TELLING_AGAIN} characters. */
    private boolean beginsAgain() {
        boolean found = false;
        for (int at = start + SHORTEST_FIRST; at <= text.length() - SHORTEST_AGAIN && !found; at++) {
            int compared = Math.min(TELLING_AGAIN, text.length() - at);
            if (text.regionMatches(at, text, start, compared)) {
                found = true;
                if (search.read(SuspicionCode.GLUED_SCANS, text.substring(0, beforeIdentifier(text, at))) == null) {
                    search.ambiguous();
                }
            }
        }
        return found;
    }

    /** A second symbology identifier or a second (01) with its check digit, behind a text that is a code of its own. */
    private boolean secondScan() {
        boolean found = false;
        for (int at = start + SHORTEST_FIRST; at < text.length() - 2; at++) {
            boolean identifier = text.charAt(at) == ']' && SymbologyIdentifier.at(text, at) != null;
            boolean product = text.startsWith("01", at)
                    && at + 2 + GTIN_LENGTH <= text.length()
                    && CheckDigit.isCorrect(text, at + 2, at + 2 + GTIN_LENGTH);
            if (identifier || product) {
                found |= splitAt(at, product ? text.substring(at + 2, at + 2 + GTIN_LENGTH) : null);
            }
        }
        return found;
    }

    private boolean splitAt(int at, @Nullable String secondGtin) {
        ScanAssembly first = search.read(SuspicionCode.GLUED_SCANS, text.substring(0, at));
        if (first == null || (secondGtin != null && RepairSearch.rank(first) < 3)) {
            return false;
        }
        Gtin gtin = first.gtin();
        boolean second = search.holds(SuspicionCode.GLUED_SCANS, text.substring(at));
        boolean same = gtin != null && gtin.value().equals(secondGtin);
        boolean evident = second || same || secondGtin == null;
        if (!evident) {
            search.doubt(first); // every tenth number behind 01 ends in a correct check digit
        }
        return evident;
    }

    /** A value that ends in this pack's own GTIN, or in (01) and its beginning. */
    private boolean endsInProduct(@Nullable Gtin gtin) {
        int length = gtin == null ? 0 : ProductTail.length(text, start + SHORTEST_FIRST, text.length(), gtin.value());
        return length > 0 && search.holds(SuspicionCode.GLUED_SCANS, text.substring(0, text.length() - length));
    }
}
