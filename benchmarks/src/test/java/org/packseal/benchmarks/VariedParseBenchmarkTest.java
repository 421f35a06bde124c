package org.packseal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.element.Element;

/** A benchmark of wrong answers measures nothing. */
class VariedParseBenchmarkTest {
    @Test
    void parse_everyPack_givesItsElementsAndNothingToSay() {
        VariedParseBenchmark benchmark = new VariedParseBenchmark();
        List<ElementString> packs = PackScans.make(VariedParseBenchmark.PACKS);
        String[] scans = benchmark.scans();

        assertThat(scans).hasSize(packs.size()).doesNotHaveDuplicates();
        for (int i = 0; i < scans.length; i++) {
            ParsedScan scan = benchmark.parser().parse(scans[i]);
            ElementString pack = packs.get(i);

            assertThat(scan.problems()).isEmpty();
            assertThat(scan.warnings()).isEmpty();
            assertThat(pairs(scan.elements())).isEqualTo(pairs(pack.elements()));
            assertThat(scan.pack().serial()).isEqualTo(value(pack, "21"));
            assertThat(scan.pack().batch()).isEqualTo(value(pack, "10"));
            assertThat(scan.pack().expiryRaw()).isEqualTo(value(pack, "17"));
        }
    }

    private static Optional<String> value(ElementString pack, String ai) {
        return pack.elements().stream()
                .filter(element -> element.ai().equals(ai))
                .map(Element::value)
                .findFirst();
    }

    private static List<String> pairs(List<Element> elements) {
        return elements.stream()
                .map(element -> "(" + element.ai() + ")" + element.value())
                .toList();
    }
}
