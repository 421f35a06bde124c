package org.packseal.core.rule;

/** The acts by which a product is misrepresented: WHA70(21), A70/23, Appendix 3, paragraph 7(c). */
public enum Act {
    /** Something is added, diluted or altered. */
    ADULTERATION,
    /** An authorised product is copied. */
    REPRODUCTION,
    /** Something is put in the place of the genuine. */
    SUBSTITUTION,
    /** A product is made that is not authorised. */
    UNAUTHORISED_MANUFACTURE
}
