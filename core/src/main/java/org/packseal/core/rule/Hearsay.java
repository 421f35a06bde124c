package org.packseal.core.rule;

import java.util.Arrays;
import org.packseal.core.fact.FactCatalogue;

/** All values that statements of one standing give the facts; nothing is stored until there is one. */
final class Hearsay {
    private static final long[] NO_BITS = {};
    private static final double[] NO_NUMBERS = {};

    private long[] bits;
    private double[] smallest;
    private double[] greatest;

    Hearsay() {
        this.bits = NO_BITS;
        this.smallest = NO_NUMBERS;
        this.greatest = NO_NUMBERS;
    }

    Hearsay(Hearsay other) {
        this.bits = other.bits.clone();
        this.smallest = other.smallest.clone();
        this.greatest = other.greatest.clone();
    }

    void add(int fact, long bit, double number) {
        if (bits.length == 0) {
            int size = FactCatalogue.standard().facts().size();
            bits = new long[size];
            smallest = new double[size];
            greatest = new double[size];
            Arrays.fill(smallest, Double.POSITIVE_INFINITY);
            Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
        }
        bits[fact] |= bit;
        smallest[fact] = Math.min(smallest[fact], number);
        greatest[fact] = Math.max(greatest[fact], number);
    }

    void clear(int fact) {
        if (bits.length != 0) {
            bits[fact] = 0;
            smallest[fact] = Double.POSITIVE_INFINITY;
            greatest[fact] = Double.NEGATIVE_INFINITY;
        }
    }

    boolean isEmpty() {
        return bits.length == 0;
    }

    long bits(int fact) {
        return bits.length == 0 ? 0 : bits[fact];
    }

    /** The number furthest to one side; where none is said, one that lies beyond every limit on the other. */
    double number(int fact, boolean least) {
        if (bits.length == 0) {
            return least ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return least ? smallest[fact] : greatest[fact];
    }
}
