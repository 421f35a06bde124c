package org.packseal.crypto.issuer;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.text.Ascii;

/**
 * The GTINs a key may sign for: company prefixes, compared from the second digit of a GTIN-14 (its first is the packaging
 * level), and single GTINs. A GTIN-8 has no company prefix that could be read from it, so it is listed itself. Immutable.
 *
 * <p>For the index each is one number, "1" before the digits, so that a prefix, the shorter prefixes around it and a GTIN
 * are all different and below 2^48.
 *
 * @param companyPrefixes GS1 company prefixes of 6 to 12 digits
 * @param gtins single GTINs
 */
public record KeyScope(List<String> companyPrefixes, List<Gtin> gtins) {
    /** Digits of the shortest prefix. One digit less would cover ten million products, more than one company numbers. */
    static final int SHORTEST_PREFIX = 6;

    /** Digits of the longest prefix: all digits of a GTIN-13 but the check digit. */
    static final int LONGEST_PREFIX = 12;

    private static final int GTIN_DIGITS = 14;
    private static final Set<String> MEMBERS = Set.of("gcp", "gtin");
    private static final long[] POWERS_OF_TEN = powersOfTen();
    private static final long FIRST_GTIN_ITEM = POWERS_OF_TEN[GTIN_DIGITS];

    /** Reads the {@code scope} member of an entry of {@code keys}. */
    static KeyScope read(JsonObject scope) throws JsonException, KeyFormatException {
        scope.allowOnly(MEMBERS);
        KeyScope products = products(scope);
        if (products.companyPrefixes.isEmpty() && products.gtins.isEmpty()) {
            throw invalid(scope.pointer(), "Expected company prefixes or GTINs, found neither.");
        }
        return products;
    }

    /** Reads the products of a scope, which may have other members too. */
    public static KeyScope products(JsonObject scope) throws JsonException, KeyFormatException {
        Set<String> prefixes = new LinkedHashSet<>();
        for (String prefix : scope.texts("gcp")) {
            prefixes.add(checkedPrefix(prefix, scope.pointer("gcp")));
        }
        Set<Gtin> gtins = new LinkedHashSet<>();
        for (String gtin : scope.texts("gtin")) {
            gtins.add(checkedGtin(gtin, scope.pointer("gtin")));
        }
        return new KeyScope(List.copyOf(prefixes), List.copyOf(gtins));
    }

    /** Whether the scope covers a GTIN; a GTIN-8 only where it is listed singly. */
    public boolean covers(Gtin gtin) {
        return covers(companyPrefixes, gtins, gtin);
    }

    static boolean covers(List<String> companyPrefixes, List<Gtin> gtins, Gtin gtin) {
        if (gtins.contains(gtin)) {
            return true;
        }
        // Digits 2 to 6 are zero in a GTIN-8 and in a GTIN-14 that puts an indicator digit before one.
        if (gtin.value().startsWith(SharedPrefix.GTIN_8.digits(), 1)) {
            return false;
        }
        return companyPrefixes.stream().anyMatch(prefix -> gtin.value().startsWith(prefix, 1));
    }

    private static String checkedPrefix(String prefix, String where) throws KeyFormatException {
        if (!Ascii.onlyDigits(prefix) || prefix.length() < SHORTEST_PREFIX || prefix.length() > LONGEST_PREFIX) {
            throw invalid(where, "Expected a company prefix of 6 to 12 digits, found another text.");
        }
        SharedPrefix shared = SharedPrefix.touching(prefix);
        if (shared != null) {
            throw new KeyFormatException(
                    KeyFault.SHARED_PREFIX,
                    where,
                    "Expected a prefix of one company, found " + shared.digits()
                            + ", under which many number products; list the GTINs one by one.");
        }
        return prefix;
    }

    private static Gtin checkedGtin(String gtin, String where) throws KeyFormatException {
        if (gtin.length() != GTIN_DIGITS || !CheckDigit.isCorrect(gtin, 0, GTIN_DIGITS)) {
            throw invalid(where, "Expected a 14-digit GTIN with a correct check digit, found another text.");
        }
        return new Gtin(gtin);
    }

    /** The numbers of a key's prefixes and GTINs. */
    public static long[] items(IssuerKey key) {
        long[] items = new long[key.companyPrefixes().size() + key.gtins().size()];
        int next = 0;
        for (String prefix : key.companyPrefixes()) {
            items[next++] = POWERS_OF_TEN[prefix.length()] + Long.parseLong(prefix);
        }
        for (Gtin gtin : key.gtins()) {
            items[next++] = gtinItem(gtin);
        }
        return items;
    }

    /** The number of a single GTIN. */
    static long gtinItem(Gtin gtin) {
        return FIRST_GTIN_ITEM + Long.parseLong(gtin.value());
    }

    /** The number of the company prefix of this length that would cover the GTIN. */
    static long prefixItem(long gtinItem, int length) {
        long fromSecondDigit = gtinItem % POWERS_OF_TEN[GTIN_DIGITS - 1];
        return POWERS_OF_TEN[length] + fromSecondDigit / POWERS_OF_TEN[GTIN_DIGITS - 1 - length];
    }

    /** The numbers of all prefixes that would cover whatever the given one covers, itself not among them. */
    public static long[] widerItems(long item) {
        if (item >= FIRST_GTIN_ITEM) {
            long[] wider = new long[LONGEST_PREFIX - SHORTEST_PREFIX + 1];
            Arrays.setAll(wider, i -> prefixItem(item, SHORTEST_PREFIX + i));
            return wider;
        }
        int length = Long.toString(item).length() - 1;
        long digits = item - POWERS_OF_TEN[length];
        long[] wider = new long[length - SHORTEST_PREFIX];
        Arrays.setAll(wider, i -> {
            int shorter = SHORTEST_PREFIX + i;
            return POWERS_OF_TEN[shorter] + digits / POWERS_OF_TEN[length - shorter];
        });
        return wider;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[GTIN_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    private static KeyFormatException invalid(String where, String message) {
        return new KeyFormatException(KeyFault.INVALID_SCOPE, where, message);
    }
}
