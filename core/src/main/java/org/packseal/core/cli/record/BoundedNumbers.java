package org.packseal.core.cli.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.packseal.gs1.text.Ascii;

/**
 * Refuses numbers whose exponent (RFC 8259 section 6) is too large, before anything makes a number of them: {@code
 * 1E2000000000} has twelve characters, and as a whole number two billion digits.
 */
final class BoundedNumbers extends JsonParserDelegate {
    /** Largest exponent, positive or negative; a double reaches 308, and no measured value comes near it. */
    static final int EXPONENT_LIMIT = 400;

    BoundedNumbers(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == JsonToken.VALUE_NUMBER_FLOAT && exponentTooLarge(getText())) {
            throw new StreamConstraintsException(
                    "the exponent is larger than " + EXPONENT_LIMIT, currentTokenLocation());
        }
        return token;
    }

    private static boolean exponentTooLarge(String number) {
        int mark = Math.max(number.indexOf('e'), number.indexOf('E'));
        int exponent = 0;
        for (int i = mark + 1; mark >= 0 && i < number.length() && exponent <= EXPONENT_LIMIT; i++) {
            char digit = number.charAt(i);
            if (Ascii.isDigit(digit)) {
                exponent = exponent * 10 + digit - '0';
            }
        }
        return exponent > EXPONENT_LIMIT;
    }
}
