package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.problem.ScanForm;

/** EPC pure identity URIs and the elements they stand for. TDS: examples of the GS1 EPC Tag Data Standard. */
class EpcTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "urn:epc:id:sgtin:0614141.112345.400           | 7  | 01=10614141123459 21=400         | TDS 7.1",
                "urn:epc:id:sgtin:0614141.812345.6789          | 7  | 01=80614141123458 21=6789        | TDS figure 7",
                "urn:epc:id:sgtin:0614141.812345.32a%2Fb       | 7  | 01=80614141123458 21=32a/b       | TDS escapes",
                "urn:epc:id:sgtin:614141.0012345.A.B           | 6  | 01=06141410123454 21=A.B         | a full stop in the serial",
                "urn:epc:id:sgtin:061414112345.1.%22%25%26%2F%3C%3E%3F | 12 | 01=10614141123459 21=\"%&/<>? | all escapes",
                "urn:epc:id:sgtin:061414112345.1.!'()*+,-:;=_  | 12 | 01=10614141123459 21=!'()*+,-:;=_ | no others",
                "urn:epc:id:sscc:0614141.1234567890            | 7  | 00=106141412345678908            | TDS 7.2",
            })
    void epc_readAndWritten_isTheSame(String uri, int prefixLength, String elements) {
        for (ScanParser parser : List.of(Scans.PARSER, Scans.STRICT)) {
            ParsedScan scan = parser.parse(uri);
            assertThat(scan.form()).isEqualTo(ScanForm.EPC);
            assertThat(scan.problems()).isEmpty();
            assertThat(Scans.elements(scan)).isEqualTo(elements);
            assertThat(scan.elementString().toEpcUri(prefixLength)).contains(uri);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "urn:epc:id:sgtin:0614141.112345         | EPC_FORM",
                "urn:epc:id:sgtin:                       | EPC_FORM",
                "urn:epc:id:sgtin:..                     | EPC_FORM EMPTY_VALUE",
                "urn:epc:id:sgtin:0614141.112345.        | EMPTY_VALUE",
                "urn:epc:id:sgtin:06141.11234567.400     | EPC_FORM",
                "urn:epc:id:sgtin:0614141123456..400     | EPC_FORM",
                "urn:epc:id:sgtin:0614141.1123456.400    | EPC_FORM",
                "urn:epc:id:sgtin:061414A.112345.400     | EPC_FORM",
                "urn:epc:id:sgtin:0614141.11234A.400     | EPC_FORM",
                "urn:epc:id:sgtin:0614141.112345.4/0     | INVALID_CHARACTER",
                "urn:epc:id:sgtin:0614141.112345.4%2     | INVALID_ESCAPE",
                "urn:epc:id:sgtin:0614141.112345.4%23    | INVALID_CHARACTER",
                "urn:epc:id:sscc:0614141                 | EPC_FORM",
                "urn:epc:id:sscc:0614141.123456789       | EPC_FORM",
                "urn:epc:id:sscc:0614141.1234567890.1    | EPC_FORM",
                "urn:epc:id:grai:0614141.12345.400       | EPC_FORM",
                "urn:epc:tag:sgtin-96:9.0614141.107346.1 | EPC_FORM",
                "urn:epc:tag:sgtin-96:3                  | EPC_FORM",
                "urn:epc:tag:sscc-96:3                   | EPC_FORM",
                "urn:epc:class:lgtin:0614141.107346      | EPC_FORM",
            })
    void epc_againstTheRules_isProblem(String uri, String codes) {
        assertThat(Scans.codes(Scans.PARSER.parse(uri).problems())).isEqualTo(codes);
    }

    /** A URI may be cut anywhere; whoever shows the problem marks its place in the text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:epc:id:sgtin:0614141.112345.4%2F0",
                "urn:epc:class:lgtin:0614141.107346.LOT%2F7",
                "urn:epc:idpat:sgtin:0614141.112345.*",
                "urn:epc:tag:sgtin-198:3.0614141.112345.400",
                "urn:epc:tag:sscc-96:3.0614141.1234567890",
            })
    void epc_cutAnywhere_problemsLieInsideTheText(String uri) {
        for (int length = "urn:epc:".length(); length < uri.length(); length++) {
            String cut = uri.substring(0, length);
            assertThat(Scans.PARSER.parse(cut).problems())
                    .as(cut)
                    .allMatch(problem -> problem.offset() + problem.length() <= cut.length());
        }
    }

    @Test
    void toEpcUri_wrongValues_giveNone() {
        String serial = "21";
        assertThat(of("01", "10614141123458", serial, "400").toEpcUri(7)).isEmpty();
        assertThat(of("01", "614141123459", serial, "400").toEpcUri(7)).isEmpty();
        assertThat(of("01", "10614141123459", serial, "").toEpcUri(7)).isEmpty();
        assertThat(of("01", "10614141123459", serial, "#").toEpcUri(7)).isEmpty();
        assertThat(of("01", "10614141123459", serial, "123456789012345678901").toEpcUri(7))
                .isEmpty();
        assertThat(of("01", "10614141123459", "10", "400").toEpcUri(7)).isEmpty();
        assertThat(of("00", "106141412345678900", "10", "400").toEpcUri(7)).isEmpty();
    }

    @Test
    void toEpcUri_prefixLengthOutOfRange_isRefused() {
        ElementString elements = of("01", "10614141123459", "21", "400");
        assertThatThrownBy(() -> elements.toEpcUri(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> elements.toEpcUri(13)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ElementString of(String ai, String value, String otherAi, String otherValue) {
        return ElementString.of(List.of(
                new Element(ai, value, "", 0, value.length()),
                new Element(otherAi, otherValue, "", 0, otherValue.length())));
    }
}
