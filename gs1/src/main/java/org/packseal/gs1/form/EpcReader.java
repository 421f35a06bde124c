package org.packseal.gs1.form;

import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.scan.AssociationCheck;
import org.packseal.gs1.scan.PackElements;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.text.Ascii;

/**
 * Reads EPC pure identity URIs of serialised trade items and logistic units (GS1 EPC Tag Data Standard 6.3, 7) as the
 * elements they stand for: (01) and (21), or (00). The check digit, which the URI leaves out, is computed.
 */
final class EpcReader {
    static final String SGTIN = "urn:epc:id:sgtin:";
    static final String SSCC = "urn:epc:id:sscc:";
    static final int SHORTEST_PREFIX = 6;
    static final int LONGEST_PREFIX = 12;
    static final int SGTIN_DIGITS = 13;
    static final int SSCC_DIGITS = 17;

    private static final ApplicationIdentifier SSCC_KEY =
            ApplicationIdentifiers.table().known("00");

    private final ScanAssembly scan;
    private final String text;
    private final int end;

    private EpcReader(ScanAssembly scan) {
        this.scan = scan;
        this.text = scan.text();
        this.end = scan.end();
    }

    /** Reads the text if it is an EPC URI of one of the two schemes. */
    static boolean read(ScanAssembly scan) {
        boolean item = scan.text().startsWith(SGTIN, scan.start());
        if (!item && !scan.text().startsWith(SSCC, scan.start())) {
            return false;
        }
        scan.form(ScanForm.EPC);
        EpcReader reader = new EpcReader(scan);
        if (item) {
            reader.readSgtin(scan.start() + SGTIN.length());
        } else {
            reader.readSscc(scan.start() + SSCC.length());
        }
        AssociationCheck.check(scan);
        return true;
    }

    private void readSgtin(int from) {
        int first = dot(from);
        int second = dot(first + 1);
        if (second >= end) {
            malformed(from, "A company prefix, an item reference and a serial number are needed.");
            return;
        }
        if (digitsFit(from, first, second, SGTIN_DIGITS)) {
            readKey(PackElements.GTIN, from, first, second);
        }
        checkSerial(second + 1);
        String serial = PercentCoding.decode(text, second + 1, end, false);
        scan.element(PackElements.SERIAL, serial, second + 1, end - second - 1);
    }

    private void readSscc(int from) {
        int first = dot(from);
        if (first >= end) {
            malformed(from, "A company prefix and a serial reference are needed.");
        } else if (digitsFit(from, first, end, SSCC_DIGITS)) {
            readKey(SSCC_KEY, from, first, end);
        }
    }

    /** The indicator or extension digit stands first in the key and behind the company prefix in the URI. */
    private void readKey(ApplicationIdentifier ai, int from, int dot, int to) {
        String digits = text.charAt(dot + 1) + text.substring(from, dot) + text.substring(dot + 2, to);
        scan.element(ai, digits + CheckDigit.of(digits), from, to - from);
    }

    private boolean digitsFit(int from, int dot, int to, int digits) {
        int prefix = dot - from;
        int reference = to - dot - 1;
        int outside = Math.min(Ascii.onlyDigits(text, from, dot) ? to : from, Ascii.firstNonDigit(text, dot + 1, to));
        if (prefix < SHORTEST_PREFIX || prefix > LONGEST_PREFIX || reference < 1 || prefix + reference != digits) {
            malformed(
                    from,
                    "Company prefix (" + SHORTEST_PREFIX + " to " + LONGEST_PREFIX + ") and reference have " + digits
                            + " digits together.");
            return false;
        }
        if (outside < to) {
            malformed(from, "Company prefix and reference consist of digits.");
            return false;
        }
        return true;
    }

    /** The characters that the standard has escaped in a serial number must not stand there as they are. */
    private void checkSerial(int from) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '%' && !PercentCoding.escapeAt(text, i, end)) {
                scan.problem(ScanCode.INVALID_ESCAPE, "21", i, 1, "Two hexadecimal digits must follow a percent sign.");
            } else if (c != '%' && EpcWriter.ESCAPED.indexOf(c) >= 0) {
                scan.problem(ScanCode.INVALID_CHARACTER, "21", i, 1, "This character must be escaped in an EPC URI.");
            }
        }
    }

    private int dot(int from) {
        int at = from < end ? text.indexOf('.', from) : end;
        return at < 0 || at > end ? end : at;
    }

    private void malformed(int from, String sentence) {
        scan.problem(ScanCode.EPC_FORM, null, from, Math.max(0, end - from), sentence);
    }
}
