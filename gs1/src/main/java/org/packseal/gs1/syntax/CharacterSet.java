package org.packseal.gs1.syntax;

/**
 * The character sets of element values (General Specifications 7.11), by the letter the Syntax Dictionary gives them.
 */
public enum CharacterSet {
    /** Digits. */
    N(1, "digits", "0123456789"),
    /** GS1 AI encodable character set 82, in its own order: the place of a character is its value in check pairs. */
    X(2, "set 82", "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
    /** GS1 AI encodable character set 39. */
    Y(4, "set 39", "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    /** GS1 AI encodable character set 64, file-safe and URI-safe base 64, with padding. */
    Z(8, "set 64", "-0123456789=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    /** A set's bit in entry c is on when character c of ISO 8859-1, as Java keeps most texts, belongs to that set. */
    private static final byte[] MEMBERS = members();

    private final int bit;
    private final String title;
    private final String characters;

    CharacterSet(int bit, String title, String characters) {
        this.bit = bit;
        this.title = title;
        this.characters = characters;
    }

    /**
     * Whether a character belongs to the set.
     *
     * @param c any UTF-16 unit
     * @return true if it does
     */
    public boolean has(char c) {
        return c < 256 && (MEMBERS[c] & bit) != 0;
    }

    /**
     * The first character that does not belong to the set.
     *
     * @param text text
     * @param from where to begin
     * @param to where to end, exclusive
     * @return its index, or {@code to} if there is none
     */
    public int firstOutside(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 256 || (MEMBERS[c] & bit) == 0) {
                return i;
            }
        }
        return to;
    }

    /** {@return name for a sentence, for instance {@code set 82}} */
    public String title() {
        return title;
    }

    /**
     * All characters, in order of their value.
     *
     * @return the characters
     */
    public String characters() {
        return characters;
    }

    private static byte[] members() {
        byte[] members = new byte[256];
        for (CharacterSet set : values()) {
            for (int i = 0; i < set.characters.length(); i++) {
                members[set.characters.charAt(i)] |= (byte) set.bit;
            }
        }
        return members;
    }
}
