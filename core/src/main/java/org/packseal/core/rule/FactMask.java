package org.packseal.core.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;

/** A set of facts, one bit for each fact of the catalogue. */
final class FactMask {
    private static final List<FactDefinition> CATALOGUE =
            FactCatalogue.standard().facts();

    private final long[] words = new long[(CATALOGUE.size() + Long.SIZE - 1) / Long.SIZE];

    void add(int fact) {
        words[fact / Long.SIZE] |= 1L << fact;
    }

    void clear() {
        Arrays.fill(words, 0);
    }

    boolean contains(int fact) {
        return (words[fact / Long.SIZE] & (1L << fact)) != 0;
    }

    void addAll(FactMask other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
    }

    boolean intersects(FactMask other) {
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Indexes of the facts, ascending. */
    int[] facts() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        int[] facts = new int[count];
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                facts[at++] = i * Long.SIZE + Long.numberOfTrailingZeros(rest);
            }
        }
        return facts;
    }

    /** Keys of the facts, sorted. */
    List<String> keys() {
        int[] facts = facts();
        if (facts.length == 1) {
            return List.of(CATALOGUE.get(facts[0]).key());
        }
        List<String> keys = new ArrayList<>(facts.length);
        for (int fact : facts) {
            keys.add(CATALOGUE.get(fact).key());
        }
        Collections.sort(keys);
        return List.copyOf(keys);
    }
}
