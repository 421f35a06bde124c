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
 * The scan that nearly every pack gives: a GS1 DataMatrix whose elements are sound, fit together, identify the pack completely
 * and leave nothing to say. Its result is made without a {@link ScanAssembly}. What is more, or less, goes the long way
 * and comes to the same.
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
        boolean clean =
                end == text.length() && AssociationCheck.holds(elements) && ScanReview.hasNothingToSay(elements, today);
        return clean ? elements : null;
    }
}
