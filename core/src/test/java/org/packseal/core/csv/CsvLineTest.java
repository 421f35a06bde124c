package org.packseal.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLineTest {
    @Test
    void cellThatStartsAFormula_isQuotedAway() {
        assertThat(CsvLine.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        for (String start : List.of("=", "+", "-", "@", "\t", "\r", "\n")) {
            assertThat(CsvLine.cell(start + "1")).contains("'" + start);
        }
    }

    @Test
    void line_ofCells_quotesOnlyWhereItMust() {
        assertThat(CsvLine.of(List.of("IN>NG", "", "a,b", "5'"))).isEqualTo("IN>NG,,\"a,b\",5'");
    }
}
