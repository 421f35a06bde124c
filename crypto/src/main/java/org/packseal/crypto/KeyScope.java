package org.packseal.crypto;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonObject;

/**
 * The GTINs a key may sign for: company prefixes, compared from the second digit of a GTIN-14 (its first is the packaging
 * level), and single GTINs. A GTIN-8 has no company prefix that could be read from it, so it is listed itself.
 *
 * <p>Held as numbers, "1" before the digits, so that a prefix, its own prefixes and a GTIN are all different ones below
 * 2^48. Immutable.
 */
final class KeyScope {
    /** Shorter prefixes would cover a million items and more, and GS1 member organisations share them. */
    static final int SHORTEST_PREFIX = 6;

    /** A company prefix of 12 digits leaves no item reference but the check digit. */
    static final int LONGEST_PREFIX = 12;

    private static final int GTIN_DIGITS = 14;
    private static final Set<String> MEMBERS = Set.of("gcp", "gtin");
    private static final long TEN_TO_13 = 10_000_000_000_000L;
    private static final long TEN_TO_14 = 100_000_000_000_000L;
    private static final long[] POWERS_OF_TEN = powersOfTen();

    private final long[] items;

    private KeyScope(long[] items) {
        this.items = items;
    }

    /** Reads the {@code scope} member of a list entry. */
    static KeyScope read(JsonObject scope) throws JsonException, KeyFormatException {
        scope.allowOnly(MEMBERS);
        List<String> prefixes = scope.texts("gcp");
        List<String> gtins = scope.texts("gtin");
        if (prefixes.isEmpty() && gtins.isEmpty()) {
            throw invalid(scope.pointer(), "A key without scope may sign nothing.");
        }
        Set<Long> items = new HashSet<>();
        for (String prefix : prefixes) {
            items.add(prefixItem(prefix, scope.pointer("gcp")));
        }
        for (String gtin : gtins) {
            items.add(gtinItem(gtin, scope.pointer("gtin")));
        }
        return new KeyScope(items.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    private static long prefixItem(String prefix, String place) throws KeyFormatException {
        if (!isDigits(prefix) || prefix.length() < SHORTEST_PREFIX || prefix.length() > LONGEST_PREFIX) {
            throw invalid(place, "A company prefix in a scope has 6 to 12 digits.");
        }
        SharedPrefix shared = SharedPrefix.touching(prefix);
        if (shared != null) {
            throw new KeyFormatException(
                    KeyFault.SHARED_PREFIX,
                    place,
                    "Many companies number products under " + shared.digits() + "; list the GTINs one by one.");
        }
        return POWERS_OF_TEN[prefix.length()] + Long.parseLong(prefix);
    }

    private static long gtinItem(String gtin, String place) throws KeyFormatException {
        if (!isDigits(gtin) || gtin.length() != GTIN_DIGITS || !hasCheckDigit(gtin)) {
            throw invalid(place, "A GTIN in a scope has 14 digits, the last its check digit.");
        }
        return TEN_TO_14 + Long.parseLong(gtin);
    }

    /** GS1 General Specifications 7.9: weights 3 and 1 from the digit before the check digit leftwards. */
    static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, weight = 1; i >= 0; i--, weight = 4 - weight) {
            sum += (digits.charAt(i) - '0') * weight;
        }
        return sum % 10 == 0;
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The item of one GTIN by itself. */
    static long itemOfGtin(long gtin14) {
        return TEN_TO_14 + gtin14;
    }

    /** The item of a company prefix of this length that would cover the GTIN. */
    static long itemOfPrefix(long gtin14, int length) {
        return POWERS_OF_TEN[length] + gtin14 % TEN_TO_13 / POWERS_OF_TEN[13 - length];
    }

    /** All prefix items that would cover all that the given item covers, the item itself not among them. */
    static long[] widerItems(long item) {
        if (item >= TEN_TO_14) {
            long gtin = item - TEN_TO_14;
            long[] wider = new long[LONGEST_PREFIX - SHORTEST_PREFIX + 1];
            Arrays.setAll(wider, i -> itemOfPrefix(gtin, SHORTEST_PREFIX + i));
            return wider;
        }
        int length = Long.toString(item).length() - 1;
        long digits = item - POWERS_OF_TEN[length];
        long[] wider = new long[length - SHORTEST_PREFIX];
        Arrays.setAll(
                wider, i -> POWERS_OF_TEN[SHORTEST_PREFIX + i] + digits / POWERS_OF_TEN[length - SHORTEST_PREFIX - i]);
        return wider;
    }

    /** The items, ascending; not to be changed. */
    long[] items() {
        return items;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[GTIN_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    private static KeyFormatException invalid(String place, String message) {
        return new KeyFormatException(KeyFault.INVALID_SCOPE, place, message);
    }
}
