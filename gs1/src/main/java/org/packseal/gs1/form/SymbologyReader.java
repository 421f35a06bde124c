package org.packseal.gs1.form;

import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.scan.ScanAssembly;

/**
 * Data behind an AIM symbology identifier (ISO/IEC 15424; General Specifications 7.8.1): {@code ]}, a code character and
 * a modifier. Other modifiers and the wrong case are reported, never guessed.
 */
public final class SymbologyReader {
    public static final int LENGTH = 3;
    /** Separates the linear part from the composite part of a composite symbol. */
    private static final String COMPOSITE = "|]e0";

    private static final String[] KNOWN = {
        "]d2", "]C1", "]e0", "]Q3", "]J1", "]E0", "]E4", "]I1", "]I0", "]d1", "]Q1", "]J0", "]A0", "]C0"
    };

    private SymbologyReader() {}

    static void read(ScanAssembly scan) {
        int start = scan.start();
        String text = scan.text();
        if (scan.end() - start < LENGTH) {
            unknown(scan, scan.end() - start);
            return;
        }
        String identifier = identifierAt(text, start);
        scan.symbology(identifier);
        scan.bounds(start + LENGTH, scan.end());
        switch (identifier) {
            case "]d2", "]C1", "]e0", "]Q3", "]J1" -> {
                scan.form(ScanForm.SCAN_DATA);
                ElementStringReader.readElements(scan, ElementStringReader.GS);
            }
            case "]E0" -> readRetail(scan, 13);
            case "]E4" -> readRetail(scan, 8);
            case "]I0", "]I1" -> GtinReader.readExactly(scan, scan.end(), 14);
            case "]d1", "]Q1", "]J0", "]A0", "]C0" -> readPlain(scan);
            default -> unknown(scan, LENGTH);
        }
    }

    /** One of the known constants where it is one, so that nothing is copied. */
    private static String identifierAt(String text, int start) {
        for (String known : KNOWN) {
            if (text.startsWith(known, start)) {
                return known;
            }
        }
        return text.substring(start, start + LENGTH);
    }

    private static void readPlain(ScanAssembly scan) {
        if (scan.start() == scan.end()) {
            scan.problem(ScanCode.EMPTY_INPUT, null, scan.start(), 0, "No data follow the symbology identifier.");
        } else {
            ScanReader.readContent(scan);
        }
    }

    /** A retail symbol, alone or as the linear part of a composite whose second part is AI data. */
    private static void readRetail(ScanAssembly scan, int digits) {
        int end = scan.end();
        int linearEnd = Math.min(end, scan.start() + digits);
        if (scan.text().startsWith(COMPOSITE, linearEnd) && linearEnd + COMPOSITE.length() <= end) {
            GtinReader.readExactly(scan, linearEnd, digits);
            scan.form(ScanForm.SCAN_DATA);
            scan.bounds(linearEnd + COMPOSITE.length(), end);
            ElementStringReader.readElements(scan, ElementStringReader.GS);
        } else {
            GtinReader.readExactly(scan, end, digits);
        }
    }

    private static void unknown(ScanAssembly scan, int length) {
        int offset = scan.symbology() == null ? scan.start() : scan.start() - LENGTH;
        scan.problem(
                ScanCode.UNKNOWN_SYMBOLOGY,
                null,
                offset,
                length,
                "The symbology identifier is none that carries a pack code.");
    }
}
