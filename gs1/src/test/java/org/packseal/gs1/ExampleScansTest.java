package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Example scans are read as the tables of this test say. */
class ExampleScansTest {
    @Test
    void parse_packScans_answersAsExpected() {
        assertThat(unexpected(ScanExample.withOptions("pack-scans.tsv"))).isEmpty();
    }

    @Test
    void parse_fieldScans_answersAsTheirUsersNeed() {
        assertThat(unexpected(ScanExample.withKind("field-scans.tsv"))).isEmpty();
    }

    private static List<String> unexpected(List<ScanExample> examples) {
        List<String> unexpected = new ArrayList<>();
        for (ScanExample example : examples) {
            List<String> differences = example.differences();
            if (!differences.isEmpty()) {
                unexpected.add(example.name() + " " + example.kind() + " " + example.scan() + "\n   " + differences);
            }
        }
        return unexpected;
    }
}
