package org.packseal.gs1.form;

import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.scan.ScanAssembly;

/**
 * Tells the forms of input apart by their first characters and lets the reader of that form fill the assembly. A text
 * that no reader knows is {@link ScanCode#NOT_A_PACK_CODE}.
 */
public final class ScanReader {
    private ScanReader() {}

    public static void read(ScanAssembly scan) {
        String text = scan.text();
        if (text.length() > ScanAssembly.MAX_LENGTH) {
            scan.problem(
                    ScanCode.INPUT_TOO_LONG,
                    null,
                    0,
                    text.length(),
                    "At most " + ScanAssembly.MAX_LENGTH + " characters are read.");
            return;
        }
        ScannerPadding.strip(scan);
        if (scan.start() == scan.end()) {
            scan.problem(ScanCode.EMPTY_INPUT, null, scan.start(), 0, "There is nothing to read.");
            return;
        }
        if (text.charAt(scan.start()) == ']') {
            SymbologyReader.read(scan);
        } else {
            readContent(scan);
        }
    }

    /** The data from {@link ScanAssembly#start}, which carry no symbology identifier or one that does not tell more. */
    static void readContent(ScanAssembly scan) {
        boolean known = NationalReader.read(scan)
                || PrintedNumberReader.read(scan)
                || GtinReader.read(scan)
                || BracketReader.read(scan)
                || CaretReader.read(scan)
                || ElementStringReader.read(scan)
                || DigitalLinkReader.read(scan)
                || EnvelopeReader.read(scan)
                || HibcReader.read(scan)
                || EpcReader.read(scan)
                || Isbt128Reader.read(scan);
        if (!known) {
            scan.problem(
                    ScanCode.NOT_A_PACK_CODE,
                    null,
                    scan.start(),
                    scan.end() - scan.start(),
                    "This is no form of code that identifies a pack.");
        }
    }
}
