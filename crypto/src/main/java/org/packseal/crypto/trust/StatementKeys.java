package org.packseal.crypto.trust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.packseal.crypto.issuer.CompanyPrefixLength;
import org.packseal.crypto.issuer.KeyEntryReader;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonFault;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.JsonSink;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.problem.KeyWarning;

/**
 * Takes the entries of {@code statementKeys} and separates the usable keys from the others. A key has one use: one that
 * is listed twice is left out both times, because the intended use is unknown.
 */
final class StatementKeys implements JsonSink {
    /** Most entries: the authorities, laboratories and companies of a country, with margin. A list with more is refused. */
    static final int MAX_KEYS = 10_000;

    private final List<StatementKey> candidates = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<RejectedKey> rejected = new ArrayList<>();
    private final List<StatementKey> usable = new ArrayList<>();
    private final List<KeyWarning> warnings = new ArrayList<>();
    private int entries;

    @Override
    public void accept(JsonObject entry) throws JsonException {
        if (entries++ == MAX_KEYS) {
            throw new JsonException(
                    JsonFault.TOO_LARGE,
                    entry.pointer(),
                    "Expected at most " + MAX_KEYS + " statement keys, found more.");
        }
        try {
            candidates.add(StatementKeyReader.read(entry));
            places.add(entry.pointer());
        } catch (KeyFormatException e) {
            rejected.add(new RejectedKey(
                    entry.pointer(),
                    KeyEntryReader.keyIdIfReadable(entry),
                    StatementKeyReader.holderIfReadable(entry),
                    e.fault(),
                    e.getMessage()));
        }
    }

    /** {@return thumbprints of all entries that could be read} */
    Set<String> keyIds() {
        return counts().keySet();
    }

    /**
     * Separates the usable entries from the rejected ones.
     *
     * @param rootKeyIds thumbprints of all roots
     * @param issuerKeyIds thumbprints in {@code keys}
     */
    void part(Set<String> rootKeyIds, Set<String> issuerKeyIds) {
        Map<String, Integer> counts = counts();
        for (int i = 0; i < candidates.size(); i++) {
            StatementKey key = candidates.get(i);
            String kid = key.key().kid();
            if (rootKeyIds.contains(kid)) {
                reject(i, KeyFault.ROOT_KEY, "Expected a key of its own, found a root key.");
            } else if (issuerKeyIds.contains(kid) || counts.getOrDefault(kid, 0) > 1) {
                reject(i, KeyFault.WRONG_USE, "Expected a key in one place, found it in two.");
            } else {
                usable.add(key);
                warnings.addAll(CompanyPrefixLength.warnings(key.companyPrefixes(), places.get(i)));
            }
        }
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        candidates.forEach(key -> counts.merge(key.key().kid(), 1, Integer::sum));
        return counts;
    }

    private void reject(int index, KeyFault fault, String message) {
        StatementKey key = candidates.get(index);
        rejected.add(new RejectedKey(places.get(index), key.key().kid(), key.holder(), fault, message));
    }

    /** {@return the keys that may be used, in the order of the list} */
    List<StatementKey> usable() {
        return usable;
    }

    /** {@return doubts about usable keys} */
    List<KeyWarning> warnings() {
        return warnings;
    }

    /** {@return the others} */
    List<RejectedKey> rejected() {
        return rejected;
    }
}
