package org.packseal.core.cli.console;

/** Text from outside made safe for a terminal: control characters become visible and cannot steer it. */
public final class VisibleText {
    private static final int CONTROL_PICTURES = 0x2400;
    /** Most characters of somebody's input that a message repeats: enough to find it again. */
    private static final int QUOTE_LIMIT = 40;

    private VisibleText() {}

    /** The text with C0 controls as their Unicode pictures (GS becomes U+241D) and C1 controls as U+FFFD. */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            visible.append(visible(text.charAt(i)));
        }
        return visible.toString();
    }

    /** The beginning of the text, for a message that quotes it. */
    public static String shortened(String text) {
        String visible = of(text.length() <= QUOTE_LIMIT ? text : text.substring(0, QUOTE_LIMIT));
        return text.length() <= QUOTE_LIMIT ? visible : visible + "…";
    }

    private static char visible(char c) {
        if (c < 0x20) {
            return (char) (CONTROL_PICTURES + c);
        }
        if (c == 0x7f) {
            return '\u2421';
        }
        return (c > 0x7f && c < 0xa0) || steersDirection(c) ? '\ufffd' : c;
    }

    /** Bidirectional overrides and isolates, which can make text look like other text (Unicode TR 36, 2.3). */
    private static boolean steersDirection(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }
}
