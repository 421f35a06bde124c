package org.packseal.gs1;

import java.util.ArrayList;
import java.util.List;
import org.packseal.gs1.syntax.ApplicationIdentifier;

/**
 * The primary key of a Digital Link and the qualifiers behind it, as far as they follow one of the key's sequences: in
 * order, none twice, any of them left out. Mutable, used by one thread.
 */
final class DigitalLinkPath {
    private final ApplicationIdentifier key;
    private final List<String> qualifiers = new ArrayList<>(4);
    private boolean legal = true;

    DigitalLinkPath(ApplicationIdentifier key) {
        this.key = key;
    }

    /** Adds a qualifier at the end; false if the path is not legal with it. */
    boolean add(ApplicationIdentifier ai) {
        qualifiers.add(ai.ai());
        boolean follows = false;
        for (List<String> sequence : key.qualifiers()) {
            follows |= follows(sequence);
        }
        boolean was = legal;
        legal &= follows;
        return !was || follows;
    }

    /** Whether the path would be legal with this identifier inserted somewhere behind the key. */
    boolean accepts(ApplicationIdentifier ai) {
        if (!legal || qualifiers.contains(ai.ai())) {
            return false;
        }
        for (List<String> sequence : key.qualifiers()) {
            if (sequence.contains(ai.ai()) && follows(sequence)) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(List<String> sequence) {
        int place = 0;
        for (String qualifier : qualifiers) {
            while (place < sequence.size() && !sequence.get(place).equals(qualifier)) {
                place++;
            }
            if (place++ == sequence.size()) {
                return false;
            }
        }
        return true;
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
