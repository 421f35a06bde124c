package org.packseal.core.fuzz;

import java.util.Set;

/** Keys of facts that the library finds in a scan, without list, register, alerts and history. */
final class FactKeys {
    private static final Set<String> FROM_SCAN = Set.of("pack.serialised", "pack.expired");

    private FactKeys() {}

    static boolean isOfScan(String key) {
        return key.startsWith("scan.") || key.startsWith("token.") || FROM_SCAN.contains(key);
    }
}
