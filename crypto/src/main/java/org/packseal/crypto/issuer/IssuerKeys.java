package org.packseal.crypto.issuer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gtin;

/**
 * Finds the keys of a list by number and GTIN, by number alone or by thumbprint, and tells whether any key covers a GTIN. Each
 * search takes constant time, whatever the list's size and however many keys share a number. Immutable and thread-safe.
 */
public final class IssuerKeys {
    /** Stands for every number in the index of all scopes together. */
    private static final int ANY = 0;

    private static final int NUMBERS = 1 << 16;

    private final List<IssuerKey> keys;
    private final int[] firstOfNumber = new int[NUMBERS + 1];
    private final Map<String, IssuerKey> byThumbprint;
    private final ScopeIndex byNumberAndScope;
    private final ScopeIndex byScope;

    /** Keys that do not collide: no two of one number share a GTIN. */
    public IssuerKeys(List<IssuerKey> usable) {
        keys = usable.stream().sorted(Comparator.comparingInt(IssuerKey::kid16)).toList();
        byThumbprint = new HashMap<>(keys.size() * 2);
        int items = keys.stream().mapToInt(key -> KeyScope.items(key).length).sum();
        byNumberAndScope = new ScopeIndex(items);
        byScope = new ScopeIndex(items);
        for (int i = 0; i < keys.size(); i++) {
            IssuerKey key = keys.get(i);
            firstOfNumber[key.kid16() + 1]++;
            byThumbprint.put(key.kid(), key);
            for (long item : KeyScope.items(key)) {
                byNumberAndScope.putIfAbsent(key.kid16(), item, i);
                byScope.putIfAbsent(ANY, item, i);
            }
        }
        for (int number = 0; number < NUMBERS; number++) {
            firstOfNumber[number + 1] += firstOfNumber[number];
        }
    }

    public int size() {
        return keys.size();
    }

    /** The key of this number that may sign for the GTIN, or null. */
    public @Nullable IssuerKey find(int kid16, Gtin gtin) {
        int found = byNumberAndScope.find(kid16, gtin);
        return found < 0 ? null : keys.get(found);
    }

    /** All keys of this number. */
    public List<IssuerKey> withNumber(int kid16) {
        return keys.subList(firstOfNumber[kid16], firstOfNumber[kid16 + 1]);
    }

    /** The key with this thumbprint, or null. */
    public @Nullable IssuerKey withThumbprint(String kid) {
        return byThumbprint.get(kid);
    }

    /** Whether any key may sign for the GTIN. */
    public boolean cover(Gtin gtin) {
        return byScope.find(ANY, gtin) >= 0;
    }
}
