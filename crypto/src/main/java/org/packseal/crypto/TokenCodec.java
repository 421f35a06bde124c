package org.packseal.crypto;

/** Reads and writes one form of token. Implementations have no state. */
interface TokenCodec {
    /** Looks for a token of this form in what arrived. Never throws for bad data. */
    TokenReading read(TokenInput input);

    /** Signs and writes a token of this form. */
    WrittenToken write(PackStatement pack, SealingKey key, TokenElements places);
}
