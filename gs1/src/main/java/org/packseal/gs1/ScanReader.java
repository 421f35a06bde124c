package org.packseal.gs1;

/**
 * Tells the forms of input apart by their first characters and lets the reader of that form fill the assembly. A text
 * that no reader knows is {@link ScanCode#NOT_A_PACK_CODE}.
 */
final class ScanReader {
    /** Longer than any symbol's content (QR Code: 7,089 digits), and what GS1's own engine takes. */
    static final int MAX_LENGTH = 8191;

    private ScanReader() {}

    static void read(ScanAssembly scan) {
        String text = scan.text();
        if (text.length() > MAX_LENGTH) {
            scan.problem(
                    ScanCode.INPUT_TOO_LONG, null, 0, text.length(), "At most " + MAX_LENGTH + " characters are read.");
            return;
        }
        Surroundings.strip(scan);
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
