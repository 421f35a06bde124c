package org.packseal.crypto.signature;

/**
 * What a key's table costs.
 *
 * @param bytes its memory
 * @param uses checks of a key before its table is built: about twice as many as could be done in the time of building,
 *     so that a key that is hardly used again loses little
 */
record TableCost(long bytes, int uses) {
    private static final TableCost ED25519 = new TableCost(Ed25519PrecomputedKey.BYTES, 40);
    private static final TableCost P256 = new TableCost(P256PrecomputedKey.BYTES, 300);

    static TableCost of(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ED25519 -> ED25519;
            case ES256 -> P256;
        };
    }
}
