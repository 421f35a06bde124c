package org.packseal.crypto.problem;

import org.packseal.gs1.problem.Problem;

/** Why a token check came out as it did, where the outcome alone does not say; the name is stable. */
public enum TokenProblem implements Problem {
    /** The element set aside for tokens holds something else, and nobody on the list signs for this GTIN. */
    FOREIGN_CONTENT("Expected a token in the element set aside for it, found something else."),
    /** Not the length of a token, or one half of a divided token is missing. */
    WRONG_LENGTH("Expected the whole length of a token, found another length or one half of a divided token."),
    /** A character that no token has. */
    WRONG_ALPHABET("Expected the characters that tokens have, found another character."),
    /** A second way of writing the same bytes: unused bits set or a number too great. */
    NOT_CANONICAL("Expected the one spelling of a token, found another spelling of its bytes."),
    /** More than one token. */
    TWO_TOKENS("Expected one token, found more."),
    /** The protected header of the JWS is not exactly the one that pack tokens have. */
    WRONG_HEADER("Expected the JWS header of a pack token, found another header."),
    /** The payload of the JWS is not exactly of the form that pack tokens have. */
    WRONG_PAYLOAD("Expected the JWS payload of a pack token, found another payload."),
    /** The pack has no GTIN or no serial number, which every token covers. */
    PACK_INCOMPLETE("Expected a GTIN and a serial number, which every token covers, found one of them missing."),
    /**
     * A signed element occurs with two values, or has a value that no pack may carry; or the code was read wrongly and the
     * signature does not hold, so that it says nothing of the pack.
     */
    PACK_UNCLEAR("Expected one possible value for each signed element, found two values or an impossible one."),
    /** The token shows that upper and lower case were exchanged on the way; nothing is judged. */
    CASE_INVERTED("Expected the case of letters as it was sealed, found it exchanged on the way from the scanner."),
    /**
     * The token's letters are all of one case, which happens to no token by chance: scanner or keyboard changed them, and
     * those of the pack with them; nothing is judged.
     */
    CASE_LOST(
            "Expected the case of letters as it was sealed, found all letters made of one case on the way from the scanner."),
    /** A version of the token this library does not know. */
    UNKNOWN_VERSION("Expected a token of a version that this library knows, found another version."),
    /** A signature algorithm this library does not know. */
    UNKNOWN_ALGORITHM("Expected a signature algorithm that this library knows, found another algorithm."),
    /** The token names another algorithm than the listed key has. */
    ALGORITHM_MISMATCH("Expected the algorithm of the listed key, found another algorithm.");

    private final String message;

    TokenProblem(String message) {
        this.message = message;
    }

    /** {@return this constant} */
    @Override
    public TokenProblem code() {
        return this;
    }

    /** {@return the empty text, as the check concerns the whole token} */
    @Override
    public String where() {
        return "";
    }

    /** {@return the problem as one English sentence} */
    @Override
    public String message() {
        return message;
    }
}
