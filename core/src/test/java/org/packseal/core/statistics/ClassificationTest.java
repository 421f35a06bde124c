package org.packseal.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassificationTest {
    private static final Set<Axis> COUNTRY = Set.of(Axis.COUNTRY);

    private static Classification of(Map<String, Integer> counts) {
        List<Map<Axis, String>> incidents = new ArrayList<>();
        counts.forEach((country, count) -> {
            for (int i = 0; i < count; i++) {
                incidents.add(Map.of(Axis.COUNTRY, country));
            }
        });
        return new Classification(incidents, COUNTRY, 11);
    }

    @Test
    void smallCategories_areMergedUntilTheirSumCanBePrinted() {
        assertThat(of(Map.of("DE", 40, "FR", 11, "NG", 6, "IN", 5)).totals(Axis.COUNTRY))
                .isEqualTo(Map.of("DE", 40, "FR", 11, "OTHER", 11));
    }

    @Test
    void oneSmallCategory_takesTheNextSmallestWithIt() {
        assertThat(of(Map.of("DE", 40, "FR", 11, "NG", 1)).totals(Axis.COUNTRY))
                .isEqualTo(Map.of("DE", 40, "OTHER", 12));
    }

    @Test
    void smallCategoryNamedOther_grows() {
        assertThat(of(Map.of("DE", 40, "OTHER", 3, "FR", 12)).totals(Axis.COUNTRY))
                .isEqualTo(Map.of("DE", 40, "OTHER", 15));
    }

    @Test
    void printableCategories_stayAsTheyAre_namedOnesFirst() {
        assertThat(of(Map.of("DE", 11, "NOT_STATED", 30, "OTHER", 20))
                        .totals(Axis.COUNTRY)
                        .keySet())
                .containsExactly("DE", "OTHER", "NOT_STATED");
    }

    @Test
    void coarserAxis_mergesTwoCategoriesAtFirstAndOneAfterwards() {
        Classification classes = of(Map.of("DE", 40, "FR", 11, "NG", 12, "IN", 13));

        classes.mergeSmallest(Axis.COUNTRY);
        assertThat(classes.totals(Axis.COUNTRY)).isEqualTo(Map.of("DE", 40, "IN", 13, "OTHER", 23));
        classes.mergeSmallest(Axis.COUNTRY);
        assertThat(classes.totals(Axis.COUNTRY)).isEqualTo(Map.of("DE", 40, "OTHER", 36));
    }
}
