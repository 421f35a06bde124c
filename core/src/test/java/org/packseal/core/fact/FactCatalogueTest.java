package org.packseal.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactCatalogueTest {
    private static final FactCatalogue CATALOGUE = FactCatalogue.standard();
    private static final Path SPECIFICATION = Path.of("../../shared/facts/who-7c.json");

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
    void catalogue_againstTheSpecification_hasItsFactsValuesAndAdverseValues() throws IOException {
        Assumptions.assumeTrue(Files.exists(SPECIFICATION), "the specification is not here: " + SPECIFICATION);
        JsonNode facts =
                new ObjectMapper().readTree(Files.readString(SPECIFICATION)).get("facts");
        Set<String> own = new TreeSet<>();
        CATALOGUE.facts().forEach(fact -> own.add(fact.key()));
        for (Map.Entry<String, JsonNode> row : facts.properties()) {
            FactDefinition fact = CATALOGUE.require(row.getKey());
            own.remove(row.getKey());
            Set<String> values = words(row.getValue().path("values"));
            Set<String> adverse = words(row.getValue().path("adverse"));
            // Language apart from batch and expiry; an alert on other serial numbers.
            if (row.getKey().equals("identity.innerOuter")) {
                values.add("LANGUAGE");
                adverse.add("LANGUAGE");
            } else if (row.getKey().equals("determination.scope")) {
                values.add("OUT_OF_RANGE");
            }
            assertThat(fact.values()).as(row.getKey()).hasSameElementsAs(values);
            assertThat(fact.adverse()).as(row.getKey()).hasSameElementsAs(adverse);
        }
        assertThat(own)
                .as("added here")
                .containsExactly(
                        "auth.conformity",
                        "auth.destination",
                        "batch.recall",
                        "comp.content",
                        "comp.controlledFound",
                        "composition.productionError",
                        "context.inTransit",
                        "context.place",
                        "history.release",
                        "identity.accessory",
                        "identity.comparator",
                        "identity.documentKind",
                        "identity.innerLabelling",
                        "identity.printedExpiry",
                        "identity.printedGtin",
                        "identity.printedLot",
                        "identity.printedRegistration",
                        "pack.channel",
                        "pack.expired",
                        "pack.printedAs",
                        "pack.serialised",
                        "relabel.division",
                        "repo.answer",
                        "scan.expiryDay",
                        "source.repackager.address",
                        "source.repackager.identity",
                        "source.repackager.impersonated",
                        "source.repackager.licence",
                        "source.repackager.licenceStated",
                        "source.repackager.statement");
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new TreeSet<>();
        array.forEach(word -> words.add(word.textValue()));
        return words;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b | YES NO | CONTEXT | - | LIBRARY",
                "a.b | YES NO | CONTEXTS | - | LIBRARY | note.",
                "a.b | YES NO | CONTEXT | - | LIBRARIAN | note.",
                "a.b | YES YES | CONTEXT | - | LIBRARY | note.",
                "a.b | YES+ NO | CONTEXT | - | LIBRARY | note.",
                "a.b | YES NO | CONTEXT | SOURCE | LIBRARY | note."
            })
    void badRow_isAnErrorNamingItsLine(String row) {
        BufferedReader lines = new BufferedReader(new StringReader("# comment\n" + row + "\n"));
        assertThatThrownBy(() -> FactTable.rows(lines))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("facts.txt line 2");
    }
}
