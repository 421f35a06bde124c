package org.packseal.gs1.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.scan.AssociationCheck;
import org.packseal.gs1.scan.ElementList;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.ScanSettings;
import org.packseal.gs1.scan.SymbologyIdentifier;
import org.packseal.gs1.scan.ValidElements;
import org.packseal.gs1.text.Ascii;

/**
 * Reads the scan that nearly every pack gives: a GS1 DataMatrix of valid elements that identify the pack completely and give no
 * warning. Its result is made without a {@link ScanAssembly}. Every other scan takes the full parser; both paths return equal results
 * (CleanScanTest).
 *
 * <p>There is one grammar and one home for each check. Both paths read elements by {@link ValidElements} and the table of application
 * identifiers, check values by {@link org.packseal.gs1.syntax.SyntaxCheck} and associations by {@link AssociationCheck}. A new check of
 * a value is one constant there and one word in the table, and both paths apply it; a new note on content is added to
 * {@link ScanReview}, whose {@code hasNothingToSay} must then leave such scans to the full parser.
 */
public final class CleanScan {
    public static final String GS1_DATA_MATRIX = SymbologyIdentifier.GS1_DATA_MATRIX.text();

    private CleanScan() {}

    /** The elements of the scan, or null if it needs a closer look. */
    public static @Nullable ElementList read(String text, ScanSettings settings, LocalDate today) {
        if (!text.startsWith(GS1_DATA_MATRIX) || text.length() > ScanAssembly.MAX_LENGTH || settings.particular()) {
            return null;
        }
        ElementList elements = new ElementList(text);
        int end = ValidElements.read(elements, SymbologyIdentifier.LENGTH, text.length(), Ascii.GS, today.getYear());
        return end == text.length() && ScanReview.hasNothingToSay(elements, today) ? elements : null;
    }
}
