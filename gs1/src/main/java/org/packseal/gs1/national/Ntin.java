package org.packseal.gs1.national;

import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.key.Gtin;

/** Builds the GTIN that carries a national number, and takes it out again. */
final class Ntin {
    private Ntin() {}

    /** Prefix with its leading zeros and the number make 13 digits; the check digit is added. */
    static Gtin of(String prefix, String number) {
        String body = prefix + number;
        return new Gtin(body + CheckDigit.of(body));
    }

    /** Whether the last digit of the GTIN is its check digit. */
    static boolean holds(Gtin gtin) {
        return gtin.hasCorrectCheckDigit();
    }

    /** Whether this GTIN holds and begins with the prefix, so that the number in it can be believed. */
    static boolean carries(Gtin gtin, String prefix) {
        return gtin.value().startsWith(prefix) && holds(gtin);
    }
}
