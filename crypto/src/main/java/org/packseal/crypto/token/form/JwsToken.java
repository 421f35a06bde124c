package org.packseal.crypto.token.form;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.issuer.IssuerKey;
import org.packseal.crypto.issuer.IssuerKeys;
import org.packseal.crypto.jws.CompactJws;
import org.packseal.gs1.key.Gtin;

/** A token in JWS form. */
final class JwsToken extends Token {
    private final CompactJws jws;
    private final @Nullable String payload;

    /**
     * @param jws the token
     * @param payload its payload as text, or null where it is detached
     */
    JwsToken(CompactJws jws, @Nullable String payload) {
        super(jws.algorithm(), jws.signature());
        this.jws = jws;
        this.payload = payload;
    }

    @Override
    public String keyId() {
        return jws.kid();
    }

    @Override
    public boolean isKeyListed(IssuerKeys list) {
        return list.withThumbprint(jws.kid()) != null;
    }

    @Override
    public @Nullable IssuerKey key(IssuerKeys list, Gtin gtin) {
        IssuerKey key = list.withThumbprint(jws.kid());
        return key != null && key.covers(gtin) ? key : null;
    }

    @Override
    public boolean carriesStatement() {
        return payload != null;
    }

    @Override
    public byte[] signedBytes(PackStatement pack) {
        String part = payload != null
                ? jws.payloadPart()
                : Base64Url.encode(pack.toJson().getBytes(StandardCharsets.US_ASCII));
        return CompactJws.signingInput(jws.headerPart(), part);
    }

    @Override
    public boolean states(PackStatement pack) {
        return payload == null || (pack.isComplete() && pack.toJson().equals(payload));
    }
}
