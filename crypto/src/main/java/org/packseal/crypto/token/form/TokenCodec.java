package org.packseal.crypto.token.form;

/** Reads and writes one form of token. Implementations have no state. */
public interface TokenCodec {
    /** Looks for a token of this form in what arrived. Never throws for bad data. */
    TokenReading read(TokenInput input);

    /** Signs and writes a token of this form. */
    WrittenToken write(PackStatement pack, TokenSigner key, TokenElements places);
}
