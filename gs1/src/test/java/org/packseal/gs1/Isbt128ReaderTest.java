package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.gs1.problem.ScanForm;

/** Recognising ISBT 128 data structures of ICCBBA. */
class Isbt128ReaderTest {
    /** Sample of FDA "UDI formats by issuing agency" 1.3 and IMDRF. */
    private static final String SAMPLE =
            "=/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123";

    @Test
    void parse_publishedSample_givesStructuresAndIdentity() {
        ParsedScan scan = Scans.PARSER.parse(SAMPLE);
        assertThat(scan.form()).isEqualTo(ScanForm.ISBT128);
        assertThat(scan.problems()).isEmpty();
        assertThat(Scans.elements(scan))
                .isEqualTo(
                        "=/=A9999XYZ100T0944 =,=000025 ==A99971312345600 =>=014032 =}=013032 &,1=000000000000XYZ123");
        PackIdentity pack = scan.pack();
        assertThat(pack.udiDi()).contains("A9999XYZ100T0944");
        assertThat(pack.serial()).contains("000025");
        assertThat(pack.batch()).contains("000000000000XYZ123");
        assertThat(pack.expiry()).hasToString("Optional[2014-02-01]");
        assertThat(pack.expiryRaw()).contains("014032");
        assertThat(pack.productionDate()).hasToString("Optional[2013-02-01]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=)1234567890&)LOT4567890  | =)=1234567890 &)=LOT4567890 | ",
                "=+06000=/A9999XYZ100T0944 | =+=06000 =/=A9999XYZ100T0944 | ",
                "=/A9999XYZ100T09          | =/=A9999XYZ100T09 | TRUNCATED",
                "=>014366                  | =>=014366 | INVALID_DATE",
                "=>016366                  | =>=016366 | ",
                "=>01A032                  | =>=01A032 | INVALID_DATE",
                "=/A9999XYZ100T0944=%5100  | =/=A9999XYZ100T0944 | UNKNOWN_DATA_STRUCTURE",
                "=,000025=,000026          | =,=000025 =,=000026 | DUPLICATE_CONFLICT",
            })
    void parse_structures_areRecognised(String text, String elements, String codes) {
        ParsedScan scan = Scans.PARSER.parse(text);
        assertThat(Scans.elements(scan)).isEqualTo(elements);
        assertThat(Scans.codes(scan.problems())).isEqualTo(codes == null ? "" : codes);
    }

    @Test
    void parse_otherTextWithEqualsSign_isNoIsbt128() {
        for (String text : new String[] {"=", "=<E0001V00", "& more", "= A", "&,2x"}) {
            assertThat(Scans.codes(Scans.PARSER.parse(text).problems()))
                    .as(text)
                    .isEqualTo("NOT_A_PACK_CODE");
        }
    }
}
