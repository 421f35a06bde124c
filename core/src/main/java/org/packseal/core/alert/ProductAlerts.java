package org.packseal.core.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The alerts about one product, found by batch in constant time. Filled by one reader, not changed afterwards.
 *
 * <p>Batch numbers are found by their letters and digits alone, in either case: authorities write "ab-12" or "AB 12" of the
 * batch that packs carry as "AB12". Whether the batch is the very one that an alert names is for {@link Alert} to judge.
 */
final class ProductAlerts {
    private final List<Alert> ofAllBatches = new ArrayList<>(1);
    private final Map<String, List<Alert>> byBatch;

    /** The first alert that names a batch, or null where none does. */
    private @Nullable Alert first;

    /** Takes over the map without copying it. */
    ProductAlerts(Map<String, List<Alert>> byBatch) {
        this.byBatch = byBatch;
    }

    /** Adds an alert about some batches, or about all where none is named; returns how many are now known of the fullest. */
    int add(Set<String> batches, Alert alert) {
        if (batches.isEmpty()) {
            ofAllBatches.add(alert);
            return ofAllBatches.size();
        }
        first = first == null ? alert : first;
        int most = 0;
        Set<String> keys = new HashSet<>();
        batches.forEach(batch -> keys.add(key(batch)));
        for (String batch : keys) {
            List<Alert> here = byBatch.computeIfAbsent(batch, b -> new ArrayList<>(1));
            here.add(alert);
            most = Math.max(most, here.size());
        }
        return most;
    }

    /**
     * The alerts that may concern a pack. If its batch was not read, every alert may concern it, and one is enough to hold the
     * pack.
     */
    List<Alert> about(Optional<String> batch) {
        List<Alert> ofBatch = batch.isPresent()
                ? byBatch.getOrDefault(key(batch.get()), List.of())
                : first == null ? List.of() : List.of(first);
        if (ofAllBatches.isEmpty()) {
            return ofBatch;
        }
        List<Alert> all = new ArrayList<>(ofAllBatches);
        all.addAll(ofBatch);
        return all;
    }

    private static String key(String batch) {
        StringBuilder key = new StringBuilder(batch.length());
        for (int i = 0; i < batch.length(); i++) {
            char c = batch.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(Character.toUpperCase(c));
            }
        }
        return key.toString();
    }
}
