package org.packseal.gs1.form;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.scan.AssociationCheck;
import org.packseal.gs1.scan.PackElements;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.text.Excerpt;

/**
 * Reads an uncompressed GS1 Digital Link URI (GS1 Digital Link Standard: URI Syntax). The path is taken apart from the right, a
 * pair of identifier and value at a time, until a primary key stands there; whatever is left of it is the stem. Text is split
 * first and each value decoded alone. A link without primary key is no pack code: most QR codes on packs lead to a
 * leaflet.
 */
final class DigitalLinkReader {
    private static final ApplicationIdentifiers TABLE = ApplicationIdentifiers.table();

    private final ScanAssembly scan;
    private final String text;
    private final DigitalLinkUri uri;
    /** Whether the text has no percent sign and no plus sign, so that every value is written without escapes. */
    private final boolean plain;

    private @Nullable DigitalLinkPath path;

    private DigitalLinkReader(ScanAssembly scan, DigitalLinkUri uri) {
        this.scan = scan;
        this.text = scan.text();
        this.uri = uri;
        this.plain = text.indexOf('%', uri.host()) < 0 && text.indexOf('+', uri.host()) < 0;
    }

    /** Reads the text if it is an http or https URI. */
    static boolean read(ScanAssembly scan) {
        DigitalLinkUri uri = DigitalLinkUri.split(scan.text(), scan.start(), scan.end());
        if (uri != null) {
            new DigitalLinkReader(scan, uri).readAll();
            return true;
        }
        return !scan.settings().strict() && readWithoutScheme(scan);
    }

    /** A link whose scheme was left out, as people write addresses, where its path leaves no doubt. */
    private static boolean readWithoutScheme(ScanAssembly scan) {
        DigitalLinkUri uri = DigitalLinkUri.withoutScheme(scan.text(), scan.start(), scan.end());
        if (uri == null) {
            return false;
        }
        DigitalLinkReader reader = new DigitalLinkReader(scan, uri);
        int key = reader.findKey();
        if (key < 0 || !reader.isFaultlessKey(key)) {
            return false;
        }
        scan.warning(
                ScanCode.DIGITAL_LINK_ADDRESS,
                null,
                scan.start(),
                uri.pathStart() - scan.start(),
                "Expected https:// in front of a Digital Link, found none.");
        reader.readAll();
        return true;
    }

    private boolean isFaultlessKey(int key) {
        int valueSlash = text.indexOf('/', key + 1);
        ApplicationIdentifier ai = identifier(key + 1, valueSlash);
        int end = DigitalLinkUri.before(text, '/', valueSlash + 1, uri.pathEnd());
        return ai != null && faultless(ai, valueSlash + 1, end);
    }

    private void readAll() {
        int key = findKey();
        int end = uri.pathEnd();
        if (key < 0) {
            key = findKeyBeforeOther();
            if (key < 0) {
                scan.problem(
                        ScanCode.NOT_A_PACK_CODE,
                        null,
                        scan.start(),
                        scan.end() - scan.start(),
                        "This web address has no GS1 primary key in its path.");
                return;
            }
            end = endOfPairs(key);
            scan.problem(
                    ScanCode.DIGITAL_LINK_PATH,
                    null,
                    end,
                    uri.pathEnd() - end,
                    "Expected identifiers and values behind the primary key, found another part of the path.");
        }
        scan.form(ScanForm.DIGITAL_LINK);
        uri.checkCharacters(
                text, (code, offset, length, sentence) -> scan.problem(code, null, offset, length, sentence));
        noteQualifierBefore(key);
        readPath(key, end);
        readQuery();
        AssociationCheck.check(scan);
    }

