package org.packseal.crypto.json;

/**
 * Limits of one kind of document, checked before or while reading.
 *
 * @param maxBytes longest text in bytes
 * @param maxDepth deepest nesting of objects and arrays
 * @param maxValues most tokens (names, values, brackets) in the text
 * @param maxText longest string in characters
 * @param maxName longest member name in characters
 */
public record JsonLimits(int maxBytes, int maxDepth, long maxValues, int maxText, int maxName) {
    /** No signed format has longer member names; Jackson would otherwise keep up to 50,000 characters of one. */
    private static final int SHORT_NAME = 64;

    /**
     * Limits with member names of at most 64 characters.
     *
     * @param maxBytes longest text in bytes
     * @param maxDepth deepest nesting of objects and arrays
     * @param maxValues most tokens in the text
     * @param maxText longest string in characters
     */
    public JsonLimits(int maxBytes, int maxDepth, long maxValues, int maxText) {
        this(maxBytes, maxDepth, maxValues, maxText, SHORT_NAME);
    }
}
