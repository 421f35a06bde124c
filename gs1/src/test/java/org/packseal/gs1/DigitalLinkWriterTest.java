package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.element.Element;

/** Writing GS1 Digital Links: the canonical form, and what is no link. */
class DigitalLinkWriterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01=09520123456788                                   | /01/09520123456788                         | key alone",
                "10=L 01=09520123456788                              | /01/09520123456788/10/L                    | key first in the path",
                "01=09520123456788 21=S 10=L 22=V                    | /01/09520123456788/22/V/10/L/21/S          | dictionary order",
                "01=09520123456788 235=T                             | /01/09520123456788/235/T                   | other sequence",
                "01=09520123456788 235=T 10=L 22=V                   |                                            | more qualifiers win, but then 235 is left over",
                "01=09520123456788 21=S 17=280630 10=L               | /01/09520123456788/10/L/21/S?17=280630     | attribute",
                "01=09520123456788 3922=0299 17=280630 3103=000195   | /01/09520123456788?17=280630&3103=000195&3922=0299 | predefined length first",
                "01=09520123456788 7003=2806301200 11=260101         | /01/09520123456788?11=260101&7003=2806301200 | fixed length without mark is other",
                "414=9520123456788 7040=1ABC 254=X                   |                                            | tie: first sequence, then 7040 is no attribute",
                "00=952012345678912345 01=09520123456788             | /00/952012345678912345?01=09520123456788   | first primary key is the key",
                "01=09520123456788 00=952012345678912345             | /01/09520123456788?00=952012345678912345   | order of elements decides",
                "8004=9520614141234567 01=09520123456788 10=L        | /8004/9520614141234567?01=09520123456788&10=L | 10 qualifies another key",
                "01=09520123456788 01=09520123456788 10=L 10=L       | /01/09520123456788/10/L                    | present twice, written once",
                "10=L 17=280630                                      |                                            | no primary key",
                "8006=095060001343520102 21=S 22=V                   | /8006/095060001343520102/22/V/21/S         | ITIP",
                "01=09520123456788 710=12345678                      | /01/09520123456788?710=12345678            | national number",
                "03=09520123456788 10=L                              |                                            | 03 is no key",
                "01=09520123456788 254=X                             |                                            | 254 is no attribute",
            })
    void toDigitalLink_elements_areOrderedAsTheStandardSays(String elements, String path, String why) {
        assertThat(of(elements).toDigitalLink())
                .as(why)
                .isEqualTo(Optional.ofNullable(path).map(link -> "https://id.gs1.org" + link));
    }

    @Test
    void toDigitalLink_everyCharacterOfSet82_isEscapedUnlessUnreserved() {
        String value = "!\"%&'()*+,-./:;<=>?_az";
        ElementString elements = ElementString.builder()
                .add("01", "09520123456788")
                .add("10", "!\"%&'()*+,-./:;<=>?")
                .add("99", value)
                .build();
        String link = elements.toDigitalLink().orElseThrow();
        assertThat(link)
                .isEqualTo(
                        "https://id.gs1.org/01/09520123456788/10/%21%22%25%26%27%28%29%2A%2B%2C-.%2F%3A%3B%3C%3D%3E%3F"
                                + "?99=%21%22%25%26%27%28%29%2A%2B%2C-.%2F%3A%3B%3C%3D%3E%3F_az");
        assertThat(Scans.STRICT.parse(link).element("99").orElseThrow().value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, https://example.com/01/09520123456788",
        "https://example.com/, https://example.com/01/09520123456788",
        "http://a:8080/m/n, http://a:8080/m/n/01/09520123456788",
        "https://a/01/09520123456788/10, https://a/01/09520123456788/10/01/09520123456788",
    })
    void toDigitalLink_ownStem_standsInFront(String stem, String link) {
        ElementString elements = of("01=09520123456788");
        assertThat(elements.toDigitalLink(stem)).contains(link);
        assertThat(Scans.elements(Scans.STRICT.parse(link))).isEqualTo("01=09520123456788");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "ftp://a",
                "https://",
                "https:///",
                "https://a?b",
                "https://a/b?c",
                "https://a#f",
                "https://a b",
                "https://me@a",
                "https://a/%4",
                "HtTps://a",
                "https://a/\u00E9"
            })
    void toDigitalLink_stemThatIsNone_isRefused(String stem) {
        ElementString elements = of("01=09520123456788");
        assertThatThrownBy(() -> elements.toDigitalLink(stem)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/01/09520123456788/235/T?10=L",
                "/8004/9520614141234567?01=09520123456788&10=L",
                "/01/09520123456788?00=952012345678912345",
            })
    void toDigitalLink_linkThatWasRead_keepsItsKeyAndPath(String path) {
        ParsedScan scan = Scans.PARSER.parse("https://example.com/s" + path);
        assertThat(scan.elementString().toDigitalLink()).contains("https://id.gs1.org" + path);
    }

    @Test
    void toDigitalLink_qualifierAddedToLinkThatWasRead_goesIntoThePath() {
        ParsedScan scan = Scans.PARSER.parse("https://example.com/01/09520123456788/21/S?17=280630");
        assertThat(scan.elementString().with("10", "L").toDigitalLink())
                .contains("https://id.gs1.org/01/09520123456788/10/L/21/S?17=280630");
    }

    @Test
    void toDigitalLink_linkWithIllegalPath_isWrittenInLegalOrder() {
        ParsedScan scan = Scans.PARSER.parse("https://example.com/01/09520123456788/21/S/10/L");
        assertThat(scan.elementString().toDigitalLink()).contains("https://id.gs1.org/01/09520123456788/10/L/21/S");
    }

    @Test
    void toDigitalLink_valueThatItsIdentifierCannotHold_isNoLink() {
        assertThat(of("01=09520123456788 10=A#B").toDigitalLink()).isEmpty();
        assertThat(of("01=9520123456788").toDigitalLink()).isEmpty();
        assertThat(of("01=09520123456788 9N=110375286414").toDigitalLink()).isEmpty();
        assertThat(ElementString.of(List.of()).toDigitalLink()).isEmpty();
    }

    private static ElementString of(String pairs) {
        List<Element> elements = new ArrayList<>();
        for (String pair : pairs.split(" ", -1)) {
            int equals = pair.indexOf('=');
            String value = pair.substring(equals + 1);
            elements.add(new Element(pair.substring(0, equals), value, "", 0, value.length()));
        }
        return ElementString.of(elements);
    }
}
