package org.packseal.crypto;

/**
 * The forms in which a token is written. All of them sign the same statement about the pack.
 *
 * <p>A further form, COSE_Sign1 (RFC 9052) for instance, is one more constant here with a codec of its own.
 */
public enum TokenForm {
    /** 90 characters of base64url in one element, AI 98 unless configured. */
    COMPACT(new CompactCodec()),
    /**
     * 106 upper-case letters and digits in two elements, AI 98 and 99 unless configured; for keyboard wedges. Only for
     * packs whose serial, batch and national numbers have no lower-case letters.
     */
    UPPER(new UpperCodec()),
    /** JWS compact serialization (RFC 7515 section 7.1) beside the pack's code. */
    JWS(new JwsCodec(false)),
    /** The same without its payload (RFC 7515 appendix F), which the pack's own elements supply. */
    JWS_DETACHED(new JwsCodec(true));

    @SuppressWarnings("ImmutableEnumChecker") // codecs have no state
    private final TokenCodec codec;

    TokenForm(TokenCodec codec) {
        this.codec = codec;
    }

    TokenCodec codec() {
        return codec;
    }
}
