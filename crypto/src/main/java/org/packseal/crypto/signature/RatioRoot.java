package org.packseal.crypto.signature;

/**
 * The square root of a ratio u/v of field elements or, where that is no square, of −i·u/v, which then is one; i is a root of
 * −1. Not for secrets. Immutable.
 *
 * @param value one of the two roots
 * @param isRatioSquare whether u/v is a square; false also if v alone is 0
 */
record RatioRoot(FieldElement value, boolean isRatioSquare) {
    /** 2 is no square, p being 5 modulo 8, so its power to (p − 1)/4 is a root of −1 (RFC 8032 section 5.1.3). */
    static final FieldElement I = FieldElement.of(2).rootPower().squared().times(2);

    private static final FieldElement MINUS_I = I.negated();

    static RatioRoot of(FieldElement u, FieldElement v) {
        FieldElement v3 = v.squared().times(v);
        FieldElement candidate =
                u.times(v3).times(u.times(v3.squared()).times(v).rootPower());
        // v·candidate² is u times one of 1, −1, i and −i.
        FieldElement product = candidate.squared().times(v);
        if (product.equals(u)) {
            return new RatioRoot(candidate, true);
        }
        if (product.equals(u.negated())) {
            return new RatioRoot(candidate.times(I), true);
        }
        boolean fits = product.equals(u.times(MINUS_I));
        return new RatioRoot(fits ? candidate : candidate.times(I), false);
    }
}
