package org.packseal.crypto.token.form;

import org.packseal.gs1.text.Ascii;

/** The one spelling of a payload: {@code {"v":1,"01":"…","10":"…",…}}, see {@link PackStatement#toJson()}. */
final class JwsPayload {
    enum Finding {
        STATEMENT,
        OTHER_VERSION,
        NO_STATEMENT
    }

    private static final String BEFORE_VERSION = "{\"v\":";

    private final String text;
    private int position;
    private String lastAi = "";
    private boolean gtin;
    private boolean serial;

    private JwsPayload(String text) {
        this.text = text;
    }

    static Finding check(String text) {
        return new JwsPayload(text).check();
    }

    private Finding check() {
        if (!take(BEFORE_VERSION)) {
            return Finding.NO_STATEMENT;
        }
        if (!take("1,")) {
            return isOtherVersion() ? Finding.OTHER_VERSION : Finding.NO_STATEMENT;
        }
        do {
            if (!member()) {
                return Finding.NO_STATEMENT;
            }
        } while (take(","));
        boolean whole = take("}") && position == text.length();
        return whole && gtin && serial ? Finding.STATEMENT : Finding.NO_STATEMENT;
    }

    /** Whether the version is a whole number of 2 to 99. The rest is left to readers of that version. */
    private boolean isOtherVersion() {
        int start = position;
        while (position < text.length() && Ascii.isDigit(text.charAt(position))) {
            position++;
        }
        String version = text.substring(start, position);
        return !version.isEmpty()
                && version.length() <= 2
                && !version.startsWith("0")
                && !version.equals("1")
                && take(",");
    }

    private boolean member() {
        int close = take("\"") ? text.indexOf('"', position) : -1;
        if (close < 0) {
            return false;
        }
        String ai = text.substring(position, close);
        if (!PackStatement.isSigned(ai) || ai.compareTo(lastAi) <= 0) {
            return false;
        }
        position = close + 1;
        lastAi = ai;
        gtin |= ai.equals("01");
        serial |= ai.equals("21");
        return take(":\"") && value();
    }

    /** Reads a value and its closing quotation mark; only a quotation mark and a backslash are escaped, and always. */
    private boolean value() {
        StringBuilder value = new StringBuilder();
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"') {
                return PackStatement.isStateable(value.toString());
            }
            if (c == '\\') {
                if (!take("\"") && !take("\\")) {
                    return false;
                }
                c = text.charAt(position - 1);
            }
            value.append(c);
        }
        return false;
    }

    private boolean take(String expected) {
        if (!text.startsWith(expected, position)) {
            return false;
        }
        position += expected.length();
        return true;
    }
}
