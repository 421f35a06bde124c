package org.packseal.gs1;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.national.NationalNumbers;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.national.NumberCheck;
import org.packseal.gs1.repair.KeyboardLayout;
import org.packseal.gs1.repair.LetterCase;

/**
 * Packs of all markets, and what scanners, keyboards and people do to their codes: each kind of damage makes a damaged text of a pack.
 * Everything comes from the seed.
 */
final class DamageGenerator {
    static final char GS = '\u001D';

    private static final String DIGITS = "0123456789";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String SET_82 = DIGITS + UPPER + LOWER + "!\"%&'()*+,-./:;<=>?_";
    private static final String[] ALPHABETS = {
        DIGITS, DIGITS + UPPER, "0123456789BCDFGHJKLMNPQRSTVWXZ", DIGITS + UPPER + LOWER, SET_82
    };
    private static final String[] STAND_INS = {
        "\0", "\t", "\n", "\r", "\u001C", "\u001E", "\u001F", "\u001B", "\u0007", "\uFFFD", "\uF70B", "\uE01D", " ",
        "#", "|", "~", "@", "\u2194"
    };
    private static final String[] WORDS = {
        "<GS>",
        "(GS)",
        "{GS}",
        "[GS]",
        "<gs>",
        "[FNC1]",
        "<FNC1>",
        "{FNC1}",
        "(fnc1)",
        "\\F",
        "\\x1d",
        "\\u001d",
        "\\x_GS",
        "^]",
        "%1D",
        "[1D]",
        "<0x1D>",
        "&#29;",
        "{F8}",
        "<F8>",
        "~1",
        "_x001D_",
        "\\029",
        "^029",
        "\\{FNC1}"
    };

    private final Random random;

    DamageGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** The elements of one pack, in order. */
    record Pack(Map<String, String> elements) {
        /** The data with a separator behind every value of variable length, without those whose number is in the list. */
        String data(String separator, List<Integer> lost) {
            StringBuilder data = new StringBuilder();
            int count = 0;
            boolean due = false;
            for (Map.Entry<String, String> element : elements.entrySet()) {
                if (due) {
                    data.append(lost.contains(count) ? "" : separator);
                    count++;
                }
                data.append(element.getKey()).append(element.getValue());
                due = !element.getKey().equals("01")
                        && !element.getKey().equals("17")
                        && !element.getKey().equals("11");
            }
            return data.toString();
        }

        String data() {
            return data(String.valueOf(GS), List.of());
        }

        int separators() {
            return (int) data().chars().filter(c -> c == GS).count();
        }

        String value(String ai) {
            return elements.getOrDefault(ai, "");
        }
    }

    /** One kind of damage. */
    @FunctionalInterface
    interface Damage {
        /** The damaged text, or null where this pack cannot be damaged so. */
        @Nullable
        String apply(DamageGenerator generator, Pack pack);
    }

    /** Every kind of damage by name; each makes a damaged text, or null where this pack cannot be damaged so. */
    static Map<String, Damage> kinds() {
        Map<String, Damage> kinds = new LinkedHashMap<>();
        kinds.put("one separator lost", (g, pack) -> g.lost(pack, 1));
        kinds.put(
                "several separators lost", (g, pack) -> pack.separators() < 2 ? null : g.lost(pack, pack.separators()));
        kinds.put(
                "separator became a character",
                (g, pack) -> pack.separators() == 0 ? null : pack.data(g.one(STAND_INS), List.of()));
        kinds.put(
                "separator became a word",
                (g, pack) -> pack.separators() == 0 ? null : pack.data(g.one(WORDS), List.of()));
        kinds.put("stand-in leads the message too", (g, pack) -> {
            String standIn = g.one(STAND_INS);
            return pack.separators() == 0 ? null : standIn + pack.data(standIn, List.of());
        });
        kinds.put(
                "separator became digits 029",
                (g, pack) -> pack.separators() == 0 ? null : pack.data("029", List.of()));
        kinds.put(
                "symbology identifier kept for FNC1",
                (g, pack) -> pack.separators() == 0 ? null : "]C1" + pack.data("]C1", List.of()));
        kinds.put("another keyboard layout", (g, pack) -> {
            List<KeyboardLayout> all = KeyboardLayout.ALL;
            String text = g.random.nextBoolean() ? "]d2" + pack.data() : pack.data();
            return all.get(0).undo(text, all.get(1 + g.random.nextInt(all.size() - 1)));
        });
        kinds.put("case inverted, with identifier", (g, pack) -> LetterCase.exchanged("]d2" + pack.data()));
        kinds.put("quotation marks or blanks around", (g, pack) -> {
            String[] frame = g.random.nextBoolean() ? new String[] {"\"", "\""} : new String[] {" \t", "\r\n"};
            return frame[0] + pack.data() + frame[1];
        });
        kinds.put(
                "code identifier of the maker",
                (g, pack) -> g.one(new String[] {"w", "Z", "d2", "=s", ">2"}) + pack.data());
        kinds.put(
                "retail code before it",
                (g, pack) -> pack.value("01").startsWith("0") ? pack.value("01").substring(1) + pack.data() : null);
        kinds.put("scanned twice", (g, pack) -> "]d2" + pack.data() + "]d2" + pack.data());
        kinds.put("scanned twice, without identifier", (g, pack) -> pack.data() + pack.data());
        kinds.put("second scan cut", (g, pack) -> pack.data() + pack.data().substring(0, 6 + g.random.nextInt(10)));
        kinds.put("first characters lost", (g, pack) -> {
            String text = "]d2" + pack.data();
            int[] lost = {1, 2, 4, 5, 6};
            return text.substring(lost[g.random.nextInt(lost.length)]);
        });
        kinds.put("one character added", (g, pack) -> {
            String text = g.random.nextBoolean() ? "]d2" + pack.data() : pack.data();
            return g.added(text, g.text(1, ALPHABETS));
        });
        kinds.put("one character typed twice", (g, pack) -> g.doubled(pack.data()));
        kinds.put(
                "brackets copied with blanks",
                (g, pack) -> pack.elements().entrySet().stream()
                        .map(element -> "[" + element.getKey() + "] "
                                + element.getValue().replace("(", "\\("))
                        .collect(Collectors.joining(" ")));
        return kinds;
    }

