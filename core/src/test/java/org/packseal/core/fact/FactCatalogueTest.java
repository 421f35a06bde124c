package org.packseal.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.text.TableLine;

class FactCatalogueTest {
    private static final FactCatalogue CATALOGUE = FactCatalogue.standard();

    @Test
    void values_ofEveryFact_fitTheBitsOfACondition() {
        assertThat(CATALOGUE.facts())
                .allSatisfy(fact -> assertThat(fact.values().size()).isLessThan(62))
                .allSatisfy(fact -> assertThat(fact.values()).containsAll(fact.adverse()))
                .allSatisfy(fact -> assertThat(fact.note()).endsWith("."));
    }

    @Test
    void identityIsClearedByALook_sourceByACodeOrTheMaker() {
        assertThat(CATALOGUE.facts().stream()
                        .filter(fact -> fact.clears().isPresent())
                        .map(fact ->
                                fact.clears().orElseThrow() + " " + fact.key() + " " + new TreeSet<>(fact.clearing())))
                .containsExactlyInAnyOrder(
                        "IDENTITY identity.labelling [MATCH]",
                        "IDENTITY identity.tamper [INTACT]",
                        "IDENTITY identity.mahExam [GENUINE]",
                        "SOURCE token.result [SIGNATURE_VALID]",
                        "SOURCE repo.serial [ACTIVE, EXPIRED, RECALLED, WITHDRAWN]",
                        "SOURCE source.mah.statement [CONFIRMS]",
                        "SOURCE source.manufacturer.statement [CONFIRMS]");
    }

    @Test
    void expected_ofAnUnknownKey_isTheNearOneOrItsGroupOrAllGroups() {
        assertThat(CATALOGUE.expected("identity.labeling")).endsWith("such as \"identity.labelling\"");
        assertThat(CATALOGUE.expected("identity.colour"))
                .contains("one of identity.name, identity.strength", ", identity.mahExam")
                .doesNotContain("repo.");
        assertThat(CATALOGUE.expected("colour")).contains("one of the groups product, pack,", ", repo, ");
    }

    @Test
    void expected_ofAKeyCutShort_isTheOnlyOneThatBeginsSo() {
        assertThat(CATALOGUE.expected("identity.label")).endsWith("such as \"identity.labelling\"");
        assertThat(CATALOGUE.expected("token.trustList")).endsWith("such as \"token.trustListFresh\"");
        assertThat(CATALOGUE.expected("Comp.as")).endsWith("such as \"comp.assayPct\"");
        assertThat(CATALOGUE.expected("")).contains("one of the groups");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b\tYES NO\tCONTEXT\t-\tLIBRARY\tnote.",
                "a.b\tYES NO\tCONTEXTS\t-\tLIBRARY\tnote.\t-",
                "a.b\tYES NO\tCONTEXT\t-\tLIBRARIAN\tnote.\t-",
                "a.b\tYES YES\tCONTEXT\t-\tLIBRARY\tnote.\t-",
                "a.b\tYES+ NO\tCONTEXT\t-\tLIBRARY\tnote.\t-",
                "a.b\tYES NO\tCONTEXT\tSOURCE\tLIBRARY\tnote.\t-",
                "a.b\tYES NO\tCONTEXT\t-\tLIBRARY\tnote.\tgaze"
            })
    void badRow_isAnErrorNamingItsLine(String row) throws IOException {
        BufferedReader lines = new BufferedReader(new StringReader("# comment\n" + row + "\n"));
        List<TableLine> table = TableLine.readAll("facts.txt", lines);
        assertThatThrownBy(() -> FactTable.rows(table))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("facts.txt line 2");
    }
}
