package org.packseal.crypto.token.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.crypto.token.form.IdentifyingField.Agreement;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.element.Element;

/** Every row of the table: its example agrees, and nothing else does. */
class IdentifyingFieldTest {
    private static final ScanParser PARSER = ScanParser.builder()
            .clock(Clock.fixed(Instant.parse("2026-11-28T00:00:00Z"), ZoneOffset.UTC))
            .build();
    private static final PackStatement PACK =
            statement("(01)04150037528643(10)B7x(11)250701(15)280531(17)280630(21)aS12");

    private static PackStatement statement(String text) {
        return PackStatement.of(PARSER.parse(text).elements());
    }

    static List<IdentifyingField> rows() {
        return IdentifyingField.rows();
    }

    private static boolean agrees(IdentifyingField field, String value, PackStatement pack) {
        return IdentifyingField.agree(List.of(new Element(field.di(), value, "", 0, value.length())), pack);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void agree_example_isThatOfItsRow(IdentifyingField field) {
        assertThat(agrees(field, field.example(), PACK)).isEqualTo(field.agreement() != Agreement.NEVER);
        assertThat(PackStatement.isSigned(field.ai())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void agree_otherValueOrNothingSigned_doesNot(IdentifyingField field) {
        String example = field.example();
        for (int i = 0; i < example.length() && field.agreement() != Agreement.ENDS; i++) {
            char other = example.charAt(i) == '1' ? '2' : '1';
            assertThat(agrees(field, example.substring(0, i) + other + example.substring(i + 1), PACK))
                    .as("%s, character %d", field, i)
                    .isFalse();
        }
        assertThat(agrees(field, example + "x", PACK)).isFalse();
        assertThat(agrees(field, "", PACK)).isFalse();
        assertThat(agrees(field, example, statement("(01)04012345678901"))).isFalse();
        assertThat(agrees(field, example, statement("(01)0415003752864(17)2806(11)25(15)280531x")))
                .isFalse();
    }

    private static IdentifyingField row(String di) {
        return rows().stream().filter(row -> row.di().equals(di)).findFirst().orElseThrow();
    }

    /** The expiry with its time (7003) is an expiry, and no production or best-before date. */
    @Test
    void agree_expiryWithTime_isComparedWithExpiriesAlone() {
        PackStatement pack = statement("(01)04012345678901(7003)2806301200(21)aS12");

        assertThat(agrees(row("14D"), "20280630", pack)).isTrue();
        assertThat(agrees(row("D"), "280630", pack)).isTrue();
        assertThat(agrees(row("16D"), "20280630", pack)).isFalse();
        assertThat(agrees(row("25D"), "20280630", pack)).isFalse();
    }

    @Test
    void agree_gtinOfEveryLength_isPaddedWithZeros() {
        PackStatement pack = statement("(01)00012345678905(21)aS12");

        for (String gtin : List.of("00012345678905", "0012345678905", "012345678905", "12345678905")) {
            assertThat(agrees(row("8P"), gtin, pack)).as(gtin).isTrue();
        }
        assertThat(agrees(row("8P"), "000012345678905", pack)).isFalse();
        assertThat(agrees(row("8P"), "2345678905", pack)).isFalse();
    }

    @Test
    void agree_dayZero_isTheLastOfTheMonthAlone() {
        IdentifyingField expiry = row("D");
        for (String signed : List.of("280630", "280229", "271231")) {
            PackStatement pack = PackStatement.of(List.of(new Element("17", signed, "", 0, 6)));
            assertThat(agrees(expiry, signed.substring(0, 4) + "00", pack)).isTrue();
            assertThat(agrees(expiry, signed, pack)).isTrue();
        }
        for (String signed : List.of("280629", "280228", "281330", "xx0630")) {
            PackStatement pack = PackStatement.of(List.of(new Element("17", signed, "", 0, 6)));
            assertThat(agrees(expiry, signed.substring(0, 4) + "00", pack)).isFalse();
        }
    }
}
