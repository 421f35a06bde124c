package org.packseal.crypto.problem;

/** Why a token check came out as it did, where the outcome alone does not say; the name is stable. */
public enum TokenProblem {
    /** The element set aside for tokens holds something else, and nobody on the list signs for this GTIN. */
    FOREIGN_CONTENT("The token's element holds something that is no token."),
    /** Not the length of a token, or one half of a divided token is missing. */
    WRONG_LENGTH("The token has not the length of a token."),
    /** A character that no token has. */
    WRONG_ALPHABET("The token contains a character that no token has."),
    /** A second way of writing the same bytes: unused bits set or a number too great. */
    NOT_CANONICAL("The token is not written in the one way in which it may be written."),
    /** More than one token. */
    TWO_TOKENS("There is more than one token."),
    /** The protected header of the JWS is not exactly the one that pack tokens have. */
    WRONG_HEADER("The header of the JWS is not that of a pack token."),
    /** The payload of the JWS is not exactly of the form that pack tokens have. */
    WRONG_PAYLOAD("The payload of the JWS is not that of a pack token."),
    /** The pack has no GTIN or no serial number, which every token covers. */
    PACK_INCOMPLETE("The pack's GTIN or serial number is missing, so its token cannot be checked."),
    /**
     * A signed element occurs with two values, or has a value that no pack may carry; or the code was read wrongly and the
     * signature does not hold, so that it says nothing of the pack.
     */
    PACK_UNCLEAR("A signed element of the pack occurs with two values or has an impossible one."),
    /** The token shows that upper and lower case were exchanged on the way; nothing is judged. */
    CASE_INVERTED("Upper and lower case were exchanged on the way from the scanner."),
    /**
     * The token's letters are all of one case, which happens to no token by chance: scanner or keyboard changed them, and
     * those of the pack with them; nothing is judged.
     */
    CASE_LOST("All letters were made of one case on the way from the scanner."),
    /** A version of the token this library does not know. */
    UNKNOWN_VERSION("The token is of an unknown version."),
    /** A signature algorithm this library does not know. */
    UNKNOWN_ALGORITHM("The token names an unknown signature algorithm."),
    /** The token names another algorithm than the listed key has. */
    ALGORITHM_MISMATCH("The token names another algorithm than its key has.");

    private final String message;

    TokenProblem(String message) {
        this.message = message;
    }

    /**
     * The problem in words.
     *
     * @return one English sentence
     */
    public String message() {
        return message;
    }
}
