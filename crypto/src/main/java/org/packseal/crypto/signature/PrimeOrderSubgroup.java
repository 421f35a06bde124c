package org.packseal.crypto.signature;

/**
 * The points of edwards25519 that are of prime order L. All points are a cyclic group of 8L, so those of order L are, with
 * the identity, the ones that are eight times another. Multiplying by L would tell and takes as long as to check a
 * signature; to halve once and then to pair with a point of order 4 tells the same for four exponentiations (divide and
 * pair, IACR ePrint 2026/749; the pairing as a test, 2022/037).
 *
 * <p>On the equivalent curve v² = u³ + Au² + u, A = 486662, u = (1 + y)/(1 − y) (RFC 7748 section 4.1), a point P = (u, v)
 * has a half if and only if u is a square s². For one of the two signs of v, A + 2u − 2v/s is a square t² too, and (q, tq)
 * with q = u − v/s − st is a half of P or of −P. The point (1, a), a² = A + 2, is of order 4, and the tangent v = au through
 * it gives its pairing: the half is four times another point, so that P is eight times one, if and only if q(t − a)² is a
 * fourth power. Which half it is does not matter, as the two differ by the point of order 2, which is four times another
 * point; nor does the sign of P, so that x is not needed.
 *
 * <p>Here A is always seen as 4c − 2. Then (v/s)² = 4w²/(1 − y)² with w² = c − (c − 1)y² by the equation of the curve, and
 * t² = 4(c − (c − 1)y − w)/(1 − y), and a² = 4c. Everything is public, so the time may depend on it.
 */
final class PrimeOrderSubgroup {
    private static final int C = 121_666;
    private static final FieldElement HALF_A = root(FieldElement.of(C));

    /** The two t², for w and −w, have the product A² − 4 = 16c(c − 1), which is no square: so one of them is a square. */
    private static final FieldElement OTHER_T =
            root(FieldElement.of(C).times(C - 1).times(RatioRoot.I));

    private PrimeOrderSubgroup() {}

    private static FieldElement root(FieldElement square) {
        return RatioRoot.of(square, FieldElement.ONE).value();
    }

    /**
     * Whether 32 bytes are the canonical encoding of a point of order L (RFC 8032 section 5.1.2).
     *
     * @param bytes hold the encoding
     * @param offset where it begins
     */
    static boolean contains(byte[] bytes, int offset) {
        FieldElement y = FieldElement.read(bytes, offset);
        return y != null && halfIsFourfold(y);
    }

    private static boolean halfIsFourfold(FieldElement y) {
        FieldElement above = FieldElement.ONE.plus(y);
        FieldElement below = FieldElement.ONE.minus(y);
        RatioRoot s = RatioRoot.of(above, below);
        RatioRoot w = RatioRoot.of(line(y.squared()), FieldElement.ONE);
        if (!s.isRatioSquare() || !w.isRatioSquare()) {
            // Neither: what has this y has no half. One of the two: no point has this y.
            return false;
        }
        FieldElement difference = line(y).minus(w.value());
        RatioRoot inverse = RatioRoot.of(below, difference);
        return inverse.isRatioSquare()
                ? isFourfold(above, below, s.value(), w.value(), inverse.value().times(difference))
                : isFourfold(
                        above,
                        below,
                        s.value(),
                        w.value().negated(),
                        inverse.value().times(below).times(OTHER_T));
    }

    /** c − (c − 1) · factor. */
    private static FieldElement line(FieldElement factor) {
        return FieldElement.of(C).minus(factor.times(C - 1));
    }

    /**
     * Whether q(t − a)² is a fourth power, by its product with (1 − y)⁴, which changes nothing and saves the divisions.
     *
     * @param t half of t times 1 − y
     */
    private static boolean isFourfold(
            FieldElement above, FieldElement below, FieldElement s, FieldElement w, FieldElement t) {
        FieldElement q = above.minus(w.plus(s.times(t)).times(2));
        FieldElement tangent = t.minus(HALF_A.times(below)).times(2);
        return q.times(below).times(tangent.squared()).isFourthPower();
    }
}
