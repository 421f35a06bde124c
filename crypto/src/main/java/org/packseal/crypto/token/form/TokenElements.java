package org.packseal.crypto.token.form;

/**
 * The AIs set aside for tokens, all of 91 to 99, the company-internal ones (General Specifications 3.9.16).
 *
 * @param compact where the compact form is kept
 * @param upperFirst where the first half of the upper-case form is kept
 * @param upperSecond where its second half is kept
 */
public record TokenElements(String compact, String upperFirst, String upperSecond) {
    public static final TokenElements DEFAULT = new TokenElements("98", "98", "99");

    public TokenElements {
        requireInternal(compact);
        requireInternal(upperFirst);
        requireInternal(upperSecond);
        if (upperFirst.equals(upperSecond)) {
            throw new IllegalArgumentException("Expected two different AIs for the upper-case form, found one twice.");
        }
    }

    private static void requireInternal(String ai) {
        if (ai.length() != 2 || ai.charAt(0) != '9' || ai.charAt(1) < '1' || ai.charAt(1) > '9') {
            throw new IllegalArgumentException("Expected an AI of 91 to 99, found another.");
        }
    }

    boolean contains(String ai) {
        return ai.equals(compact) || ai.equals(upperFirst) || ai.equals(upperSecond);
    }
}
