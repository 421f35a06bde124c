package org.packseal.gs1.form;

import java.util.List;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.AssociationCheck;
import org.packseal.gs1.scan.ConfiguredSeparators;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SuspectedDamage;
import org.packseal.gs1.text.Ascii;

/**
 * Reads the message envelope of ISO/IEC 15434, format 05 (application identifiers) and format 06 (ASC MH10 data
 * identifiers), with one record or several:
 *
 * <pre>
 * [)&gt; RS 06 GS field GS field … RS 05 GS … RS EOT
 * </pre>
 *
 * <p>Scanners and data bases lose control characters or store NUL for them. Where the rest says what stood there, the
 * envelope is read with the warning {@link ScanCode#ENVELOPE_REPAIRED}: a format is always two digits, a record can only
 * begin with one, and no field consists of two digits. Without any field separator nothing says where a value ends; that is a
 * problem and a suspicion, not a repair. The text is walked through once for records and once for fields.
 */
final class EnvelopeReader {
    private static final String HEADER = "[)>";
    private static final char NUL = '\0';
    /** Data Matrix codewords 236 and 237 (ISO/IEC 16022), passed on as characters instead of the header they stand for. */
    private static final char MACRO_05 = '\u00EC';

    private static final char MACRO_06 = '\u00ED';

    private final ScanAssembly scan;
    private final String text;
    private final DataIdentifierReader fields;
    private final ConfiguredSeparators configured;
    private int end;
    private int repairedAt = -1;
    private boolean toldSubstitute;

    private EnvelopeReader(ScanAssembly scan) {
        this.scan = scan;
        this.text = scan.text();
        this.fields = new DataIdentifierReader(scan);
        this.configured = scan.settings().separators();
        this.end = scan.end();
    }

    /** Reads the text if it begins as an envelope. */
    static boolean read(ScanAssembly scan) {
        String text = scan.text();
        int from = scan.start();
        char first = text.charAt(from);
        boolean macro = first == MACRO_05 || first == MACRO_06;
        if (!macro && !text.startsWith(HEADER, from)) {
            return false;
        }
        scan.form(ScanForm.ISO15434);
        int outerEnd = scan.end();
        EnvelopeReader reader = new EnvelopeReader(scan);
        if (macro) {
            reader.readMacro(first == MACRO_05);
        } else {
            reader.readMessage(from + HEADER.length());
        }
        scan.bounds(from, outerEnd);
        AssociationCheck.check(scan);
        EnvelopeConflict.check(scan);
        return true;
    }

    private void readMacro(boolean format05) {
        int from = scan.start();
        scan.warning(
                ScanCode.MACRO_CHARACTER,
                null,
                from,
                1,
                "The macro character of the symbol arrived in place of the header.");
        trimTail();
        repairedAt = -1; // the symbol's macro carries no trailer that could be missing
        readContent(format05, from + 1, end);
    }

    private void readMessage(int afterHeader) {
        trimTail();
        int at = afterHeader;
        int separator = recordSeparator(at);
        if (separator > 0) {
            note(at, separator);
            at += separator;
        } else {
            repaired(at);
            at += at < end && isSeparator(text.charAt(at)) ? 1 : 0;
        }
        if (at >= end) {
            invalid(scan.start(), end, "The envelope is empty.");
        }
        while (at < end) {
            int recordEnd = recordEnd(at);
            readRecord(at, recordEnd);
            int next = recordSeparator(recordEnd);
            note(recordEnd, next);
            at = recordEnd + Math.max(1, next);
        }
        if (repairedAt >= 0 && scan.size() > 0) {
            scan.warning(
                    ScanCode.ENVELOPE_REPAIRED,
                    null,
                    repairedAt,
                    Math.min(1, scan.text().length() - repairedAt),
                    "Control characters of the envelope are missing or replaced; the rest says where they stood.");
        }
    }

    /** Takes off the trailer and whatever became of it, and everything behind the end of the message. */
    private void trimTail() {
        int eot = text.indexOf(Ascii.EOT, scan.start());
        if (eot >= 0 && eot < end - 1) {
            invalid(eot + 1, end, "Text follows behind the end of the message.");
            end = eot + 1;
        }
        int eotLength = before(end, Ascii.EOT, configured.end());
        int record = eotLength == 0 ? 0 : before(end - eotLength, Ascii.RS, configured.record());
        note(end - eotLength, eotLength);
        note(end - eotLength - record, record);
        end -= eotLength + record;
        while (end > scan.start() && isTrailer(text.charAt(end - 1))) {
            end--;
        }
        if (record == 0) {
            repaired(end);
        }
    }

    private static boolean isTrailer(char c) {
        return c == Ascii.EOT || c == Ascii.RS || c == NUL;
    }

    /** Length of the control character before an offset, or of a text that the caller configured for it; 0 if neither is there. */
    private int before(int at, char control, List<String> texts) {
        boolean itself = at > scan.start() && text.charAt(at - 1) == control;
        return itself ? 1 : ConfiguredSeparators.lengthBefore(texts, text, scan.start() + HEADER.length(), at);
    }

