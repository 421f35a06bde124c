package org.packseal.gs1;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The scan that nearly every pack gives: a GS1 DataMatrix whose elements are sound, fit together, identify the pack completely
 * and leave nothing to say. Its result is made without a {@link ScanAssembly}. What is more, or less, goes the long way
 * and comes to the same.
 */
final class CleanScan {
    private static final String GS1_DATA_MATRIX = "]d2";

    private CleanScan() {}

    /** The scan, or null if it needs a closer look. */
    static @Nullable ParsedScan read(String text, ScanSettings settings) {
        if (!text.startsWith(GS1_DATA_MATRIX) || text.length() > ScanReader.MAX_LENGTH || settings.particular()) {
            return null;
        }
        LocalDate today = settings.today();
        int year = today.getYear();
        ElementList elements = new ElementList(text);
        int end = SoundElements.read(elements, SymbologyReader.LENGTH, text.length(), ElementStringReader.GS, year);
        boolean clean =
                end == text.length() && AssociationCheck.holds(elements) && ScanReview.hasNothingToSay(elements, today);
        return clean
                ? new ParsedScan(
                        ScanForm.SCAN_DATA,
                        GS1_DATA_MATRIX,
                        elements,
                        new PackIdentity(elements, null, year),
                        Findings.NONE)
                : null;
    }
}
