package org.packseal.gs1.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.form.DigitalLinkUri;
import org.packseal.gs1.scan.ElementList;
import org.packseal.gs1.scan.PackElements;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.ScanSettings;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.text.Ascii;

/**
 * Reads the Digital Link that nearly every pack with one gives, in one forward pass: a host, behind it the GTIN and its qualifiers in
 * order, in the query application identifiers alone, nothing percent-encoded, and nothing to report. Every other link takes the full
 * reader; both paths return equal results (CleanScanTest). Values and associations are checked as in {@link CleanScan}.
 */
public final class CleanLink {
    private static final ApplicationIdentifiers TABLE = ApplicationIdentifiers.table();
    /** The qualifiers of a GTIN in order: consumer product variant, batch, serial number (URI Syntax 4.3). */
    private static final ApplicationIdentifier[] QUALIFIERS = {
        TABLE.known("22"), PackElements.BATCH, PackElements.SERIAL
    };

    private final String text;
    private final int year;
    private final ElementList elements;

    private CleanLink(String text, int year) {
        this.text = text;
        this.year = year;
        this.elements = new ElementList(text);
    }

    /** The elements of the link, or null if it needs a closer look. */
    public static @Nullable ElementList read(String text, ScanSettings settings, LocalDate today) {
        int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
        if (host < 0 || text.length() > ScanAssembly.MAX_LENGTH || settings.particular()) {
            return null;
        }
        int path = host;
        while (path < text.length() && isOfHost(text.charAt(path))) {
            path++;
        }
        if (path == host || !text.startsWith("/01/", path)) {
            return null;
        }
        CleanLink link = new CleanLink(text, today.getYear());
        return link.readAll(path) && ScanReview.hasNothingToSay(link.elements, today) ? link.elements : null;
    }

    private static boolean isOfHost(char c) {
        return Ascii.isDigit(c) || Ascii.isLower(c) || Ascii.isUpper(c) || c == '.' || c == '-';
    }

    private boolean readAll(int path) {
        int at = path;
        int next = -1;
        while (at > 0 && at < text.length() && text.charAt(at) == '/') {
            ApplicationIdentifier ai = TABLE.at(text, at + 1, text.length());
            int order = order(ai);
            boolean follows = next < 0 ? ai == PackElements.GTIN : order >= next;
            at = ai != null && follows ? readValue(ai, at + 1, '/') : -1;
            next = order + 1;
        }
        if (at > 0 && at < text.length()) {
            at = text.charAt(at) == '?' ? readQuery(at) : -1;
        }
        return at == text.length();
    }

    private int readQuery(int mark) {
        int at = mark;
        do {
            ApplicationIdentifier ai = TABLE.at(text, at + 1, text.length());
            if (ai == null || !ai.digitalLinkAttribute() || order(ai) >= 0) {
                return -1;
            }
            at = readValue(ai, at + 1, '=');
        } while (at > 0 && at < text.length() && text.charAt(at) == '&');
        return at;
    }

    /** An identifier's place among the qualifiers, -1 for another identifier. */
    private static int order(@Nullable ApplicationIdentifier ai) {
        for (int i = 0; i < QUALIFIERS.length; i++) {
            if (QUALIFIERS[i] == ai) {
                return i;
            }
        }
        return -1;
    }

    /** Adds the element whose identifier begins at an offset; returns where its value ends, -1 where it is not valid as it stands. */
    private int readValue(ApplicationIdentifier ai, int from, char mark) {
        int value = from + ai.digits() + 1;
        if (value >= text.length() || text.charAt(value - 1) != mark) {
            return -1;
        }
        int to = value;
        while (to < text.length() && DigitalLinkUri.isPlain(text.charAt(to))) {
            to++;
        }
        if (to == value || !ai.accepts(text, value, to, year)) {
            return -1;
        }
        elements.add(ai, value, to - value);
        return to;
    }
}
