package org.packseal.core.cli.page;

/** Text of an HTML page under construction. All text that is no markup of ours is escaped here and nowhere else. */
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 14);

    /** Adds markup as it stands. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds text, with what HTML gives a meaning escaped; characters that HTML forbids become U+FFFD. */
    Html text(String text) {
        text.codePoints().forEach(this::escaped);
        return this;
    }

    private void escaped(int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(allowed(c) ? c : 0xfffd);
        }
    }

    /** Control characters, unpaired surrogates and the characters that turn the direction of text are not shown. */
    private static boolean allowed(int c) {
        boolean control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0);
        boolean surrogate = c >= 0xd800 && c < 0xe000;
        boolean direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        return !control && !surrogate && !direction;
    }

    /** Adds an element with text alone inside. */
    Html element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">");
    }

    /** Adds an element of a class with text alone inside. */
    Html element(String name, String cssClass, String text) {
        return raw("<" + name + " class=\"" + cssClass + "\">").text(text).raw("</" + name + ">");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
