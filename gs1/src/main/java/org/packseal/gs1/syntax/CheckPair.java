package org.packseal.gs1.syntax;

/**
 * The check character pair of GMN and Master UDI-DI (General Specifications 7.9.5): characters of set 82 weighted with
 * primes from the right, modulo 1021, written in 32 characters.
 */
public final class CheckPair {
    private static final String DIGITS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int[] PRIMES = {
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83
    };
    private static final int MODULUS = 1021;

    private CheckPair() {}

    /**
     * The pair that belongs behind a text.
     *
     * @param text 1 to 23 characters of set 82
     * @return two characters
     * @throws IllegalArgumentException if the text is longer or has another character
     */
    public static String of(String text) {
        if (text.length() > PRIMES.length || CharacterSet.X.firstOutside(text, 0, text.length()) < text.length()) {
            throw new IllegalArgumentException("1 to 23 characters of set 82");
        }
        int sum = sum(text, 0, text.length());
        return "" + DIGITS.charAt(sum >> 5) + DIGITS.charAt(sum & 31);
    }

    static boolean fits(String text, int from, int to) {
        int pair = to - 2;
        if (pair < from || pair - from > PRIMES.length) {
            return false;
        }
        int sum = sum(text, from, pair);
        return text.charAt(pair) == DIGITS.charAt(sum >> 5) && text.charAt(pair + 1) == DIGITS.charAt(sum & 31);
    }

    private static int sum(String text, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += PRIMES[to - 1 - i] * CharacterSet.X.characters().indexOf(text.charAt(i));
        }
        return sum % MODULUS;
    }
}
