package org.packseal.crypto.token.form;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.issuer.IssuerKey;
import org.packseal.crypto.issuer.IssuerKeys;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.gs1.key.Gtin;

/** A token in JWS form; payload parts are null where the payload is detached. */
final class JwsToken extends Token {
    private final String kid;
    private final String headerPart;
    private final @Nullable String payloadPart;
    private final @Nullable String payload;

    JwsToken(
            SignatureAlgorithm algorithm,
            byte[] signature,
            String kid,
            String headerPart,
            @Nullable String payloadPart,
            @Nullable String payload) {
        super(algorithm, signature);
        this.kid = kid;
        this.headerPart = headerPart;
        this.payloadPart = payloadPart;
        this.payload = payload;
    }

    /** RFC 7515 section 5.1, step 5. */
    static byte[] signingInput(String headerPart, String payloadPart) {
        return (headerPart + "." + payloadPart).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String keyId() {
        return kid;
    }

    @Override
    public boolean isKeyListed(IssuerKeys list) {
        return list.withThumbprint(kid) != null;
    }

    @Override
    public @Nullable IssuerKey key(IssuerKeys list, Gtin gtin) {
        IssuerKey key = list.withThumbprint(kid);
        return key != null && key.covers(gtin) ? key : null;
    }

    @Override
    public boolean carriesStatement() {
        return payload != null;
    }

    @Override
    public byte[] signedBytes(PackStatement pack) {
        String part = payloadPart != null
                ? payloadPart
                : Base64Url.encode(pack.toJson().getBytes(StandardCharsets.US_ASCII));
        return signingInput(headerPart, part);
    }

    @Override
    public boolean states(PackStatement pack) {
        return payload == null || (pack.isComplete() && pack.toJson().equals(payload));
    }
}
