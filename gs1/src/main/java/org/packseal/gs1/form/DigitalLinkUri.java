package org.packseal.gs1.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.text.Ascii;

/**
 * Where the parts of an http or https URI stand (RFC 3986). Nothing is decoded, and the host is judged by its characters
 * only.
 *
 * @param start where the scheme begins
 * @param host where the host begins
 * @param pathStart the slash behind the host
 * @param pathEnd where the path ends
 * @param queryStart where the query begins, {@code dataEnd} if there is none
 * @param dataEnd where the query ends
 * @param end where the fragment ends
 */
public record DigitalLinkUri(int start, int host, int pathStart, int pathEnd, int queryStart, int dataEnd, int end) {
    /** Unreserved and reserved characters, RFC 3986 sections 2.2 and 2.3. */
    private static final boolean[] URI_CHARACTERS = members("-._~:/?#[]@!$&'()*+,;=");

    /** Of these, the ones that delimit nothing; plus stands for a blank in the query. */
    private static final boolean[] PLAIN_CHARACTERS = members("-._~:!$'()*,");

    /** Names, addresses of both kinds and a port; no user information. */
    private static final boolean[] HOST_CHARACTERS = members("-.:[]");

    /** The parts, or null if the text has no such scheme or no path. */
    static @Nullable DigitalLinkUri split(String text, int from, int to) {
        int host = hostAfterScheme(text, from, to);
        int path = host < 0 ? to : before(text, '/', host, to);
        if (path == to || before(text, '?', host, path) < path || before(text, '#', host, path) < path) {
            return null;
        }
        int dataEnd = before(text, '#', path, to);
        int pathEnd = before(text, '?', path, dataEnd);
        return new DigitalLinkUri(from, host, path, pathEnd, Math.min(pathEnd + 1, dataEnd), dataEnd, to);
    }

    /** The parts of an address without scheme: a host with a dot in it and a path; null for anything else. */
    static @Nullable DigitalLinkUri withoutScheme(String text, int from, int to) {
        int path = before(text, '/', from, to);
        boolean dot = false;
        for (int i = from; i < path; i++) {
            char c = text.charAt(i);
            if (!member(HOST_CHARACTERS, c) || c == '[' || c == ']') {
                return null;
            }
            dot |= c == '.';
        }
        if (!dot || path == to) {
            return null;
        }
        int dataEnd = before(text, '#', path, to);
        int pathEnd = before(text, '?', path, dataEnd);
        return new DigitalLinkUri(from, from, path, pathEnd, Math.min(pathEnd + 1, dataEnd), dataEnd, to);
    }

    private static int hostAfterScheme(String text, int from, int to) {
        int colon = from + (from + 4 < to && (text.charAt(from + 4) | 0x20) == 's' ? 5 : 4);
        boolean scheme = text.regionMatches(true, from, "http", 0, 4) && text.startsWith("://", colon);
        return scheme && colon + 3 <= to ? colon + 3 : -1;
    }

    /** Place of the first such mark, or where to stop looking. */
    static int before(String text, char mark, int from, int to) {
        int at = text.indexOf(mark, from);
        return at < 0 || at > to ? to : at;
    }

    /** Where the parameter that begins here ends: at the next separator or the end of the data. */
    static int parameterEnd(String text, int from, int dataEnd) {
        int at = from;
        while (at < dataEnd && text.charAt(at) != '&' && text.charAt(at) != ';') {
            at++;
        }
        return at;
    }

    /** How many elements stand in the path: their values follow a slash, those in the query an equals sign. */
    public static int pathLength(String link, List<Element> elements) {
        int count = 0;
        while (count < elements.size() && link.charAt(elements.get(count).offset() - 1) == '/') {
            count++;
        }
        return count;
    }

    /** Parameters of the query that are no application identifiers, as they are written. */
    public static List<String> otherParameters(String link) {
        int end = before(link, '#', 0, link.stripTrailing().length());
        int at = before(link, '?', 0, end) + 1;
        List<String> others = new ArrayList<>();
        while (at < end) {
            int next = parameterEnd(link, at, end);
            if (next > at && !isIdentifier(link, at, next)) {
                others.add(link.substring(at, next));
            }
            at = next + 1;
        }
        return List.copyOf(others);
    }

    /** Whether a parameter has a value and a name that is empty or all digits: then it must be an application identifier. */
    static boolean isIdentifier(String text, int from, int to) {
        int at = Ascii.firstNonDigit(text, from, to);
        return at < to && text.charAt(at) == '=';
    }

    /** Reports everything that RFC 3986 does not allow, and the hosts and schemes that a Digital Link does not. */
    void checkCharacters(String text, Report report) {
        checkAddress(text, report);
        for (int i = host; i < end; i++) {
            if (!member(URI_CHARACTERS, text.charAt(i))) {
                checkOther(text, i, report);
            }
        }
    }

    private void checkOther(String text, int at, Report report) {
        if (text.charAt(at) != '%') {
            report.problem(ScanCode.INVALID_CHARACTER, at, 1, "This character must be escaped in a web address.");
        } else if (!PercentCoding.escapeAt(text, at, end)) {
            report.problem(ScanCode.INVALID_ESCAPE, at, 1, "Two hexadecimal digits must follow a percent sign.");
        }
    }

    private void checkAddress(String text, Report report) {
        if (host == start) {
            return; // reported by the reader that took an address without scheme
        }
        boolean lower = text.startsWith("http://", start) || text.startsWith("https://", start);
        if (!lower && !text.startsWith("HTTP://", start) && !text.startsWith("HTTPS://", start)) {
            report.problem(
                    ScanCode.DIGITAL_LINK_ADDRESS, start, host - 3 - start, "The scheme mixes upper and lower case.");
        }
        if (host == pathStart) {
            report.problem(ScanCode.DIGITAL_LINK_ADDRESS, host, 0, "The web address has no host.");
        }
        for (int i = host; i < pathStart; i++) {
            if (!member(HOST_CHARACTERS, text.charAt(i))) {
                report.problem(ScanCode.DIGITAL_LINK_ADDRESS, i, 1, "This character cannot be part of a host.");
            }
        }
    }

    private static boolean[] members(String others) {
        boolean[] members = new boolean[128];
        for (char c = 0; c < 128; c++) {
            boolean alphanumeric = PercentCoding.unreserved(c) && "-._~".indexOf(c) < 0;
            members[c] = alphanumeric || others.indexOf(c) >= 0;
        }
        return members;
    }

    /** Whether a character stands for itself in a value, in path and query alike, and ends none. */
    public static boolean isPlain(char c) {
        return member(PLAIN_CHARACTERS, c);
    }

    private static boolean member(boolean[] members, char c) {
        return c < 128 && members[c];
    }

    /** Receives what is wrong with a URI. */
    @FunctionalInterface
    interface Report {
        void problem(ScanCode code, int offset, int length, String sentence);
    }
}
