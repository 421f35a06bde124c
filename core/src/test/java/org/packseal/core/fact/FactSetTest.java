package org.packseal.core.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactSetTest {
    private static final long SEED = 7;

    @Test
    void take_randomFacts_equalsALinkedHashSet() {
        Random random = new Random(SEED);
        for (int run = 0; run < 2_000; run++) {
            int room = random.nextInt(6);
            FactSet set = FactSet.withRoomFor(room);
            Set<Fact> plain = new LinkedHashSet<>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                Fact fact = fact(random.nextInt(30));
                set.take(fact);
                plain.add(fact);
            }
            String message = "seed " + SEED + ", run " + run + ", room " + room;
            assertEquals(new ArrayList<>(plain), new ArrayList<>(set), message);
            assertEquals(plain.hashCode(), set.hashCode(), message);
            for (int i = 0; i < 30; i++) {
                assertEquals(plain.contains(fact(i)), set.contains(fact(i)), message);
            }
            FactSet copy = set.copyWithRoomFor(random.nextInt(12));
            Fact more = fact(31);
            copy.take(more);
            assertTrue(copy.contains(more) && !set.contains(more), message);
            assertEquals(set.size() + 1, copy.size(), message);
        }
    }

    @Test
    void take_equalHashes_areToldApart() {
        // "Aa" and "BB" have one hash, and so has every text put together of as many of them.
        List<Fact> facts = List.of(source("AaAa"), source("AaBB"), source("BBAa"), source("BBBB"));
        FactSet set = FactSet.withRoomFor(1);
        facts.forEach(set::take);
        facts.forEach(set::take);
        assertEquals(facts, new ArrayList<>(set));
        assertTrue(set.containsAll(facts));
    }

    @Test
    void and_twoSets_keepsBothAsTheyWere() {
        FactSet one = FactSet.withRoomFor(1);
        one.take(fact(1));
        FactSet other = FactSet.withRoomFor(2);
        other.take(fact(1));
        other.take(fact(2));
        assertEquals(List.of(fact(1), fact(2)), new ArrayList<>(one.and(other)));
        assertEquals(List.of(fact(1)), new ArrayList<>(one));
        assertEquals(other, FactSet.none().and(other));
    }

    @Test
    void add_fromOutside_isRefused() {
        Set<Fact> facts =
                Evidence.builder().add("identity.tamper", "INTACT").build().facts();
        assertThrows(UnsupportedOperationException.class, () -> facts.add(fact(1)));
        assertThrows(UnsupportedOperationException.class, facts::clear);
    }

    @Test
    void build_twice_leavesTheFirstAsItWas() {
        Evidence.Builder builder = Evidence.builder().add("identity.tamper", "INTACT");
        Evidence first = builder.build();
        Evidence second = builder.add("identity.name", "MATCH").build();
        assertEquals(1, first.facts().size());
        assertEquals(2, second.facts().size());
    }

    private static Fact source(String text) {
        return Fact.of("identity.tamper", "INTACT").source(text);
    }

    private static Fact fact(int number) {
        return Fact.of("comp.assayPct", Integer.toString(number % 7)).source("sample " + number);
    }
}
