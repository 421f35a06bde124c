package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.text.Ascii;

/**
 * The ways to read an element string of which separators are gone: a boundary may be placed before any identifier that packs of
 * medicines carry, separators that are there stay. Only the ways that give most of product, serial number, batch and expiry are
 * enumerated. Positions are solved from the end of the text, so the cost grows with its length and not with the number of ways.
 */
final class BoundarySearch {
    /** Stops the enumeration: each way costs one reading, and a profile may leave one of many. More ways give no reading. */
    private static final int MAX_WAYS = 32;

    private static final int IMPOSSIBLE = -1;
    private static final byte UNSOLVED = -2;
    private static final int MASKS = 32;

    private final String text;
    private final int start;
    private final int end;
    private final int year;
    private final RepairSearch search;
    private final PlacedIdentifiers placed;
    /** Per offset and set of core identifiers already read: how many more core elements can follow, or why not. */
    private final byte[] solved;

    private final List<Way> ways = new ArrayList<>();
    private final List<Integer> cuts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean exhausted;

    /**
     * One way to read the text.
     *
     * @param cuts offsets in the text before which a separator is missing
     * @param identifiers the identifiers at these offsets
     */
    record Way(List<Integer> cuts, List<String> identifiers) {}

    BoundarySearch(ScanAssembly scan, RepairSearch search) {
        this.text = scan.text();
        this.start =
                scan.start() < scan.end() && text.charAt(scan.start()) == Ascii.GS ? scan.start() + 1 : scan.start();
        this.end = scan.end();
        this.year = scan.year();
        this.search = search;
        this.placed = new PlacedIdentifiers(text, start, end, year);
        this.solved = new byte[(end - start + 1) * MASKS];
        Arrays.fill(solved, UNSOLVED);
    }

    /** The best ways, at most {@value #MAX_WAYS}; empty where the text cannot be read. */
    List<Way> ways() {
        int best = start < end ? solve(start, 0) : IMPOSSIBLE;
        if (best != IMPOSSIBLE && !exhausted) {
            enumerate(start, 0, best, false);
        }
        return ways;
    }

    /** Whether the work allowed was not enough, or there are more ways than were enumerated. */
    boolean incomplete() {
        return exhausted || ways.size() >= MAX_WAYS;
    }

    /** The text with the missing separators. */
    String repaired(Way way) {
        StringBuilder repaired = new StringBuilder(text);
        for (int i = way.cuts().size() - 1; i >= 0; i--) {
            repaired.insert((int) way.cuts().get(i), Ascii.GS);
        }
        return repaired.toString();
    }

    /** How many core elements can be read from an offset where an element begins. */
    private int solve(int at, int mask) {
        if (at >= end) {
            return 0;
        }
        int state = (at - start) * MASKS + mask;
        if (solved[state] != UNSOLVED || exhausted) {
            return exhausted ? IMPOSSIBLE : solved[state];
        }
        solved[state] = IMPOSSIBLE;
        ApplicationIdentifier ai = ApplicationIdentifiers.table().at(text, at, end);
        int bit = ai == null ? 0 : PlacedIdentifiers.coreBit(ai.ai());
        int best = IMPOSSIBLE;
        if (ai != null && (mask & bit) == 0) {
            int value = at + ai.digits();
            for (int to = nextEnd(ai, value, value); to > 0 && !exhausted; to = nextEnd(ai, value, to)) {
                int rest = solve(afterSeparator(to), mask | bit);
                if (rest != IMPOSSIBLE) {
                    best = Math.max(best, rest + PlacedIdentifiers.core(bit));
                }
            }
        }
        solved[state] = (byte) best;
        return exhausted ? IMPOSSIBLE : best;
    }

    /**
     * The next offset behind {@code after} where the value of an identifier can end: where its length says so, at a separator or the
     * end, or where an identifier can be placed. -1 if there is none.
     */
    private int nextEnd(ApplicationIdentifier ai, int value, int after) {
        int limit = Math.min(end, value + ai.longest());
        for (int to = Math.max(after + 1, value + Math.max(1, ai.shortest())); to <= limit; to++) {
            if (!search.spend(1)) {
                exhausted = true;
                return -1;
            }
            boolean stands = to == end || text.charAt(to) == Ascii.GS || ai.predefinedLength();
            if ((stands || placed.at(to)) && ai.accepts(text, value, to, year)) {
                return to;
            }
            if (text.charAt(to - 1) == Ascii.GS) {
                return -1;
            }
        }
        return -1;
    }

    private int afterSeparator(int to) {
        int at = to;
        while (at < end && text.charAt(at) == Ascii.GS) {
            at++;
        }
        return at;
    }

    private void enumerate(int at, int mask, int wanted, boolean placedHere) {
        if (ways.size() >= MAX_WAYS) {
            return;
        }
        if (at >= end) {
            if (!cuts.isEmpty()) {
                List<String> identifiers = new ArrayList<>(cuts.size());
                for (int cut : cuts) {
                    identifiers.add(nameAt(cut));
                }
                ways.add(new Way(List.copyOf(cuts), List.copyOf(identifiers)));
            }
            return;
        }
        @Nullable ApplicationIdentifier ai = ApplicationIdentifiers.table().at(text, at, end);
        int bit = ai == null ? 0 : PlacedIdentifiers.coreBit(ai.ai());
        if (ai == null || (mask & bit) != 0 || !names.add(ai.ai())) {
            return;
        }
        if (placedHere) {
            cuts.add(at);
        }
        int value = at + ai.digits();
        for (int to = nextEnd(ai, value, value); to > 0; to = nextEnd(ai, value, to)) {
            int next = afterSeparator(to);
            if (solve(next, mask | bit) == wanted - PlacedIdentifiers.core(bit)) {
                boolean gap = next == to && to < end && !ai.predefinedLength();
                enumerate(next, mask | bit, wanted - PlacedIdentifiers.core(bit), gap);
            }
        }
        if (placedHere) {
            cuts.remove(cuts.size() - 1);
        }
        names.remove(ai.ai());
    }

    private String nameAt(int at) {
        ApplicationIdentifier ai = ApplicationIdentifiers.table().at(text, at, end);
        return ai == null ? "" : ai.ai();
    }
}
