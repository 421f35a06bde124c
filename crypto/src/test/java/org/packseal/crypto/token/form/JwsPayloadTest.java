package org.packseal.crypto.token.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.element.Element;

/** A payload has one spelling: the one that the statement itself writes. */
class JwsPayloadTest {
    private static String payload(String batch) {
        return PackStatement.of(List.of(element("01", "04012345678901"), element("10", batch), element("21", "stu")))
                .toJson();
    }

    private static Element element(String ai, String value) {
        return new Element(ai, value, "", 0, value.length());
    }

    /** Every printable character alone, doubled, and before and after the two that are escaped. */
    @Test
    void check_whateverTheStatementWrites_isAStatement() {
        for (char c = '!'; c <= '~'; c++) {
            for (String batch : List.of("" + c, "" + c + c, c + "\"", "\"" + c, c + "\\", "\\" + c, "\\\"" + c)) {
                assertThat(JwsPayload.check(payload(batch))).as(batch).isEqualTo(JwsPayload.Finding.STATEMENT);
            }
        }
    }

    @Test
    void check_anyCharacterTakenOutOrDoubled_isAnotherSpellingOrAnotherStatement() {
        String payload = payload("a\"b\\c");
        for (int i = 0; i < payload.length(); i++) {
            String shorter = payload.substring(0, i) + payload.substring(i + 1);
            String longer = payload.substring(0, i + 1) + payload.substring(i);
            for (String other : List.of(shorter, longer)) {
                boolean statement = JwsPayload.check(other) == JwsPayload.Finding.STATEMENT;
                // Inside a value another character makes another value; everywhere else it breaks the form.
                boolean inValue = isInValue(payload, i) && payload.charAt(i) != '\\' && payload.charAt(i) != '"';
                assertThat(statement).as(other).isEqualTo(inValue);
            }
        }
    }

    private static boolean isInValue(String payload, int index) {
        return List.of("04012345678901", "a\\\"b\\\\c", "stu").stream()
                .anyMatch(value -> index >= payload.indexOf(value) && index < payload.indexOf(value) + value.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\/", "\\u0041", "\\n", "\\b", "\\", "\\\\\\", " ", "\u0001", "\u00e9", "\""})
    void check_escapeOrCharacterThatTheStatementDoesNotWrite_isNone(String spelled) {
        String payload = payload("X").replace("X", spelled);

        assertThat(JwsPayload.check(payload)).isEqualTo(JwsPayload.Finding.NO_STATEMENT);
    }

    @Test
    void check_payloadCutShortAnywhere_isNone() {
        String payload = payload("a\"b\\");
        for (int i = 0; i < payload.length(); i++) {
            assertThat(JwsPayload.check(payload.substring(0, i)))
                    .as(payload.substring(0, i))
                    .isEqualTo(JwsPayload.Finding.NO_STATEMENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "9", "10", "20", "99"})
    void check_versionOfTwoToNinetyNine_isAnotherVersion(String version) {
        assertThat(JwsPayload.check("{\"v\":" + version + ",\"01\":7}")).isEqualTo(JwsPayload.Finding.OTHER_VERSION);
        assertThat(JwsPayload.check("{\"v\":" + version)).isEqualTo(JwsPayload.Finding.NO_STATEMENT);
        assertThat(JwsPayload.check("{\"v\":" + version + "}")).isEqualTo(JwsPayload.Finding.NO_STATEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "01", "02", "100", "-2", "2.0", " 2", "\u0662", "\"2\"", "/", ":"})
    void check_versionThatIsNoSuchNumber_isNone(String version) {
        assertThat(JwsPayload.check("{\"v\":" + version + ",\"01\":7}")).isEqualTo(JwsPayload.Finding.NO_STATEMENT);
    }

    /** A reader that went on behind a fault could find the rest well formed. */
    @Test
    void check_wellFormedBehindAFault_isNone() {
        String rest = "\"01\":\"04012345678901\",\"21\":\"stu\"}";

        assertThat(JwsPayload.check("{\"v\":1," + rest)).isEqualTo(JwsPayload.Finding.STATEMENT);
        assertThat(JwsPayload.check("{\"v\":1,\"," + rest)).isEqualTo(JwsPayload.Finding.NO_STATEMENT);
        assertThat(JwsPayload.check("{\"v\":1," + rest.replace("stu\"", "\\")))
                .isEqualTo(JwsPayload.Finding.NO_STATEMENT);
    }

    @Test
    void check_memberTwiceOrOutOfOrder_isNone() {
        String gtin = "\"01\":\"04012345678901\"";
        String serial = "\"21\":\"stu\"";

        assertThat(JwsPayload.check("{\"v\":1," + gtin + ',' + serial + '}')).isEqualTo(JwsPayload.Finding.STATEMENT);
        for (String members : List.of(
                gtin + ',' + gtin + ',' + serial,
                gtin + ',' + serial + ',' + serial,
                serial + ',' + gtin,
                gtin,
                serial)) {
            assertThat(JwsPayload.check("{\"v\":1," + members + '}'))
                    .as(members)
                    .isEqualTo(JwsPayload.Finding.NO_STATEMENT);
        }
    }
}