    private @Nullable String lost(Pack pack, int count) {
        if (pack.separators() < count || count == 0) {
            return null;
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < pack.separators(); i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        return (random.nextBoolean() ? "]d2" : "") + pack.data(String.valueOf(GS), numbers.subList(0, count));
    }

    /** The text with a character before, between or behind its own. */
    private String added(String text, String character) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + character + text.substring(at);
    }

    private String doubled(String text) {
        int at = random.nextInt(text.length());
        return text.substring(0, at + 1) + text.substring(at);
    }

    private String one(String[] all) {
        return all[random.nextInt(all.length)];
    }

    /** A pack with its four elements in any order, every second one with elements beside them. */
    Pack pack() {
        List<String[]> elements = new ArrayList<>(List.of(
                new String[] {"21", text(4 + random.nextInt(17), ALPHABETS)},
                new String[] {"17", expiry()},
                new String[] {"10", text(3 + random.nextInt(10), ALPHABETS)}));
        String gtin = gtin();
        elements.add(new String[] {"01", gtin});
        if (random.nextInt(4) == 0) {
            elements.add(number(gtin));
        }
        if (random.nextInt(8) == 0) {
            elements.add(new String[] {"240", text(4 + random.nextInt(8), ALPHABETS)});
        }
        if (random.nextInt(8) == 0) {
            elements.add(new String[] {
                Integer.toString(90 + random.nextInt(10)),
                text(4 + random.nextInt(8), new String[] {DIGITS + UPPER + LOWER})
            });
        }
        Collections.shuffle(elements, random);
        Map<String, String> ordered = new LinkedHashMap<>();
        elements.forEach(element -> ordered.put(element[0], element[1]));
        return new Pack(ordered);
    }

    private String expiry() {
        return "%02d%02d%02d".formatted(26 + random.nextInt(6), 1 + random.nextInt(12), random.nextInt(29));
    }

    private String gtin() {
        String[] prefixes = {
            "04150", "034009", "0847000", "0704626", "07680", "0280", "0880", "003", "05", "0950", "04604", "08991",
            "14", "086"
        };
        String prefix = one(prefixes);
        String gtin = "";
        do {
            String body = prefix + text(13 - prefix.length(), new String[] {DIGITS});
            if (prefix.equals("04150")) {
                body = prefix + checked(NationalScheme.PZN, 8);
            }
            gtin = body + CheckDigit.of(body);
        } while (gtin.length() != 14);
        return gtin;
    }

    private String[] number(String gtin) {
        return switch (random.nextInt(6)) {
            case 0 -> new String[] {"710", checked(NationalScheme.PZN, 8)};
            case 1 -> new String[] {"711", cip13()};
            case 2 ->
                new String[] {"712", gtin.startsWith("0847000") ? gtin.substring(7, 13) : text(6, new String[] {DIGITS})
                };
            case 3 -> new String[] {"713", "1" + text(12, new String[] {DIGITS})};
            case 4 -> new String[] {"714", text(7, new String[] {DIGITS})};
            default -> new String[] {"716", checked(NationalScheme.AIC, 9)};
        };
    }

    private String cip13() {
        String body = "34009" + text(7, new String[] {DIGITS});
        return body + CheckDigit.of(body);
    }

    private String checked(NationalScheme scheme, int length) {
        String number;
        do {
            number = (scheme == NationalScheme.AIC ? "0" : "")
                    + text(length - (scheme == NationalScheme.AIC ? 1 : 0), new String[] {DIGITS});
        } while (NationalNumbers.check(scheme, number) != NumberCheck.OK);
        return number;
    }

    private String text(int length, String[] alphabets) {
        String alphabet = one(alphabets);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
