package org.packseal.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of alerts that are refused, with the place of what is wrong. */
class AlertFileTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"batches\":[\"B1\"],\"serialRanges\":[{\"from\":\"A9\",\"to\":\"A1\"}] | OUT_OF_RANGE /alerts/0/serialRanges/0",
                "\"batches\":[\"B1\"],\"serialRanges\":[{\"from\":\"A9\",\"to\":\"A10\"}] | OUT_OF_RANGE /alerts/0/serialRanges/0",
                "\"batches\":[\"B1\"],\"expiries\":[\"2028-13\"] | INVALID_DATE /alerts/0/expiries/0",
                "\"batches\":[\"B1\"],\"allBatches\":true | MISSING_MEMBER /alerts/0",
                "\"legalBasis\":\"EU\" | MISSING_MEMBER /alerts/0",
                "\"batches\":[] | EMPTY /alerts/0/batches",
                "\"batches\":[\"B1\"],\"serial\":\"S\" | UNKNOWN_MEMBER /alerts/0/serial",
                "\"batches\":[\"B1\"],\"markets\":[\"Germany\"] | UNKNOWN_VALUE /alerts/0/markets/0",
                "\"batches\":[\"B1\"],\"languages\":[\"de\",\"EN\"] | UNKNOWN_VALUE /alerts/0/languages/1",
                "\"batches\":[\"B1\"],\"markets\":[] | EMPTY /alerts/0/markets",
                "\"batches\":[\"B1\"],\"deliberate\":\"YES\" | UNKNOWN_VALUE /alerts/0/deliberate"
            })
    void wrongMember_isRefusedWithItsPlace(String members, String problem) {
        assertThat(AlertFixture.problems(AlertFixture.json(AlertFixture.alert("WHO", "A", "FALSIFIED", members))))
                .contains(problem);
    }

    @Test
    void alertTwice_orWithoutProduct_isRefusedWithItsPlace() {
        String one = AlertFixture.alert("WHO", "A", "FALSIFIED", "\"batches\":[\"B1\"]");
        assertThat(AlertFixture.problems(AlertFixture.json(one, one))).containsExactly("DUPLICATE /alerts/1/reference");
        assertThat(AlertFixture.problems(
                        AlertFixture.json(one.replace("{\"gtin\":\"" + AlertFixture.GTIN + "\"}", ""))))
                .containsExactly("EMPTY /alerts/0/products");
        assertThat(AlertFixture.problems(AlertFixture.json(one.replace(AlertFixture.GTIN, "09506000134353"))))
                .containsExactly("INVALID_GTIN /alerts/0/products/0/gtin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"batches\":[\"B1\"]", "\"allBatches\":true"})
    void moreAlertsAboutOneBatchThanAnyBatchHas_areRefused(String batches) {
        String[] all = new String[Alerts.MAX_PER_BATCH + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = AlertFixture.alert("WHO", "Alert " + i, "FALSIFIED", batches);
        }
        assertThat(AlertFixture.problems(AlertFixture.json(all)))
                .containsExactly("TOO_MANY /alerts/" + Alerts.MAX_PER_BATCH);
        assertThat(AlertFixture.file(Arrays.copyOf(all, Alerts.MAX_PER_BATCH)).size())
                .isEqualTo(Alerts.MAX_PER_BATCH);
    }
}
