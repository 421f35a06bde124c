package org.packseal.crypto.signature;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.Base64Url;

/**
 * ECDSA P-256 with SHA-256 (FIPS 186-5 section 6.4.2), signature as r‖s: 64 bytes, 1 ≤ r, s &lt; n. A high s is
 * accepted: FIPS allows it, and no token is told apart from another by its signature bytes.
 */
final class P256Key extends VerificationKey {
    private final ECPublicKeyParameters parameters;

    private P256Key(ECPublicKeyParameters parameters) {
        this.parameters = parameters;
    }

    static @Nullable P256Key decode(byte[] x, byte[] y) {
        if (x.length != P256.LENGTH || y.length != P256.LENGTH) {
            return null;
        }
        try {
            // Throws for a coordinate of p or more and for a point off the curve; the cofactor is 1.
            ECPoint point = P256.DOMAIN.getCurve().validatePoint(new BigInteger(1, x), new BigInteger(1, y));
            return of(point);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static P256Key of(ECPoint point) {
        return new P256Key(new ECPublicKeyParameters(point.normalize(), P256.DOMAIN));
    }

    @Override
    public SignatureAlgorithm algorithm() {
        return SignatureAlgorithm.ES256;
    }

    @Override
    P256PrecomputedKey precomputed() {
        return P256PrecomputedKey.of(parameters.getQ());
    }

    /** The reference, which {@link P256PrecomputedKey} must agree with. */
    @Override
    public boolean verify(byte[] message, byte[] signature) {
        BigInteger[] numbers = P256.numbers(signature);
        return numbers != null && holds(message, numbers[0], numbers[1]);
    }

    private boolean holds(byte[] message, BigInteger r, BigInteger s) {
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, parameters);
        return signer.verifySignature(Sha256.of(message), r, s);
    }

    @Override
    public byte[] x() {
        return parameters.getQ().getAffineXCoord().getEncoded();
    }

    private byte[] y() {
        return parameters.getQ().getAffineYCoord().getEncoded();
    }

    @Override
    public String requiredJwk() {
        return "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + Base64Url.encode(x()) + "\",\"y\":\""
                + Base64Url.encode(y()) + "\"}";
    }
}
