package org.packseal.gs1;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.national.Pzn;

/** Clean packs in AI data: GTIN, serial number, batch and expiry in any order, their characters as manufacturers choose them. */
final class PackGenerator {
    static final char GS = '\u001d';

    private static final String DIGITS = "0123456789";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    /** Alphabets of serial numbers and batches: digits, capitals, no vowels, all letters, all of set 82. */
    private static final String[] ALPHABETS = {
        DIGITS,
        DIGITS + UPPER,
        "0123456789BCDFGHJKLMNPQRSTVWXZ",
        DIGITS + UPPER + LOWER,
        DIGITS + UPPER + LOWER + "!\"%&'()*+,-./:;<=>?_"
    };

    private final Random random;

    PackGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** One pack, its four elements in the order in which they are printed. */
    Pack pack() {
        String expiry = "%02d%02d%02d".formatted(20 + random.nextInt(20), 1 + random.nextInt(12), random.nextInt(29));
        List<String[]> elements = new ArrayList<>(List.of(
                new String[] {"01", gtin()},
                new String[] {"21", text(1 + random.nextInt(20), ALPHABETS)},
                new String[] {"17", expiry},
                new String[] {"10", text(1 + random.nextInt(20), ALPHABETS)}));
        Collections.shuffle(elements, random);
        return new Pack(elements);
    }

    /** A pack of the first phase of African and donor rules: no serial number, a batch of usual length. */
    Pack packWithoutSerial() {
        return new Pack(List.of(
                new String[] {"01", gtin()},
                new String[] {"17", "2%d%02d00".formatted(6 + random.nextInt(4), 1 + random.nextInt(12))},
                new String[] {"10", text(1 + random.nextInt(12), ALPHABETS)}));
    }

    /** A pack of the EAEU marking systems. */
    Pack packWithCryptoCode() {
        String[] base64 = {DIGITS + UPPER + LOWER + "+/"};
        return new Pack(List.of(
                new String[] {"01", gtin()},
                new String[] {"21", text(13, new String[] {DIGITS + UPPER + LOWER})},
                new String[] {"91", text(4, new String[] {DIGITS + UPPER + LOWER})},
                new String[] {"92", text(43, base64) + "="}));
    }

    /** A German pack by data identifiers. */
    Pack packWithPpn() {
        String ppn = "";
        while (ppn.isEmpty()) {
            ppn = Pzn.parse(text(8, new String[] {DIGITS}))
                    .map(pzn -> pzn.toPpn().value())
                    .orElse("");
        }
        List<String[]> elements = new ArrayList<>(List.of(
                new String[] {"9N", ppn},
                new String[] {"S", text(1 + random.nextInt(20), ALPHABETS)},
                new String[] {
                    "D", "2%d%02d%02d".formatted(6 + random.nextInt(4), 1 + random.nextInt(12), random.nextInt(29))
                },
                new String[] {"1T", text(1 + random.nextInt(20), ALPHABETS)}));
        Collections.shuffle(elements, random);
        return new Pack(elements);
    }

    String text(int length, String[] alphabets) {
        String alphabet = alphabets[random.nextInt(alphabets.length)];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private String gtin() {
        String body = "05" + text(11, new String[] {DIGITS});
        return body + CheckDigit.of(body);
    }

    /** Elements in order. */
    record Pack(List<String[]> elements) {
        String value(String ai) {
            return elements.stream()
                    .filter(element -> element[0].equals(ai))
                    .findFirst()
                    .orElseThrow()[1];
        }

        /** The pack in an ISO/IEC 15434 envelope of format 06, without one of the separators, or with all if negative. */
        String envelope(int withoutSeparator) {
            StringBuilder text = new StringBuilder("[)>\u001e06\u001d");
            for (int i = 0; i < elements.size(); i++) {
                text.append(i == 0 || i == withoutSeparator ? "" : String.valueOf(GS));
                text.append(elements.get(i)[0]).append(elements.get(i)[1]);
            }
            return text.append("\u001e\u0004").toString();
        }

        /** The scan as it should arrive. */
        String scan() {
            return scan(String.valueOf(GS), -1);
        }

        /** How many separators the scan has. */
        int separators() {
            return (int) scan().chars().filter(c -> c == GS).count();
        }

        /** The scan with another text for one of the separators, counted from 0, or for all if negative. */
        String scan(String separator, int which) {
            StringBuilder text = new StringBuilder("]d2");
            int count = 0;
            for (int i = 0; i < elements.size(); i++) {
                String[] element = elements.get(i);
                text.append(element[0]).append(element[1]);
                boolean variable = !element[0].equals("01") && !element[0].equals("17");
                if (variable && i < elements.size() - 1) {
                    text.append(which < 0 || which == count ? separator : String.valueOf(GS));
                    count++;
                }
            }
            return text.toString();
        }
    }
}
