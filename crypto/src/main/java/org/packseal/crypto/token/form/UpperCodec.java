package org.packseal.crypto.token.form;

import java.util.List;
import java.util.Map;
import org.packseal.crypto.encoding.Base34;
import org.packseal.crypto.problem.TokenProblem;
import org.packseal.crypto.token.form.TokenReading.Kind;
import org.packseal.gs1.repair.LetterCase;

/**
 * The upper-case form: the 67 bytes as one number in base 34, 53 digits in each of two elements. It has no lower-case
 * letter, so one that arrives in lower case shows what the keyboard did to the rest of the scan.
 */
final class UpperCodec implements TokenCodec {
    private static final int HALF = Base34.DIGITS / 2;

    @Override
    public TokenReading read(TokenInput input) {
        String firstAi = input.places().upperFirst();
        String secondAi = input.places().upperSecond();
        List<String> first = input.values(firstAi);
        List<String> second = input.values(secondAi);
        boolean firstFits = anyHalf(first);
        boolean secondFits = anyHalf(second);
        if (!firstFits && !secondFits) {
            return TokenReading.NONE;
        }
        if (!firstFits || !secondFits) {
            return TokenReading.of(Kind.PERHAPS_MALFORMED, TokenProblem.WRONG_LENGTH, firstAi, secondAi);
        }
        if (first.size() > 1 || second.size() > 1) {
            return TokenReading.of(Kind.MALFORMED, TokenProblem.TWO_TOKENS, firstAi, secondAi);
        }
        return read(first.get(0) + second.get(0), firstAi, secondAi);
    }

    private static boolean anyHalf(List<String> values) {
        for (String value : values) {
            if (value.length() == HALF) {
                return true;
            }
        }
        return false;
    }

    private static TokenReading read(String text, String... ais) {
        byte[] bytes = Base34.decode(text);
        if (bytes != null) {
            return BinaryToken.read(bytes, ais);
        }
        if (BinaryToken.isReadable(Base34.decode(LetterCase.exchanged(text)))) {
            return TokenReading.of(Kind.CASE_DAMAGED, TokenProblem.CASE_INVERTED, ais);
        }
        TokenProblem problem = Base34.isAlphabet(text) ? TokenProblem.NOT_CANONICAL : TokenProblem.WRONG_ALPHABET;
        return TokenReading.of(Kind.PERHAPS_MALFORMED, problem, ais);
    }

    @Override
    public WrittenToken write(PackStatement pack, TokenSigner key, TokenElements places) {
        String text = Base34.encode(BinaryToken.write(pack, key));
        return new WrittenToken(
                text, Map.of(places.upperFirst(), text.substring(0, HALF), places.upperSecond(), text.substring(HALF)));
    }
}
