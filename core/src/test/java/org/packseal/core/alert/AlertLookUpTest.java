package org.packseal.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.Producer;

/** What it costs to match a pack, however many alerts there are. */
class AlertLookUpTest {
    @Test
    void hundredThousandAlerts_leaveThePackItsOwnOnly() {
        StringBuilder all =
                new StringBuilder("{\"schemaVersion\":1,\"name\":\"Alerts\",\"date\":\"2026-11-01\",\"alerts\":[");
        for (int i = 0; i < 100_000; i++) {
            all.append(i == 0 ? "" : ",")
                    .append(AlertFixture.alert(
                            "WHO", "Alert " + i, "FALSIFIED", "\"batches\":[\"B" + i + "\"],\"serials\":[\"S1\"]"));
        }
        Alerts alerts = Alerts.read(all.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        assertThat(alerts.size()).isEqualTo(100_000);
        assertThat(AlertFixture.assess(alerts, AlertFixture.scan("B77777", "S1", "280630"))
                        .determinations())
                .singleElement()
                .satisfies(d -> assertThat(d.reference()).hasValue("Alert 77777"));
    }

    /** Counts its look-ups; a walk through it counts as many as it has entries. */
    private static final class CountingMap<V> extends HashMap<String, V> {
        @Serial
        private static final long serialVersionUID = 1L;

        private int lookUps;

        @Override
        public @Nullable V get(Object key) {
            lookUps++;
            return super.get(key);
        }

        @Override
        public V getOrDefault(Object key, V absent) {
            lookUps++;
            return super.getOrDefault(key, absent);
        }

        @Override
        public Set<String> keySet() {
            lookUps += size();
            return super.keySet();
        }

        @Override
        public Collection<V> values() {
            lookUps += size();
            return super.values();
        }

        @Override
        public Set<Map.Entry<String, V>> entrySet() {
            lookUps += size();
            return super.entrySet();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100_000})
    void pack_isMatchedByTwoLookUps_howeverManyAlertsThereAre(int count) {
        CountingMap<List<Alert>> batches = new CountingMap<>();
        CountingMap<ProductAlerts> products = new CountingMap<>();
        ProductAlerts product = new ProductAlerts(batches);
        products.put(AlertFixture.GTIN, product);
        for (int i = 0; i < count; i++) {
            Set<String> batch = Set.of("B" + i);
            Alert alert = new Alert(
                    Producer.WHO,
                    "Alert " + i,
                    LocalDate.of(2026, 6, 1),
                    Determination.Finding.FALSIFIED,
                    null,
                    batch,
                    Alert.BatchNumbers.ALSO_GENUINE,
                    SerialNumbers.none(),
                    List.of(),
                    Set.of(),
                    Set.of());
            product.add(batch, alert);
            products.put("product " + i, new ProductAlerts(new HashMap<>()));
        }
        Alerts alerts = new Alerts("file", products, count);
        assertThat(AlertFixture.assess(alerts, AlertFixture.scan("B" + (count - 1), "S1", "280630"))
                        .determinations())
                .hasSize(1);
        assertThat(products.lookUps + batches.lookUps).isEqualTo(2);
    }
}
