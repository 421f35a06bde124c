package org.packseal.crypto.token.form;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.jws.CompactJws;
import org.packseal.crypto.problem.TokenProblem;
import org.packseal.crypto.token.form.TokenReading.Kind;

/** The JWS form: compact serialization (RFC 7515 section 7.1), whose payload may be left out (appendix F). */
final class JwsCodec implements TokenCodec {
    /** Most characters of a token. The sixteen signed elements at their longest, every character escaped, need far fewer. */
    static final int MAX_LENGTH = 4096;

    private static final String TYPE = "pst+jws";

    private final boolean detached;

    JwsCodec(boolean detached) {
        this.detached = detached;
    }

    @Override
    public TokenReading read(TokenInput input) {
        String text = input.text();
        if (text == null || isOtherForm(text)) {
            return TokenReading.NONE;
        }
        CompactJws.Reading reading = CompactJws.read(text, TYPE, MAX_LENGTH);
        CompactJws jws = reading.jws();
        return jws == null ? refused(Objects.requireNonNull(reading.fault())) : read(jws);
    }

    /**
     * Whether the text is of the other JWS form: its payload is present where this form leaves it out, or the reverse.
     */
    private boolean isOtherForm(String text) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        boolean whole = text.length() <= MAX_LENGTH && first >= 0 && second >= 0;
        return whole && (second == first + 1) != detached;
    }

    private static TokenReading refused(CompactJws.Fault fault) {
        return switch (fault) {
            case TOO_LONG, WRONG_PARTS, WRONG_LENGTH -> malformed(TokenProblem.WRONG_LENGTH);
            case NOT_CANONICAL -> malformed(TokenProblem.NOT_CANONICAL);
            case WRONG_HEADER -> malformed(TokenProblem.WRONG_HEADER);
            case UNKNOWN_ALGORITHM -> TokenReading.of(Kind.UNSUPPORTED, TokenProblem.UNKNOWN_ALGORITHM);
        };
    }

    private static TokenReading read(CompactJws jws) {
        if (jws.payloadPart().isEmpty()) {
            return TokenReading.of(new JwsToken(jws, null));
        }
        String payload = CompactJws.asciiText(jws.payloadPart());
        if (payload == null) {
            return malformed(TokenProblem.NOT_CANONICAL);
        }
        return switch (JwsPayload.check(payload)) {
            case STATEMENT -> TokenReading.of(new JwsToken(jws, payload));
            case OTHER_VERSION -> TokenReading.of(Kind.UNSUPPORTED, TokenProblem.UNKNOWN_VERSION);
            case NO_STATEMENT -> malformed(TokenProblem.WRONG_PAYLOAD);
        };
    }

    private static TokenReading malformed(TokenProblem problem) {
        return TokenReading.of(Kind.MALFORMED, problem);
    }

    @Override
    public WrittenToken write(PackStatement pack, TokenSigner key, TokenElements places) {
        String headerPart = key.jwsHeaderPart(TYPE);
        String payloadPart = Base64Url.encode(pack.toJson().getBytes(StandardCharsets.US_ASCII));
        byte[] signature = key.sign(CompactJws.signingInput(headerPart, payloadPart));
        String text = headerPart + "." + (detached ? "" : payloadPart) + "." + Base64Url.encode(signature);
        return new WrittenToken(text, Map.of());
    }
}
