package org.packseal.gs1.form;

import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.scan.ScanAssembly;

/** An element string in which {@code ^} stands for FNC1, one of them in front. */
final class CaretReader {
    private static final char CARET = '^';

    private CaretReader() {}

    static boolean read(ScanAssembly scan) {
        if (scan.text().charAt(scan.start()) != CARET) {
            return false;
        }
        scan.form(ScanForm.CARET);
        scan.bounds(scan.start() + 1, scan.end());
        ElementStringReader.readElements(scan, CARET);
        return true;
    }
}
