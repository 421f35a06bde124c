package org.packseal.crypto.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.crypto.problem.KeyWarning;

class CompanyPrefixLengthTest {
    static List<CompanyPrefixLength> rows() {
        return CompanyPrefixLength.rows();
    }

    private static List<KeyWarning> warnings(String prefix) {
        return CompanyPrefixLength.warnings(List.of(prefix), "/keys/3");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void warnings_prefixOfTheShortestLength_givesNoneAndAShorterOneDoes(CompanyPrefixLength row) {
        assertThat(row.example()).hasSize(row.shortest());
        assertThat(warnings(row.example())).isEmpty();
        for (String first : List.of(row.from(), row.to())) {
            String shorter = first + "1".repeat(row.shortest() - 1 - first.length());
            assertThat(warnings(shorter)).singleElement().satisfies(warning -> {
                assertThat(warning.where()).isEqualTo("/keys/3/scope/gcp");
                assertThat(warning.message()).contains(shorter, row.name(), "at least " + row.shortest());
            });
            assertThat(warnings(shorter + "1")).isEmpty();
        }
    }

    @Test
    void warnings_rangeThatIsNotListed_givesNone() {
        for (String prefix : List.of("399999", "441111", "539999", "550000", "640123", "500123", "100000")) {
            assertThat(warnings(prefix)).as(prefix).isEmpty();
        }
    }
}
