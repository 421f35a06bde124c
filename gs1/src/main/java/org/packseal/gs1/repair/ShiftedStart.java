package org.packseal.gs1.repair;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.text.Ascii;

/**
 * A code whose first characters are missing, or that has a digit before its first element: a scanner that wakes from sleep, a key that
 * was pressed before the scan. Only a complete pack counts, because a tenth of all numbers has a correct check digit by chance. A reading
 * is offered only where it begins with the product: what begins with another element may be the rest of a longer value.
 */
final class ShiftedStart {
    private static final String PRODUCT = "01";
    private static final String SERIAL = "21";
    private static final String BATCH = "10";
    private static final int GTIN_LENGTH = 14;
    private static final int COMPLETE = 4;
    /** How far behind the beginning of the data the product is looked for. */
    private static final int FARTHEST = 4;

    private final String frame;
    private final String data;
    private final RepairSearch search;

    private ShiftedStart(ScanAssembly scan, RepairSearch search) {
        this.frame = scan.text().substring(0, scan.start());
        this.data = scan.text().substring(scan.start(), scan.end());
        this.search = search;
    }

    /** Tries the data without their first digit, and with what may be missing; returns the kind of damage that the text shows, or null. */
    static @Nullable SuspicionCode collect(ScanAssembly scan, RepairSearch search) {
        if (scan.end() - scan.start() < GTIN_LENGTH) {
            return null;
        }
        ShiftedStart start = new ShiftedStart(scan, search);
        if (start.beginsWell()) {
            return null;
        }
        start.tryAll();
        return start.shown();
    }

    /**
     * Adds what the data say with characters missing or a digit added before them, where other damage has explained the text: the
     * beginning of a value that was cut may look like a prefix or another element.
     */
    static void addRivals(ScanAssembly scan, RepairSearch search) {
        boolean explained = search.bestRank() == COMPLETE && Frames.beginsWithPrefix(scan.text());
        if (scan.symbology() == null && scan.end() - scan.start() >= GTIN_LENGTH && !explained) {
            ShiftedStart start = new ShiftedStart(scan, search);
            if (!start.beginsWell()) {
                start.tryAll();
            }
        }
    }

    /** With the product, or with a separator, which is reported by name. */
    private boolean beginsWell() {
        return data.charAt(0) == Ascii.GS || (data.startsWith(PRODUCT) && isGtin(PRODUCT.length()));
    }

    private void tryAll() {
        if (Ascii.isDigit(data.charAt(0))) {
            tryOne(SuspicionCode.ADDED_CHARACTERS, data.substring(1));
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            tryOne(SuspicionCode.LOST_CHARACTERS, digit + data);
        }
        tryOne(SuspicionCode.LOST_CHARACTERS, PRODUCT + data);
        // What begins as an element does is rather that one than the rest of a value.
        if (!Frames.beginsAsCode(data, 0)) {
            tryOne(SuspicionCode.LOST_CHARACTERS, SERIAL + data);
            tryOne(SuspicionCode.LOST_CHARACTERS, BATCH + data);
        }
    }

    private void tryOne(SuspicionCode kind, String text) {
        ScanAssembly reading = search.read(kind, frame + text, COMPLETE);
        if (reading != null && !text.startsWith(PRODUCT)) {
            search.doubt(reading);
        }
    }

    /** The product with its check digit stands a little behind the beginning, or at it without its identifier. */
    private @Nullable SuspicionCode shown() {
        for (int at = 1; at <= FARTHEST; at++) {
            if (data.startsWith(PRODUCT, at) && isGtin(at + PRODUCT.length())) {
                return SuspicionCode.ADDED_CHARACTERS;
            }
        }
        boolean cut = isGtin(0) || (data.charAt(0) == '1' && isGtin(1));
        return cut ? SuspicionCode.LOST_CHARACTERS : null;
    }

    private boolean isGtin(int from) {
        int to = from + GTIN_LENGTH;
        return to < data.length() && Ascii.onlyDigits(data, from, to) && CheckDigit.isCorrect(data, from, to);
    }
}
