package org.packseal.crypto.problem;

/** Why a pack was not sealed; the name is stable. */
public enum SealingProblem {
    /** The pack's data has a problem of its own; see the scan's problems. */
    PACK_INVALID("The pack's data is not valid, so it is not sealed."),
    /** There is no GTIN; a pack known by its PPN alone cannot be sealed. */
    NO_GTIN("There is no GTIN, which every token covers; a PPN alone cannot be sealed."),
    /** There is no serial number. */
    NO_SERIAL("There is no serial number, which every token covers."),
    /** A date without its day, no longer allowed for regulated healthcare items since January 2025. */
    DAY_MISSING("A date has day 00, no longer allowed for regulated healthcare items since January 2025."),
    /** A signed element occurs with two values, or has a value that cannot be signed. */
    PACK_UNCLEAR("A signed element occurs with two values or has an impossible one."),
    /** The element set aside for the token is in use. */
    ALREADY_SEALED("The pack already carries something in the element set aside for its token."),
    /** The form is {@code UPPER} and a signed value has lower-case letters, which its scanners would change. */
    LOWER_CASE("The upper-case form is for scanners that lose case, so no signed value may have lower-case letters."),
    /** The GTIN is a restricted circulation number, which names another product elsewhere. */
    RESTRICTED_CIRCULATION(
            "A number for restricted circulation names another product elsewhere, so it cannot be sealed."),
    /** The trust list is past its grace time: a key revoked meanwhile would not be known, and no verifier takes it. */
    LIST_EXPIRED("The trust list is past its grace time, so it cannot say whether the key may still sign."),
    /** The trust list does not name this key. */
    KEY_NOT_LISTED("The trust list does not name this key, so nobody could check the token."),
    /** The key may not sign for this GTIN. */
    OUT_OF_SCOPE("The key may not sign for this GTIN."),
    /** The key was revoked. */
    KEY_REVOKED("The key was revoked."),
    /** The time for sealing with the key has not begun or is over. */
    KEY_NOT_VALID_NOW("The time for sealing with this key has not begun or is over."),
    /** The pack expires later than the key can vouch for, or states no expiry where the key is limited. */
    EXPIRY_TOO_LATE("The pack's expiry is later than the key can vouch for, or missing."),
    /** What the signer answered is no signature by the key. */
    SIGNATURE_REJECTED("What the signer answered is not a signature by this key over this pack.");

    private final String message;

    SealingProblem(String message) {
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
