package org.packseal.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.key.CheckDigit;

/** Scans of different packs as a dispenser sees them in a day: other products, lengths and orders of elements each time. */
final class PackScans {
    private static final long SEED = 20261125;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";

    private final Random random = new Random(SEED);

    private PackScans() {}

    /** What the scans say, the same in every run. */
    static List<ElementString> make(int count) {
        PackScans scans = new PackScans();
        List<ElementString> packs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            packs.add(scans.pack());
        }
        return List.copyOf(packs);
    }

    private ElementString pack() {
        List<String[]> elements = new ArrayList<>();
        String body = "09506" + text("0123456789", 8, 8);
        elements.add(new String[] {"01", body + CheckDigit.of(body)});
        elements.add(new String[] {"21", text(ALPHABET, 8, 20)});
        elements.add(new String[] {
            "17", "%02d%02d%02d".formatted(27 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(28))
        });
        elements.add(new String[] {"10", text(ALPHABET, 4, 12)});
        Collections.shuffle(elements, random);
        ElementString.Builder builder = ElementString.builder();
        elements.forEach(element -> builder.add(element[0], element[1]));
        return builder.build();
    }

    private String text(String alphabet, int shortest, int longest) {
        StringBuilder text = new StringBuilder();
        for (int left = shortest + random.nextInt(longest - shortest + 1); left > 0; left--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