    /** The slash before the right-most primary key, where only identifiers and values follow it; -1 if there is none. */
    private int findKey() {
        int end = uri.pathEnd();
        while (true) {
            int valueSlash = text.lastIndexOf('/', end - 1);
            int slash = valueSlash <= uri.pathStart() ? -1 : text.lastIndexOf('/', valueSlash - 1);
            if (slash < uri.pathStart()) {
                return -1;
            }
            ApplicationIdentifier ai = identifier(slash + 1, valueSlash);
            if (ai == null || ai.digitalLinkKey()) {
                return ai == null ? -1 : slash;
            }
            end = slash;
        }
    }

    /**
     * The slash before the right-most primary key of fixed length with a faultless value, whatever follows it: a link
     * with a trailing slash or a foreign part behind the key still says which item it is on.
     */
    private int findKeyBeforeOther() {
        int next = uri.pathEnd();
        int valueSlash = text.lastIndexOf('/', next - 1);
        while (valueSlash > uri.pathStart()) {
            int slash = text.lastIndexOf('/', valueSlash - 1);
            ApplicationIdentifier ai = identifier(slash + 1, valueSlash);
            if (ai != null && next < uri.pathEnd() && ai.digitalLinkKey() && faultless(ai, valueSlash + 1, next)) {
                return slash;
            }
            next = valueSlash;
            valueSlash = slash;
        }
        return -1;
    }

    /** Where the pairs of identifier and value end that begin with the primary key. */
    private int endOfPairs(int key) {
        int end = text.indexOf('/', text.indexOf('/', key + 1) + 1);
        while (end >= 0 && end < uri.pathEnd()) {
            int valueSlash = text.indexOf('/', end + 1);
            boolean pair = valueSlash > 0 && valueSlash + 1 < uri.pathEnd() && identifier(end + 1, valueSlash) != null;
            if (!pair) {
                return end;
            }
            int next = text.indexOf('/', valueSlash + 1);
            end = next < 0 || next > uri.pathEnd() ? uri.pathEnd() : next;
        }
        return uri.pathEnd();
    }

    /** A qualifier in front of its key is read as part of the stem, which is probably a mistake of the link's author. */
    private void noteQualifierBefore(int key) {
        int valueSlash = text.lastIndexOf('/', key - 1);
        int slash = valueSlash <= uri.pathStart() ? -1 : text.lastIndexOf('/', valueSlash - 1);
        ApplicationIdentifier ai = slash < uri.pathStart() ? null : identifier(slash + 1, valueSlash);
        if (ai != null && !ai.digitalLinkKey()) {
            String sentence =
                    "Expected " + ai + " behind the primary key, found it before the key, where it is not read.";
            scan.warning(ScanCode.DIGITAL_LINK_QUALIFIER, ai.ai(), valueSlash + 1, key - valueSlash - 1, sentence);
        }
    }

    private boolean faultless(ApplicationIdentifier ai, int from, int to) {
        if (ai.shortest() != ai.longest() || to - from != ai.longest()) {
            return false;
        }
        boolean[] flawed = new boolean[1];
        ai.check(text, from, to, scan.year(), (violation, begin, end, sentence) -> flawed[0] = true);
        return !flawed[0];
    }

    private void readPath(int key, int end) {
        int slash = key;
        while (slash < end) {
            int valueSlash = text.indexOf('/', slash + 1);
            ApplicationIdentifier ai = identifier(slash + 1, valueSlash);
            int next = text.indexOf('/', valueSlash + 1);
            next = next < 0 || next > end ? end : next;
            if (ai != null) {
                readPathElement(ai, valueSlash + 1, next);
            }
            slash = next;
        }
    }

    private void readPathElement(ApplicationIdentifier ai, int from, int to) {
        if (path == null) {
            path = new DigitalLinkPath(ai);
        } else if (!path.add(ai)) {
            scan.problem(
                    ScanCode.DIGITAL_LINK_ORDER,
                    ai.ai(),
                    from,
                    to - from,
                    ai + " is not allowed at this offset of the path: " + path.rule());
        }
        addElement(ai, from, to, false);
    }

