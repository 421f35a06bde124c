package org.packseal.crypto.seal;

import org.packseal.crypto.token.form.TokenCodec;
import org.packseal.crypto.token.form.TokenCodecs;

/**
 * The forms in which a token is written. All of them sign the same statement about the pack.
 */
public enum TokenForm {
    /** 90 characters of base64url in one element, AI 98 unless configured. */
    COMPACT(TokenCodecs.COMPACT),
    /**
     * 106 upper-case letters and digits in two elements, AI 98 and 99 unless configured; for keyboard wedges. Only for
     * packs whose serial, batch and national numbers have no lower-case letters.
     */
    UPPER(TokenCodecs.UPPER),
    /** JWS compact serialization (RFC 7515 section 7.1) beside the pack's code. */
    JWS(TokenCodecs.JWS),
    /** The same without its payload (RFC 7515 appendix F), which the pack's own elements supply. */
    JWS_DETACHED(TokenCodecs.JWS_DETACHED);

    @SuppressWarnings("ImmutableEnumChecker") // codecs have no state
    private final TokenCodec codec;

    TokenForm(TokenCodec codec) {
        this.codec = codec;
    }

    TokenCodec codec() {
        return codec;
    }
}
