package org.packseal.crypto.token.form;

import java.util.List;
import java.util.Map;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.problem.TokenProblem;
import org.packseal.crypto.token.form.TokenReading.Kind;
import org.packseal.gs1.repair.LetterCase;

/** The compact form: the 67 bytes as 90 characters of base64url in one element. */
final class CompactCodec implements TokenCodec {
    static final int LENGTH = 90;

    @Override
    public TokenReading read(TokenInput input) {
        String ai = input.places().compact();
        List<String> values = input.values(ai);
        TokenReading all = TokenReading.NONE;
        for (String value : values) {
            TokenReading one = read(value, ai);
            if (values.size() > 1 && one.kind().compareTo(Kind.TOKEN) >= 0) {
                return TokenReading.of(Kind.MALFORMED, TokenProblem.TWO_TOKENS, ai);
            }
            all = one.kind().compareTo(all.kind()) >= 0 ? one : all;
        }
        return all;
    }

    private static TokenReading read(String value, String ai) {
        if (value.length() != LENGTH) {
            return TokenReading.of(Kind.PERHAPS_MALFORMED, TokenProblem.WRONG_LENGTH, ai);
        }
        if (!Base64Url.isAlphabet(value)) {
            return TokenReading.of(Kind.PERHAPS_MALFORMED, TokenProblem.WRONG_ALPHABET, ai);
        }
        if (isOursInOneCase(value)) {
            return TokenReading.of(Kind.CASE_DAMAGED, TokenProblem.CASE_LOST, ai);
        }
        byte[] bytes = Base64Url.decode(value);
        TokenReading reading = bytes == null ? notCanonical(value, ai) : BinaryToken.read(bytes, ai);
        boolean perhaps = reading.kind().compareTo(Kind.TOKEN) < 0;
        if (perhaps && BinaryToken.isReadable(Base64Url.decode(LetterCase.exchanged(value)))) {
            return TokenReading.of(Kind.CASE_DAMAGED, TokenProblem.CASE_INVERTED, ai);
        }
        return reading;
    }

    /**
     * Whether the token begins with our version and its letters are all of one case. By chance that happens to one signature
     * of 86 characters in 10^19; behind a scanner that is set to send capitals it happens to every token.
     */
    private static boolean isOursInOneCase(String value) {
        boolean ours = isOurs(value) || (value.charAt(0) >= 'e' && value.charAt(0) <= 'h');
        return ours && LetterCase.isOfOneCase(value);
    }

    private static boolean isOurs(String value) {
        return value.charAt(0) >= 'E' && value.charAt(0) <= 'H';
    }

    /** A text of the length and alphabet of a token that is not its canonical spelling. Only one of our version, 0001 in front, is certainly ours. */
    private static TokenReading notCanonical(String value, String ai) {
        return TokenReading.of(isOurs(value) ? Kind.MALFORMED : Kind.PERHAPS_MALFORMED, TokenProblem.NOT_CANONICAL, ai);
    }

    @Override
    public WrittenToken write(PackStatement pack, TokenSigner key, TokenElements places) {
        String text = Base64Url.encode(BinaryToken.write(pack, key));
        return new WrittenToken(text, Map.of(places.compact(), text));
    }
}
