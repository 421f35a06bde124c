package org.packseal.crypto.signature;

import java.math.BigInteger;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.jspecify.annotations.Nullable;

/** ECDSA P-256 signing with the deterministic nonce of RFC 6979 and low s. */
final class P256Secret extends SigningSecret {
    private final ECPrivateKeyParameters parameters;
    private final VerificationKey verificationKey;

    private P256Secret(BigInteger d) {
        this.parameters = new ECPrivateKeyParameters(d, P256.DOMAIN);
        this.verificationKey = P256Key.of(new FixedPointCombMultiplier().multiply(P256.DOMAIN.getG(), d));
    }

    static @Nullable P256Secret of(byte[] scalar) {
        BigInteger d = new BigInteger(1, scalar);
        return P256.inRange(d) ? new P256Secret(d) : null;
    }

    @Override
    public VerificationKey verificationKey() {
        return verificationKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, parameters);
        BigInteger[] rs = signer.generateSignature(Sha256.of(message));
        return P256.lowS(rs[0], rs[1]);
    }

    @Override
    public byte[] secret() {
        byte[] secret = new byte[LENGTH];
        P256.write(parameters.getD(), secret, 0);
        return secret;
    }
}
