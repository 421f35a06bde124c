package org.packseal.gs1.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.scan.AssociationCheck;
import org.packseal.gs1.scan.ConfiguredSeparators;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.ValidElements;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.text.Ascii;
import org.packseal.gs1.text.Excerpt;

/**
 * GS1 element strings (General Specifications 7.8): identifier, value, and a separator behind each value whose length
 * does not follow from the identifier's first two digits. One forward pass.
 */
public final class ElementStringReader {
    /** Group separator: FNC1 as scanners transmit it (General Specifications 7.8.3). */
    public static final char GS = '\u001D';
    /** FNC1 as some encoders of Data Matrix pass it through: codeword 232. */
    private static final char E_GRAVE = '\u00E8';

    private final ScanAssembly scan;
    private final String text;
    private final int end;
    private final char separator;
    private final List<String> substitutes;
    private boolean told232;
    private boolean toldSubstitute;

    private ElementStringReader(ScanAssembly scan, char separator) {
        this.scan = scan;
        this.text = scan.text();
        this.end = scan.end();
        this.separator = separator;
        this.substitutes = scan.settings().separators().group();
    }

    /** Reads the data if they begin as an element string does. */
    static boolean read(ScanAssembly scan) {
        ElementStringReader reader = new ElementStringReader(scan, Ascii.GS);
        boolean begins = ApplicationIdentifiers.table().at(scan.text(), scan.start(), scan.end()) != null
                || reader.separatorAt(scan.start()) > 0;
        if (begins) {
            scan.form(ScanForm.ELEMENT_STRING);
            if (scan.symbology() != null) {
                String sentence =
                        "The symbol does not begin with FNC1, so its data should not be read as GS1 elements.";
                scan.tolerated(ScanCode.FNC1_NOT_FIRST, null, scan.start(), 0, sentence);
            }
            readElements(scan, Ascii.GS);
        }
        return begins;
    }

    /** Reads the data as elements, whatever they begin with. */
    static void readElements(ScanAssembly scan, char separator) {
        readPart(scan, separator);
        AssociationCheck.check(scan);
    }

    /** Reads a part of the data as elements; the caller checks the associations when all parts are read. */
    static void readPart(ScanAssembly scan, char separator) {
        boolean substituted = !scan.settings().separators().group().isEmpty();
        int at = substituted
                ? scan.start()
                : ValidElements.read(scan.elements(), scan.start(), scan.end(), separator, scan.year());
        if (at < scan.end() || at == scan.start()) {
            new ElementStringReader(scan, separator).readAlone(at);
        }
    }

    private void readAlone(int from) {
        int at = from == scan.start() ? skipLeading(from) : skipSeparators(from);
        if (at == end && from == scan.start()) {
            scan.problem(ScanCode.EMPTY_INPUT, null, at, 0, "There are no elements.");
        }
        while (at < end) {
            at = skipSeparators(readElement(at));
        }
    }

    /** Reads one element and returns where it ends. */
    private int readElement(int at) {
        @Nullable ApplicationIdentifier ai = ApplicationIdentifiers.table().at(text, at, end);
        if (ai == null) {
            int next = nextSeparator(at, end);
            scan.problem(
                    ScanCode.UNKNOWN_AI,
                    null,
                    at,
                    next - at,
                    "No known application identifier begins at \"" + Excerpt.of(text, at, next) + "\".");
            return next;
        }
        int from = at + ai.digits();
        int limit = ai.predefinedLength() ? Math.min(end, from + ai.longest()) : end;
        int to = nextSeparator(from, limit);
        scan.element(ai, from, to - from);
        return to;
    }

    private int skipLeading(int at) {
        int length = at < end ? separatorAt(at) : 0;
        if (length == 0) {
            return at;
        }
        tell(at, length);
        scan.tolerated(ScanCode.LEADING_SEPARATOR, null, at, length, "A separator stands before the first element.");
        return skipDoubled(at + length);
    }

    /** Skips the separator behind an element; one more than needed is tolerated at the very end. */
    private int skipSeparators(int at) {
        int length = at < end ? separatorAt(at) : 0;
        if (length == 0) {
            return at;
        }
        tell(at, length);
        int next = skipDoubled(at + length);
        if (next == end && !scan.settings().strict()) {
            scan.warning(ScanCode.TRAILING_SEPARATOR, null, at, end - at, "A separator stands after the last element.");
        }
        return next;
    }

    private int skipDoubled(int from) {
        int at = from;
        for (int length = at < end ? separatorAt(at) : 0; length > 0; length = at < end ? separatorAt(at) : 0) {
            at += length;
        }
        if (at > from) {
            scan.tolerated(
                    ScanCode.DOUBLED_SEPARATOR,
                    null,
                    from,
                    at - from,
                    "Expected one separator, found several in a row.");
        }
        return at;
    }

    private int nextSeparator(int from, int limit) {
        int at = from;
        while (at < limit && separatorAt(at) == 0) {
            at++;
        }
        return at;
    }

    /** Length of the separator at an offset, 0 if none is there. */
    private int separatorAt(int at) {
        char c = text.charAt(at);
        if (c == separator) {
            return 1;
        }
        if (c == E_GRAVE && !scan.settings().strict()) {
            return 1;
        }
        return ConfiguredSeparators.lengthAt(substitutes, text, at, end);
    }

    /** Warns once of each kind of separator that is not FNC1 as it should be sent. */
    private void tell(int at, int length) {
        char c = text.charAt(at);
        if (c == separator) {
            return;
        }
        if (c == E_GRAVE && length == 1) {
            if (!told232) {
                told232 = true;
                scan.warning(ScanCode.SEPARATOR_AS_232, null, at, 1, "The separator arrived as character 232.");
            }
        } else if (!toldSubstitute) {
            toldSubstitute = true;
            scan.warning(
                    ScanCode.SEPARATOR_REPLACED, null, at, length, "The separator arrived as the configured text.");
        }
    }
}
