package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanProblem;

class ScanParserTest {
    @Test
    void toString_ofAScan_namesFormGtinAndCodes_andNoSerialNumber() {
        String text = ScanParser.builder()
                .build()
                .parse("]d2010479930597141721M4YZ8354737R\u001d17280630\u001d10BSAEJZ7")
                .toString();

        assertThat(text).startsWith("ParsedScan[SCAN_DATA, GTIN 04799305971417").doesNotContain("M4YZ8354737R");
        assertThat(ScanParser.builder().build().parse("foo")).hasToString("ParsedScan[PLAIN, problem NOT_A_PACK_CODE]");
    }

    @Test
    void parse_emptyText_saysEmptyInput() {
        ParsedScan scan = ScanParser.builder().build().parse("");

        assertThat(scan.problems()).extracting(ScanProblem::code).containsExactly(ScanCode.EMPTY_INPUT);
    }

    @Test
    void parseOrThrow_badCheckDigit_carriesProblemAndWhatWasRead() {
        ScanParser parser = ScanParser.builder().build();

        ScanException thrown =
                assertThrows(ScanException.class, () -> parser.parseOrThrow("]d2010950600013435321SERIAL"));

        assertThat(thrown.problem().code()).isEqualTo(ScanCode.CHECK_DIGIT);
        assertThat(thrown).hasMessage(thrown.problem().message());
        assertThat(thrown.scan().pack().serial()).contains("SERIAL");
    }

    @Test
    void parseOrThrow_soundScan_givesIt() throws ScanException {
        ParsedScan scan = ScanParser.builder().build().parseOrThrow("]d2010950600013435221SERIAL");

        assertThat(scan.pack().serial()).contains("SERIAL");
    }
}
