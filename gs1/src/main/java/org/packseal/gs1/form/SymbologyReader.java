package org.packseal.gs1.form;

import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SymbologyIdentifier;
import org.packseal.gs1.text.Ascii;

/**
 * Data behind an AIM symbology identifier (ISO/IEC 15424; General Specifications 7.8.1): {@code ]}, a code character and
 * a modifier. Other modifiers and the wrong case are reported, never guessed.
 */
public final class SymbologyReader {
    /** Separates the linear part from the composite part of a composite symbol. */
    private static final String COMPOSITE = "|]e0";

    private SymbologyReader() {}

    static void read(ScanAssembly scan) {
        int start = scan.start();
        String text = scan.text();
        if (scan.end() - start < SymbologyIdentifier.LENGTH) {
            unknown(scan, scan.end() - start);
            return;
        }
        SymbologyIdentifier identifier = SymbologyIdentifier.at(text, start);
        scan.symbology(
                identifier != null ? identifier.text() : text.substring(start, start + SymbologyIdentifier.LENGTH));
        scan.bounds(start + SymbologyIdentifier.LENGTH, scan.end());
        if (identifier == null) {
            unknown(scan, SymbologyIdentifier.LENGTH);
            return;
        }
        switch (identifier.content()) {
            case ELEMENTS -> {
                scan.form(ScanForm.SCAN_DATA);
                ElementStringReader.readElements(scan, Ascii.GS);
            }
            case GTIN_13 -> readRetail(scan, 13);
            case GTIN_8 -> readRetail(scan, 8);
            case GTIN_14 -> GtinReader.readExactly(scan, scan.end(), 14);
            case PLAIN -> readPlain(scan);
        }
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
            ElementStringReader.readElements(scan, Ascii.GS);
        } else {
            GtinReader.readExactly(scan, end, digits);
        }
    }

    private static void unknown(ScanAssembly scan, int length) {
        int offset = scan.symbology() == null ? scan.start() : scan.start() - SymbologyIdentifier.LENGTH;
        scan.problem(
                ScanCode.UNKNOWN_SYMBOLOGY,
                null,
                offset,
                length,
                "The symbology identifier is none that carries a pack code.");
    }
}
