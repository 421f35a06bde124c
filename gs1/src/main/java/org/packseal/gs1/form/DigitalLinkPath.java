package org.packseal.gs1.form;

import java.util.List;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;

/**
 * The primary key of a Digital Link and the qualifiers behind it, as far as they follow one of the key's sequences: in
 * order, none twice, any of them left out. Mutable, used by one thread.
 */
public final class DigitalLinkPath {
    /** Marks a sequence that the qualifiers no longer follow. */
    private static final int LEFT = -1;
    /** The sequences of qualifiers of each identifier that can be a key, by its place in the table. */
    private static final ApplicationIdentifier[][][] SEQUENCES = sequences();

    private final ApplicationIdentifier key;
    private final ApplicationIdentifier[][] sequences;
    /** Per sequence one bit for each of its qualifiers that was added, or {@link #LEFT} once one did not follow. */
    private final int[] taken;

    private boolean legal = true;

    public DigitalLinkPath(ApplicationIdentifier key) {
        this.key = key;
        this.sequences = SEQUENCES[key.index()];
        this.taken = new int[sequences.length];
    }

    /** Adds a qualifier at the end; false if the path is not legal with it. */
    public boolean add(ApplicationIdentifier ai) {
        boolean follows = false;
        for (int i = 0; i < sequences.length; i++) {
            int bit = bit(ai, sequences[i]);
            boolean behindOthers = bit > Integer.highestOneBit(taken[i]);
            taken[i] = taken[i] != LEFT && behindOthers ? taken[i] | bit : LEFT;
            follows |= taken[i] != LEFT;
        }
        boolean was = legal;
        legal &= follows;
        return !was || follows;
    }

    /** Whether the path would be legal with this identifier inserted somewhere behind the key. */
    public boolean accepts(ApplicationIdentifier ai) {
        for (int i = 0; legal && i < sequences.length; i++) {
            int bit = bit(ai, sequences[i]);
            if (taken[i] != LEFT && bit != 0) {
                // All qualifiers added so far are of this sequence.
                return (taken[i] & bit) == 0;
            }
        }
        return false;
    }

    /** The bit of an identifier's place in a sequence, or 0. */
    private static int bit(ApplicationIdentifier ai, ApplicationIdentifier[] sequence) {
        for (int i = 0; i < sequence.length; i++) {
            if (sequence[i] == ai) {
                return 1 << i;
            }
        }
        return 0;
    }

    private static ApplicationIdentifier[][][] sequences() {
        ApplicationIdentifiers table = ApplicationIdentifiers.table();
        return table.all().stream()
                .map(key -> key.qualifiers().stream()
                        .map(sequence -> sequence.stream().map(table::known).toArray(ApplicationIdentifier[]::new))
                        .toArray(ApplicationIdentifier[][]::new))
                .toArray(ApplicationIdentifier[][][]::new);
    }

    /** The key's rule in words. */
    String rule() {
        if (key.qualifiers().isEmpty()) {
            return key + " takes no qualifiers.";
        }
        StringBuilder rule = new StringBuilder(key.toString()).append(" takes ");
        String or = "";
        for (List<String> sequence : key.qualifiers()) {
            rule.append(or).append(String.join(", ", sequence));
            or = " or ";
        }
        return rule.append(", in this order.").toString();
    }
}
