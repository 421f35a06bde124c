package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanProblem;

class ScanParserTest {
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
