package org.packseal.gs1.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.gs1.text.TableLine;

class TableTest {
    private static final int YEAR = 2026;

    @Test
    void table_release_hasAllItsIdentifiers() {
        assertThat(ApplicationIdentifiers.table().release()).isEqualTo("2026-01-27");
        assertThat(ApplicationIdentifiers.table().all()).hasSize(541);
    }

    @Test
    void example_ofEachRow_passesItsChecks() {
        List<String> refused = new ArrayList<>();
        for (ApplicationIdentifier ai : ApplicationIdentifiers.table().all()) {
            String example = ai.example();
            ai.check(
                    example, 0, example.length(), YEAR, (flaw, from, to, sentence) -> refused.add(ai + " " + sentence));
            if (!ai.accepts(example, 0, example.length(), YEAR)) {
                refused.add(ai + " not accepted");
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void checks_exceptYyyymmd0_areUsedByTheTable() {
        Set<SyntaxCheck> used = EnumSet.noneOf(SyntaxCheck.class);
        for (ApplicationIdentifier ai : ApplicationIdentifiers.table().all()) {
            ai.components().forEach(part -> used.addAll(part.checks()));
        }
        assertThat(EnumSet.complementOf(EnumSet.copyOf(used))).containsExactly(SyntaxCheck.YYYYMMD0);
    }

    @Test
    void relations_ofEachRow_nameKnownIdentifiersAndNotItself() {
        for (ApplicationIdentifier ai : ApplicationIdentifiers.table().all()) {
            for (Requirement requirement : ai.requirements()) {
                for (List<String> group : requirement.alternatives()) {
                    assertThat(group).allMatch(TableTest::known);
                    // Presence bits do not tell an identifier from itself: none may ask for its own kind.
                    assertThat(group).noneMatch(pattern -> RelationBits.matches(ai.ai(), pattern));
                }
            }
            assertThat(ai.exclusions()).allMatch(TableTest::known);
            assertThat(ai.qualifiers())
                    .allSatisfy(sequence -> assertThat(sequence).allMatch(TableTest::known));
        }
    }

    private static boolean known(String pattern) {
        return ApplicationIdentifiers.table().all().stream().anyMatch(ai -> RelationBits.matches(ai.ai(), pattern));
    }

    @Test
    void predefinedLength_followsFromFirstTwoDigits() {
        for (ApplicationIdentifier ai : ApplicationIdentifiers.table().all()) {
            int pair = Integer.parseInt(ai.ai().substring(0, 2));
            boolean predefined = pair <= 4 || (pair >= 11 && pair <= 20) || (pair >= 31 && pair <= 36) || pair == 41;
            assertThat(ai.predefinedLength()).as(ai.toString()).isEqualTo(predefined);
        }
    }

    @Test
    void at_textThatBeginsLikeAnother_findsTheLongestKnown() {
        ApplicationIdentifiers table = ApplicationIdentifiers.table();
        assertThat(table.at("2351", 0, 4)).hasToString("(235)");
        assertThat(table.at("2341", 0, 4)).isNull();
        assertThat(table.at("23", 0, 2)).isNull();
        assertThat(table.at("3106000000", 0, 10)).isNull();
        assertThat(table.at("x21y", 1, 4)).hasToString("(21)");
        assertThat(table.at("٢١", 0, 2)).isNull();
        assertThat(table.find("011")).isNull();
        assertThat(table.find("")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "01 | | N14:csun | | | T | 1 | S; unknown syntax check csun",
                "01 | fixed | N14 | | | T | 1 | S; unknown flag fixed",
                "01 | | N14 | | | T | 1; found 7",
                "0x | | N14 | | | T | 1 | S; bad identifier",
                "3100-3205 | | N6 | | | T | 1 | S; bad range",
                "01 | | N1..5 N2 | | | T | 1 | S; variable part inside",
                "01 | | [N2 | | | T | 1 | S; unbalanced bracket",
                "01 | | W2 | | | T | 1 | S; bad component",
                "01 | | N0 | | | T | 1 | S; bad length",
                "01 | | N2 | wants 02 | | T | 1 | S; neither needs nor not",
                "01 | | N2 | | primary | T | 1 | S; bad link column",
                "01 | | N2 | | | T | | S; example and source",
                "2351 | | N2 | | | T | 1 | S; differ in length",
                "21 | | N2 | | | T | 1 | S; has two rows",
            })
    void load_badRow_namesFileAndLine(String row, String why) {
        String text =
                "release x\n# comment\n21 | | X1..20 | | | SERIAL | A | S\n235 | | X1..28 | | | TPX | A | S\n" + row;
        assertThatThrownBy(() -> load(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bad.txt line 5")
                .hasMessageContaining(why.strip());
    }

    private static ApplicationIdentifiers load(String text) throws IOException {
        return new ApplicationIdentifiers(
                TableLine.readAll("bad.txt", new BufferedReader(new StringReader(text.replace('|', '\t')))));
    }
}
