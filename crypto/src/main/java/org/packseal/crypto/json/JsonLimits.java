package org.packseal.crypto.json;

/**
 * Limits of one kind of document, checked before or while reading.
 *
 * @param maxBytes longest text in bytes
 * @param maxDepth deepest nesting of objects and arrays
 * @param maxTokens most tokens (names, values, brackets) in the whole text
 * @param maxText longest string in characters
 * @param maxName longest member name in characters
 * @param maxKept most values that are kept, those of an array handed over one by one not counted
 * @param maxKeptCharacters most characters of their names and strings together
 */
public record JsonLimits(
        int maxBytes, int maxDepth, long maxTokens, int maxText, int maxName, int maxKept, int maxKeptCharacters) {
    /** No signed format has longer member names; Jackson would otherwise keep up to 50,000 characters of one. */
    private static final int SHORT_NAME = 64;

    /**
     * Limits with member names of at most 64 characters.
     *
     * @param maxBytes longest text in bytes
     * @param maxDepth deepest nesting of objects and arrays
     * @param maxTokens most tokens in the text
     * @param maxText longest string in characters
     */
    public JsonLimits(int maxBytes, int maxDepth, long maxTokens, int maxText) {
        this(maxBytes, maxDepth, maxTokens, maxText, SHORT_NAME);
    }

    /**
     * Limits without a narrower bound of what is kept.
     *
     * @param maxBytes longest text in bytes
     * @param maxDepth deepest nesting of objects and arrays
     * @param maxTokens most tokens in the text
     * @param maxText longest string in characters
     * @param maxName longest member name in characters
     */
    public JsonLimits(int maxBytes, int maxDepth, long maxTokens, int maxText, int maxName) {
        this(maxBytes, maxDepth, maxTokens, maxText, maxName, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * The same with a bound of what is kept.
     *
     * @param values most values
     * @param characters most characters of their names and strings together
     * @return new limits
     */
    public JsonLimits keeping(int values, int characters) {
        return new JsonLimits(maxBytes, maxDepth, maxTokens, maxText, maxName, values, characters);
    }
}
