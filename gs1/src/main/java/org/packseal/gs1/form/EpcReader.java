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
import org.packseal.gs1.text.Excerpt;

/**
 * Reads EPC URIs (GS1 EPC Tag Data Standard 6 and 7) of trade items, batches and logistic units as the elements they stand for: (01)
 * with (21) or (10), or (00). The check digit, which the URI leaves out, is computed.
 */
final class EpcReader {
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

    /** Reads the text if it is an EPC URI; one of a scheme that identifies no pack is a problem that names it. */
    static boolean read(ScanAssembly scan) {
        if (!scan.text().startsWith(EpcScheme.PREFIX, scan.start())) {
            return false;
        }
        scan.form(ScanForm.EPC);
        EpcReader reader = new EpcReader(scan);
        EpcScheme scheme = EpcScheme.at(scan.text(), scan.start());
        if (scheme == null) {
            reader.malformed(
                    scan.start(),
                    "Expected an EPC URI of a trade item, batch or logistic unit, found \""
                            + Excerpt.of(scan.text(), scan.start() + EpcScheme.PREFIX.length(), scan.end()) + "\".");
        } else {
            reader.read(scheme, scan.start() + scheme.prefix().length());
        }
        AssociationCheck.check(scan);
        return true;
    }

    private void read(EpcScheme scheme, int begin) {
        int from = begin;
        if (scheme.hasFilter()) {
            int dot = dot(from);
            if (dot >= end || dot != from + 1 || text.charAt(from) < '0' || text.charAt(from) > '7') {
                malformed(from, "Expected a filter value from 0 to 7 and a dot.");
                return;
            }
            from = dot + 1;
        }
        if (scheme.key() == EpcScheme.Key.SSCC) {
            readSscc(from);
        } else {
            readItem(scheme, from);
        }
    }

    private void readItem(EpcScheme scheme, int from) {
        int first = dot(from);
        int second = dot(first + 1);
        if (second >= end) {
            malformed(from, "Expected company prefix, item reference and " + scheme.last() + ", each behind a dot.");
            return;
        }
        if (rightDigits(from, first, second, SGTIN_DIGITS)) {
            readKey(PackElements.GTIN, from, first, second);
        }
        boolean any = scheme.isPattern() && end - second == 2 && text.charAt(second + 1) == '*';
        if (!any) {
            ApplicationIdentifier ai = scheme.key() == EpcScheme.Key.LGTIN ? PackElements.BATCH : PackElements.SERIAL;
            checkEscapes(ai, second + 1);
            String value = PercentCoding.decode(text, second + 1, end, false);
            scan.element(ai, value, second + 1, end - second - 1);
        }
    }

    private void readSscc(int from) {
        int first = dot(from);
        if (first >= end) {
            malformed(from, "Expected company prefix and serial reference, a dot between them.");
        } else if (rightDigits(from, first, end, SSCC_DIGITS)) {
            readKey(SSCC_KEY, from, first, end);
        }
    }

    /** The indicator or extension digit stands first in the key and behind the company prefix in the URI. */
    private void readKey(ApplicationIdentifier ai, int from, int dot, int to) {
        String digits = text.charAt(dot + 1) + text.substring(from, dot) + text.substring(dot + 2, to);
        scan.element(ai, digits + CheckDigit.of(digits), from, to - from);
    }

    private boolean rightDigits(int from, int dot, int to, int digits) {
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

    /** The characters that the standard has escaped in a serial number or batch must not stand there as they are. */
    private void checkEscapes(ApplicationIdentifier ai, int from) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '%' && !PercentCoding.escapeAt(text, i, end)) {
                scan.problem(
                        ScanCode.INVALID_ESCAPE, ai.ai(), i, 1, "Two hexadecimal digits must follow a percent sign.");
            } else if (c != '%' && EpcWriter.ESCAPED.indexOf(c) >= 0) {
                scan.problem(
                        ScanCode.INVALID_CHARACTER, ai.ai(), i, 1, "This character must be escaped in an EPC URI.");
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
