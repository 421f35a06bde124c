package org.packseal.crypto.token.form;

import java.util.List;

/**
 * The codecs of all forms in which a token is written. A further form, COSE_Sign1 (RFC 9052) for instance, is one more codec
 * here and one more constant of the forms that can be sealed.
 */
public final class TokenCodecs {
    /** 67 bytes as base64url in one element. */
    public static final TokenCodec COMPACT = new CompactCodec();

    /** 67 bytes as upper-case letters and digits in two elements. */
    public static final TokenCodec UPPER = new UpperCodec();

    /** JWS compact serialization. */
    public static final TokenCodec JWS = new JwsCodec(false);

    /** JWS compact serialization without its payload. */
    public static final TokenCodec JWS_DETACHED = new JwsCodec(true);

    private static final List<TokenCodec> ALL = List.of(COMPACT, UPPER, JWS, JWS_DETACHED);

    private TokenCodecs() {}

    /** The readings of all forms as one. */
    public static TokenReading read(TokenInput input) {
        TokenReading all = TokenReading.NONE;
        for (TokenCodec codec : ALL) {
            all = all.and(codec.read(input));
        }
        return all;
    }

    /** {@return every codec} */
    public static List<TokenCodec> all() {
        return ALL;
    }
}
