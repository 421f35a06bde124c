package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;

/** Written elements are read back as they were: every identifier, every number of optional components, every form. */
class RoundTripTest {
    private static final int INPUTS = 100_000;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final List<ApplicationIdentifier> ALL =
            ApplicationIdentifiers.table().all();

    private final ScanParser parser = ScanParser.builder().clock(CLOCK).build();

    @Test
    void parse_writtenElements_givesThemBack() {
        long seed = TestSeed.of(RoundTripTest.class, 20261123L);
        Random random = new Random(seed);
        ValidValues values = new ValidValues(random);
        Set<String> occurred = new HashSet<>();
        List<Function<ElementString, String>> writers =
                List.of(ElementString::toScanData, ElementString::toCaret, ElementString::toBracketed);
        for (int i = 0; i < INPUTS; i++) {
            ElementString written = elements(values, i, occurred);
            String text = writers.get(random.nextInt(writers.size())).apply(written);
            assertRead(written, text, seed);
        }
        assertThat(occurred).containsAll(everyVariant());
    }

    private static ElementString elements(ValidValues values, int round, Set<String> occurred) {
        ApplicationIdentifier first = ALL.get(round % ALL.size());
        ElementString.Builder builder = ElementString.builder();
        for (ApplicationIdentifier ai : values.around(first, ALL)) {
            int optionals = (round / ALL.size()) % (ValidValues.optionals(ai) + 1);
            builder.add(ai.ai(), values.value(ai, optionals));
            occurred.add(ai.ai() + "/" + optionals);
        }
        return builder.build();
    }

    private void assertRead(ElementString written, String text, long seed) {
        ParsedScan scan = parser.parse(text);
        List<String> expected = pairs(written.elements());
        if (!pairs(scan.elements()).equals(expected) || !Scans.hasOnlyRelations(scan)) {
            assertThat(scan.problems()).as("seed %s, %s", seed, text).isEmpty();
            assertThat(pairs(scan.elements())).as("seed %s, %s", seed, text).isEqualTo(expected);
        }
    }

    private static List<String> pairs(List<Element> elements) {
        List<String> pairs = new ArrayList<>();
        for (Element element : elements) {
            pairs.add("(" + element.ai() + ")" + element.value());
        }
        return pairs;
    }

    private static Set<String> everyVariant() {
        Set<String> variants = new HashSet<>();
        for (ApplicationIdentifier ai : ALL) {
            for (int optionals = 0; optionals <= ValidValues.optionals(ai); optionals++) {
                variants.add(ai.ai() + "/" + optionals);
            }
        }
        return variants;
    }
}
