package org.packseal.core.fact;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Facts without repeats in the order they were added, in two small arrays: a fifth of the memory of a linked hash set, of which
 * one pack would make several. Unmodifiable through {@link java.util.Set}; whoever made it may {@link #take} facts in until
 * it is handed out.
 */
final class FactSet extends AbstractSet<Fact> {
    private static final FactSet NONE = new FactSet(new Fact[0], new short[1], 0);

    /** Slots for each fact at least, so that searching from a fact's own slot ends soon. */
    private static final int SLOTS_PER_FACT = 2;

    private @Nullable Fact[] facts;

    /** By hash, one more than the fact's place in the array; 0 for none. The length is a power of two, and above the size. */
    private short[] slots;

    private int size;

    private FactSet(@Nullable Fact[] facts, short[] slots, int size) {
        this.facts = facts;
        this.slots = slots;
        this.size = size;
    }

    /** {@return a set without facts, to which nothing may be added} */
    static FactSet none() {
        return NONE;
    }

    /** An empty set with room. */
    static FactSet withRoomFor(int expected) {
        int room = Math.max(1, expected);
        return new FactSet(new Fact[room], new short[slotsFor(room)], 0);
    }

    /** The same facts in a set of its own, with room for more. */
    FactSet copyWithRoomFor(int more) {
        int room = size + more;
        if (slotsFor(room) == slots.length) {
            return new FactSet(Arrays.copyOf(facts, room), slots.clone(), size);
        }
        FactSet copy = withRoomFor(room);
        for (int i = 0; i < size; i++) {
            copy.take(at(i));
        }
        return copy;
    }

    /** The facts of both, in a set that is neither where each has some. */
    FactSet and(FactSet other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        FactSet both = copyWithRoomFor(other.size);
        for (Fact fact : other) {
            both.take(fact);
        }
        return both;
    }

    private static int slotsFor(int room) {
        return Integer.highestOneBit(Math.max(1, SLOTS_PER_FACT * room - 1)) << 1;
    }

    /** Adds a fact, if no equal one is there. At most {@link Evidence#MAX_FACTS} and one are taken. */
    void take(Fact fact) {
        int slot = slotOf(fact);
        if (slots[slot] != 0) {
            return;
        }
        if (size == facts.length) {
            grow();
            slot = slotOf(fact);
        }
        facts[size++] = fact;
        slots[slot] = (short) size;
    }

    private void grow() {
        FactSet bigger = copyWithRoomFor(size + 1);
        facts = bigger.facts;
        slots = bigger.slots;
    }

    /** The slot of an equal fact, or the free one where it belongs. */
    private int slotOf(Fact fact) {
        int hash = fact.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
        while (slots[slot] != 0 && !at(slots[slot] - 1).equals(fact)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private Fact at(int place) {
        Fact fact = facts[place];
        if (fact == null) {
            throw new NoSuchElementException("Expected a place below " + size + ", found " + place + ".");
        }
        return fact;
    }

    @Override
    public boolean contains(@Nullable Object other) {
        return other instanceof Fact fact && slots[slotOf(fact)] != 0;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<Fact> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Fact next() {
                return at(next++);
            }
        };
    }
}
