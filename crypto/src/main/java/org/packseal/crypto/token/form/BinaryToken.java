package org.packseal.crypto.token.form;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.issuer.IssuerKey;
import org.packseal.crypto.issuer.IssuerKeys;
import org.packseal.crypto.problem.TokenProblem;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.gs1.key.Gtin;

/**
 * The 67 bytes behind the compact and the upper-case form: header byte (version 1 in the high half, algorithm in the low
 * half), key id of two bytes, signature of 64.
 */
final class BinaryToken extends Token {
    static final int LENGTH = 67;
    private static final int VERSION = 1;
    private static final int SIGNATURE_OFFSET = 3;

    private final byte header;
    private final int kid16;

    private BinaryToken(byte[] bytes, SignatureAlgorithm algorithm) {
        super(algorithm, Arrays.copyOfRange(bytes, SIGNATURE_OFFSET, LENGTH));
        this.header = bytes[0];
        this.kid16 = ((bytes[1] & 0xFF) << 8) | (bytes[2] & 0xFF);
    }

    /** Reads 67 bytes that stood in these elements. */
    static TokenReading read(byte[] bytes, String... ais) {
        if ((bytes[0] & 0xFF) >>> 4 != VERSION) {
            return TokenReading.of(TokenReading.Kind.PERHAPS_UNSUPPORTED, TokenProblem.UNKNOWN_VERSION, ais);
        }
        SignatureAlgorithm algorithm = SignatureAlgorithm.ofNibble(bytes[0] & 0xF);
        if (algorithm == null) {
            return TokenReading.of(TokenReading.Kind.UNSUPPORTED, TokenProblem.UNKNOWN_ALGORITHM, ais);
        }
        return TokenReading.of(new BinaryToken(bytes, algorithm), ais);
    }

    /** Whether these are bytes of a token that could be checked. */
    static boolean isReadable(byte @Nullable [] bytes) {
        return bytes != null && bytes.length == LENGTH && read(bytes).kind() == TokenReading.Kind.TOKEN;
    }

    /** Signs a pack. */
    static byte[] write(PackStatement pack, TokenSigner key) {
        byte[] bytes = new byte[LENGTH];
        bytes[0] = (byte) ((VERSION << 4) | key.algorithm().nibble());
        bytes[1] = (byte) (key.kid16() >>> 8);
        bytes[2] = (byte) key.kid16();
        byte[] signature = key.sign(pack.toSignedBytes(bytes[0], key.kid16()));
        System.arraycopy(signature, 0, bytes, SIGNATURE_OFFSET, signature.length);
        return bytes;
    }

    @Override
    public String keyId() {
        return HexFormat.of().toHexDigits((short) kid16);
    }

    @Override
    public boolean isKeyListed(IssuerKeys list) {
        return !list.withNumber(kid16).isEmpty();
    }

    @Override
    public @Nullable IssuerKey key(IssuerKeys list, Gtin gtin) {
        return list.find(kid16, gtin);
    }

    @Override
    public boolean carriesStatement() {
        return false;
    }

    @Override
    public byte[] signedBytes(PackStatement pack) {
        return pack.toSignedBytes(header, kid16);
    }

    @Override
    public boolean states(PackStatement pack) {
        return true;
    }
}
