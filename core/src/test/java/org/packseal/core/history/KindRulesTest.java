package org.packseal.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.history.vocabulary.Vocabulary;
import org.packseal.core.history.vocabulary.Vocabulary.Meaning;

/** What happened, by type, action, step and disposition: the first rule that holds. */
class KindRulesTest {
    @ParameterizedTest
    @CsvSource({
        "TRANSACTION, OBSERVE, dispensing, dispensed, DOCUMENT",
        "OBJECT, ADD, encoding, , DOCUMENT",
        "OBJECT, OBSERVE, reserving, reserved, DOCUMENT",
        "OBJECT, OBSERVE, sensor_reporting, , SENSOR",
        "OBJECT, ADD, commissioning, active, COMMISSION",
        "OBJECT, ADD, , active, COMMISSION",
        "OBJECT, ADD, own_step, active, OBSERVE",
        "OBJECT, OBSERVE, commissioning, active, OBSERVE",
        "AGGREGATION, ADD, commissioning, active, PACK",
        "OBJECT, DELETE, destroying, , DESTROY",
        "OBJECT, OBSERVE, holding, destroyed, DESTROY",
        "OBJECT, OBSERVE, decommissioning, , DECOMMISSION",
        "OBJECT, DELETE, dispensing, partially_dispensed, OBSERVE",
        "OBJECT, DELETE, dispensing, dispensed, SUPPLY",
        "OBJECT, OBSERVE, retail_selling, , SUPPLY",
        "OBJECT, OBSERVE, , retail_sold, SUPPLY",
        "OBJECT, OBSERVE, inspecting, dispensed, OBSERVE",
        "OBJECT, DELETE, holding, inactive, DECOMMISSION",
        "OBJECT, DELETE, own_step, , DECOMMISSION",
        "OBJECT, DELETE, shipping, in_transit, SHIP",
        "OBJECT, DELETE, receiving, , RECEIVE",
        "OBJECT, OBSERVE, collecting, , RETURN",
        "OBJECT, OBSERVE, receiving, returned, RETURN",
        "OBJECT, OBSERVE, receiving, available, RECEIVE",
        "OBJECT, OBSERVE, void_shipping, , VOID_SHIP",
        "OBJECT, OBSERVE, departing, , SHIP",
        "OBJECT, OBSERVE, consigning, , SHIP",
        "OBJECT, OBSERVE, staging_outbound, , SHIP",
        "AGGREGATION, ADD, loading, , SHIP",
        "OBJECT, OBSERVE, transporting, , SHIP",
        "OBJECT, OBSERVE, arriving, , RECEIVE",
        "OBJECT, OBSERVE, accepting, , RECEIVE",
        "AGGREGATION, DELETE, unloading, , RECEIVE",
        "AGGREGATION, ADD, packing, , PACK",
        "AGGREGATION, DELETE, unpacking, , UNPACK",
        "AGGREGATION, OBSERVE, packing, , OBSERVE",
        "ASSOCIATION, ADD, installing, , OBSERVE",
        "OBJECT, OBSERVE, inspecting, , OBSERVE"
    })
    void kind_isThatOfTheFirstRule(
            EventType type, EventAction action, String step, String disposition, EventKind expected) {
        HistoryEventBuilder event =
                HistoryEvent.builder(Feed.DEFAULT, type, new EventTime(0, 0)).action(action);
        if (step != null) {
            event.step(step);
        }
        if (disposition != null) {
            event.disposition(disposition);
        }
        assertThat(event.build().kind(SubjectRole.OBJECT)).isEqualTo(expected);
    }

    @Test
    void transformation_usesUpAndMakes() {
        HistoryEvent event = HistoryEvent.builder(Feed.DEFAULT, EventType.TRANSFORMATION, new EventTime(0, 0))
                .build();
        assertThat(event.kind(SubjectRole.INPUT)).isEqualTo(EventKind.TRANSFORMED);
        assertThat(event.kind(SubjectRole.OUTPUT)).isEqualTo(EventKind.COMMISSION);
    }

    @Test
    void vocabulary_hasEveryTermOnce_andEveryMeaningIsUsed() {
        assertThat(Vocabulary.steps().terms()).hasSize(41);
        assertThat(Vocabulary.dispositions().terms()).hasSize(38);
        TreeSet<Meaning> used = new TreeSet<>();
        Vocabulary.steps().terms().values().forEach(term -> used.add(term.meaning()));
        Vocabulary.dispositions().terms().values().forEach(term -> used.add(term.meaning()));
        assertThat(used).containsExactly(Meaning.values());
        Vocabulary.steps()
                .terms()
                .values()
                .forEach(
                        term -> assertThat(Vocabulary.steps().name(term.code())).isEqualTo(term.name()));
    }
}
