package org.packseal.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private final Locale usual = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(usual);
    }

    @Test
    void text_topicsSaidInAnyOrder_standInPharmacistsOrder() {
        Explanation explanation = Explanation.builder()
                .say(Topic.LEGAL, "note.NOT_LEGAL_ADVICE")
                .say(Topic.FOUND, "found.nothing")
                .say(Topic.SUPPLY, "supply.CHECK")
                .build();

        assertThat(explanation.toString()).isEqualTo("""
                        May this pack be supplied?
                          Check first. Something needed before this pack may be supplied is missing;
                          the next steps name it.

                        What was found
                          - Nothing adverse was found.

                        Please note
                          - None of this is legal advice. It says what the evidence points to under
                            each text; it is never a finding.
                        """);
    }

    @Test
    void text_lines_areNeverLongerThanTheWidth() {
        Explanation.Builder all = Explanation.builder();
        for (String key : Messages.of(Locale.GERMAN).keys()) {
            all.say(Topic.FOUND, key);
        }
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            assertThat(all.build().text(locale).lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(TextLayout.WIDTH));
        }
    }

    @Test
    void text_defaultLocale_hasNoInfluence() {
        Explanation explanation = Explanation.builder()
                .say(
                        Topic.DEFINITIONS,
                        new Statement("definition.line", Map.of("definition", "X", "outcome", "INDICATED_IT")))
                .build();
        Locale.setDefault(Locale.ENGLISH);
        String before = explanation.toString();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));

        assertThat(explanation.toString()).isEqualTo(before).contains("indicated it");
    }

    @Test
    void say_sameStatementTwice_isSaidOnce() {
        Explanation explanation = Explanation.builder()
                .say(Topic.FOUND, "found.nothing")
                .say(Topic.FOUND, "found.nothing")
                .build();

        assertThat(explanation.statements().get(Topic.FOUND)).hasSize(1);
    }
}
