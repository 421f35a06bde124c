package org.packseal.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.packseal.core.definition.Definition;

/** Each outcome is compared with the codes of those before it, and each note with all of them: with a set, not with a list. */
@Tag("class-path")
class DefinitionStepsTest {
    /** A quarter of the most entries that a list may have. */
    private static final int ENTRIES = 250;

    private static final Proportion RULE = new Proportion("steps", 10_000, 10_000);

    @Test
    void steps_ofManyOutcomes_growInProportion() throws Exception {
        assertThat(RULE.holds(cost(entries -> definition(entries, 1)))).isTrue();
    }

    @Test
    void steps_ofManyOutcomesAndNotes_growInProportion() throws Exception {
        assertThat(RULE.holds(cost(entries -> definition(entries, entries)))).isTrue();
    }

    private static GrownCost cost(GrownInput.Growth growth) throws Exception {
        Definition.read(growth.bytes(4 * ENTRIES)); // throws if it is refused
        CountedEntry entry = CountedEntry.of(FuzzTarget.DEFINITION);
        entry.run(growth.bytes(1));
        return GrownCost.of(new GrownInput("definition", growth), ENTRIES, entry::steps);
    }

    private static byte[] definition(int outcomes, int notes) {
        return """
                {"schemaVersion":1,"id":"d","version":"1","title":"t","citation":"c","date":"2026-01-01",
                "outcomes":[%s],"notes":[%s]}""".formatted(
                        list(
                                "{'id':'o%d','code':'O%d','level':'INDICATED','rules':['ID-01'],'citation':'c'}",
                                outcomes),
                        list("{'code':'N%d','onlyWithOutcomes':['O0']}", notes))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String list(String entry, int times) {
        return IntStream.range(0, times)
                .mapToObj(at -> entry.replace("%d", Integer.toString(at)).replace('\'', '"'))
                .collect(Collectors.joining(","));
    }
}