    private void readQuery() {
        int at = uri.queryStart();
        while (at < uri.dataEnd()) {
            int end = DigitalLinkUri.parameterEnd(text, at, uri.dataEnd());
            noteSemicolon(at, end);
            if (end > at && DigitalLinkUri.isIdentifier(text, at, end)) {
                readAttribute(at, text.indexOf('=', at), end);
            }
            at = end + 1;
        }
    }

    /** A semicolon separates parameters, so what was meant as the rest of a value is a parameter of its own. */
    private void noteSemicolon(int from, int to) {
        boolean rest = from > uri.queryStart() && text.charAt(from - 1) == ';' && text.indexOf('=', from) < 0;
        if (rest || (from > uri.queryStart() && text.charAt(from - 1) == ';' && text.indexOf('=', from) >= to)) {
            String sentence = "Expected a name and a value behind a semicolon, found \"" + Excerpt.of(text, from, to)
                    + "\": the value before it may be cut.";
            scan.warning(ScanCode.DIGITAL_LINK_SEMICOLON, null, from, to - from, sentence);
        }
    }

    private void readAttribute(int from, int equals, int to) {
        ApplicationIdentifier ai = identifier(from, equals);
        if (ai == null) {
            scan.problem(
                    ScanCode.UNKNOWN_AI, null, from, equals - from, "This parameter is no application identifier.");
            return;
        }
        if (!ai.digitalLinkAttribute()) {
            attributeProblem(ai, from, to, ai + " cannot be an attribute in the query.");
        } else if (path != null && path.accepts(ai)) {
            attributeProblem(ai, from, to, ai + " is expected in the path behind the primary key, found in the query.");
        }
        addElement(ai, equals + 1, to, true);
    }

    private void attributeProblem(ApplicationIdentifier ai, int from, int to, String sentence) {
        scan.problem(ScanCode.DIGITAL_LINK_ATTRIBUTE, ai.ai(), from, to - from, sentence);
    }

    private void addElement(ApplicationIdentifier ai, int from, int to, boolean query) {
        if (from == to) {
            scan.problem(ScanCode.EMPTY_VALUE, ai.ai(), from, 0, ai + " has no value.");
            return;
        }
        String value = decode(ai, from, to, query);
        if (value == null) {
            scan.element(ai, from, to - from);
        } else {
            scan.element(ai, value, from, to - from);
        }
    }

    /** The value without escapes, or null where it stands in the text as it is. */
    private @Nullable String decode(ApplicationIdentifier ai, int from, int to, boolean query) {
        String value = plain ? null : resolved(ai, from, to, query);
        return ai == PackElements.GTIN ? padded(ai, value, from, to) : value;
    }

    private @Nullable String resolved(ApplicationIdentifier ai, int from, int to, boolean query) {
        boolean asItIs = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            asItIs &= c != '%' && (c != '+' || !query);
            if (c == '%' && PercentCoding.escapeAt(text, i, to) && PercentCoding.octet(text, i) == 0) {
                scan.problem(ScanCode.INVALID_ESCAPE, ai.ai(), i, 3, "A null character cannot be part of a value.");
            }
        }
        return asItIs ? null : PercentCoding.decode(text, from, to, query);
    }

    /** A shorter GTIN, in path and query alike, is brought to 14 digits. Strict mode adds none and reports it as too short. */
    private @Nullable String padded(ApplicationIdentifier ai, @Nullable String value, int from, int to) {
        int length = value != null ? value.length() : to - from;
        if (scan.settings().strict() || (length != 8 && length != 12 && length != 13)) {
            return value;
        }
        scan.warning(ScanCode.GTIN_PADDED, ai.ai(), from, to - from, "Leading zeros bring this GTIN to 14 digits.");
        return "0".repeat(14 - length) + (value != null ? value : text.substring(from, to));
    }

    private @Nullable ApplicationIdentifier identifier(int from, int to) {
        ApplicationIdentifier ai = TABLE.at(text, from, to);
        return ai != null && ai.digits() == to - from ? ai : null;
    }
}
