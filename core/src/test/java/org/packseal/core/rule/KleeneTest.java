package org.packseal.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Truth tables of Kleene's strong logic (Introduction to Metamathematics, section 64). */
class KleeneTest {
    @ParameterizedTest
    @CsvSource({
        "TRUE, TRUE, TRUE, TRUE",
        "TRUE, UNKNOWN, UNKNOWN, TRUE",
        "TRUE, FALSE, FALSE, TRUE",
        "UNKNOWN, TRUE, UNKNOWN, TRUE",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, FALSE, FALSE, UNKNOWN",
        "FALSE, TRUE, FALSE, TRUE",
        "FALSE, UNKNOWN, FALSE, UNKNOWN",
        "FALSE, FALSE, FALSE, FALSE"
    })
    void andOr_ofEachPair_areThoseOfTheTable(Kleene a, Kleene b, Kleene and, Kleene or) {
        assertThat(a.and(b)).isEqualTo(and);
        assertThat(a.or(b)).isEqualTo(or);
    }

    @ParameterizedTest
    @CsvSource({"TRUE, FALSE, FALSE", "UNKNOWN, UNKNOWN, TRUE", "FALSE, TRUE, TRUE"})
    void notAndNotShown_ofEachValue_areThoseOfTheTable(Kleene a, Kleene not, Kleene notShown) {
        assertThat(a.not()).isEqualTo(not);
        assertThat(a.notShown()).isEqualTo(notShown);
    }
}
