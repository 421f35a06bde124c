package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScanParserTest {
    @Test
    void parse_emptyText_saysEmptyInput() {
        ParsedScan scan = ScanParser.builder().build().parse("");

        assertThat(scan.problems()).extracting(ScanProblem::code).containsExactly(ScanCode.EMPTY_INPUT);
    }
}