    /** Length of the record separator at an offset; 0 if none is there. */
    private int recordSeparator(int at) {
        boolean itself = at < end && text.charAt(at) == Ascii.RS;
        return itself ? 1 : ConfiguredSeparators.lengthAt(configured.record(), text, at, end);
    }

    private static boolean isControl(char c) {
        return c == Ascii.GS || c == Ascii.RS || c == Ascii.EOT;
    }

    private static boolean isSeparator(char c) {
        return c == Ascii.RS || c == Ascii.GS || c == NUL;
    }

    /** The record separator that ends this record, or the end. */
    private int recordEnd(int from) {
        int at = from;
        while (at < end && recordSeparator(at) == 0 && !(text.charAt(at) == NUL && formatAt(at + 1))) {
            at++;
        }
        if (at < end && text.charAt(at) == NUL) {
            repaired(at);
        }
        return at;
    }

    /** Whether a known format and a separator stand here, so that a NUL before it was a record separator. */
    private boolean formatAt(int at) {
        return at + 2 < end
                && text.charAt(at) == '0'
                && (text.charAt(at + 1) == '5' || text.charAt(at + 1) == '6')
                && (text.charAt(at + 2) == Ascii.GS || text.charAt(at + 2) == NUL);
    }

    private void readRecord(int from, int to) {
        if (to - from < 2 || !digit(from) || !digit(from + 1)) {
            invalid(from, to, "A record begins with a format of two digits.");
            return;
        }
        boolean format05 = text.startsWith("05", from);
        if (!format05 && !text.startsWith("06", from)) {
            scan.problem(
                    ScanCode.UNKNOWN_FORMAT,
                    null,
                    from,
                    to - from,
                    "Format " + text.substring(from, from + 2) + " of ISO/IEC 15434 is not read.");
            return;
        }
        int content = from + 2;
        int separator = fieldSeparator(content, to);
        if (separator > 0) {
            note(content, separator);
            content += separator;
        } else if (fieldEnd(content, to) < to) {
            repaired(content);
        } else if (content < to) {
            separatorsLost(from, to);
            return;
        }
        readContent(format05, content, to);
    }

    private void separatorsLost(int from, int to) {
        invalid(from, to, "No separator is left in this record, so nothing says where a value ends.");
        scan.suspicion(new SuspectedDamage(
                SuspicionCode.SEPARATOR_PROBABLY_LOST,
                null,
                "All control characters of the envelope seem to be lost; scan again with a scanner that sends them."));
    }

    private void readContent(boolean format05, int from, int to) {
        if (from >= to) {
            invalid(from, to, "The record is empty.");
        } else if (format05) {
            int nul = before(NUL, from, to);
            boolean replaced = nul < to && before(Ascii.GS, from, to) == to;
            if (replaced) {
                repaired(nul);
            }
            scan.bounds(from, to);
            ElementStringReader.readPart(scan, replaced ? NUL : Ascii.GS);
        } else {
            readFields(from, to);
        }
    }

    private void readFields(int from, int to) {
        int at = from;
        while (at < to) {
            int next = fieldEnd(at, to);
            int separator = fieldSeparator(next, to);
            note(next, separator);
            if (next > at) {
                fields.read(at, next);
            } else {
                scan.warning(
                        ScanCode.DOUBLED_SEPARATOR, null, at, 1, "Expected one separator, found several in a row.");
            }
            at = next + Math.max(1, separator);
        }
    }

    private int fieldEnd(int from, int to) {
        int at = from;
        while (at < to && fieldSeparator(at, to) == 0) {
            at++;
        }
        return at;
    }

    /** Length of the field separator at an offset: GS, the NUL it became, or a text the caller configured; 0 if none. */
    private int fieldSeparator(int at, int to) {
        if (at < to && (text.charAt(at) == Ascii.GS || text.charAt(at) == NUL)) {
            return 1;
        }
        return ConfiguredSeparators.lengthAt(configured.group(), text, at, to);
    }

    private void note(int at, int separator) {
        if (separator == 0 || isControl(text.charAt(at))) {
            return;
        }
        if (text.charAt(at) == NUL) {
            repaired(at);
        } else if (!toldSubstitute) {
            toldSubstitute = true;
            scan.warning(
                    ScanCode.SEPARATOR_REPLACED, null, at, separator, "The separator arrived as the configured text.");
        }
    }

    /** Place of the first such character, looking no further than the end of the record: a text may have many. */
    private int before(char wanted, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != wanted) {
            at++;
        }
        return at;
    }

    private boolean digit(int at) {
        return Ascii.isDigit(text.charAt(at));
    }

    private void repaired(int at) {
        repairedAt = repairedAt < 0 ? at : Math.min(repairedAt, at);
    }

    private void invalid(int from, int to, String sentence) {
        scan.problem(ScanCode.ENVELOPE_INVALID, null, from, Math.max(0, to - from), sentence);
    }
}
