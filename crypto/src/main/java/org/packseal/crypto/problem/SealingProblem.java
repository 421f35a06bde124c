package org.packseal.crypto.problem;

import org.packseal.gs1.problem.Problem;

/** Why a pack was not sealed; the name is stable. */
public enum SealingProblem implements Problem {
    /** The pack's data has a problem of its own; see the scan's problems. */
    PACK_INVALID("Expected valid data of a pack, found problems in it."),
    /** There is no GTIN; a pack known by its PPN alone cannot be sealed. */
    NO_GTIN("Expected a GTIN, which every token covers, found none; a PPN alone cannot be sealed."),
    /** There is no serial number. */
    NO_SERIAL("Expected a serial number, which every token covers, found none."),
    /** A date without its day, no longer allowed for regulated healthcare items since January 2025. */
    DAY_MISSING("Expected the day of each date, as for regulated healthcare items since January 2025, found day 00."),
    /** A signed element occurs with two values, or has a value that cannot be signed. */
    PACK_UNCLEAR("Expected one possible value for each signed element, found two values or an impossible one."),
    /** The element set aside for the token is in use. */
    ALREADY_SEALED("Expected the element set aside for the token to be free, found something in it."),
    /** The form is {@code UPPER} and a signed value has lower-case letters, which its scanners would change. */
    LOWER_CASE(
            "Expected no lower-case letters in signed values, since the upper-case form is for scanners that lose case, found some."),
    /** The GTIN is a restricted circulation number, which names another product elsewhere. */
    RESTRICTED_CIRCULATION(
            "Expected a GTIN that names one product everywhere, found a number for restricted circulation."),
    /**
     * The trust list is past its grace time: a key revoked meanwhile would be unknown here, and verifiers refuse the
     * list.
     */
    LIST_EXPIRED(
            "Expected a trust list within its grace time, which can say whether the key may still sign, found a later time."),
    /** The trust list does not name this key. */
    KEY_NOT_LISTED("Expected a key that the trust list names, found another, whose tokens nobody could check."),
    /** The key may not sign for this GTIN. */
    OUT_OF_SCOPE("Expected a GTIN that the key may sign for, found another."),
    /** The key was revoked. */
    KEY_REVOKED("Expected a key in force, found a revoked one."),
    /** The time for sealing with the key has not begun or is over. */
    KEY_NOT_VALID_NOW("Expected a moment within the key's time for sealing, found one before or after it."),
    /** The pack expires later than the key can vouch for, or states no expiry where the key is limited. */
    EXPIRY_TOO_LATE("Expected an expiry that the key can vouch for, found a later one or none."),
    /** What the signer answered is no signature by the key. */
    SIGNATURE_REJECTED("Expected a signature by this key over this pack, found another answer of the signer.");

    private final String message;

    SealingProblem(String message) {
        this.message = message;
    }

    /** {@return this constant} */
    @Override
    public SealingProblem code() {
        return this;
    }

    /** {@return the empty text, as the refusal concerns the whole pack} */
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
