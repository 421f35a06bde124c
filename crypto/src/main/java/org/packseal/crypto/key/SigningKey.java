package org.packseal.crypto.key;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.StrictJson;
import org.packseal.crypto.jwk.Jwk;
import org.packseal.crypto.jwk.Pkcs8;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.crypto.signature.SigningSecret;
import org.packseal.crypto.signature.VerificationKey;

/**
 * A key that signs, Ed25519 or ECDSA P-256, of an issuer, a root or anybody who makes statements: held in memory, or held
 * elsewhere and asked through a {@link MessageSigner}. What it prints of itself is public: the private part is in no text but the
 * key file that {@link KeyFiles} writes. Immutable, and thread-safe where its signer is.
 */
public final class SigningKey implements MessageSigner {
    private static final Set<String> MEMBERS = privateMembers();

    private final @Nullable SigningSecret secret;
    private final MessageSigner signer;
    private final PublicKey publicKey;

    SigningKey(SigningSecret secret) {
        this(secret, secret::sign, new PublicKey(secret.verificationKey()));
    }

    private SigningKey(@Nullable SigningSecret secret, MessageSigner signer, PublicKey publicKey) {
        this.secret = secret;
        this.signer = signer;
        this.publicKey = publicKey;
    }

    /**
     * A key whose private half is held elsewhere, such as in a hardware security module. Whatever signs with it checks
     * each answer against the public key.
     *
     * @param publicKey the public half
     * @param signer signs with the private half
     * @return the key
     */
    public static SigningKey of(PublicKey publicKey, MessageSigner signer) {
        return new SigningKey(
                null, Objects.requireNonNull(signer, "signer"), Objects.requireNonNull(publicKey, "publicKey"));
    }

    private static Set<String> privateMembers() {
        Set<String> members = new HashSet<>(Jwk.PUBLIC_MEMBERS);
        members.add("d");
        return Set.copyOf(members);
    }

    /**
     * Makes a new Ed25519 key.
     *
     * @param random source of the secret, such as {@code new SecureRandom()}
     * @return a new key
     */
    public static SigningKey newEd25519(SecureRandom random) {
        return new SigningKey(SigningSecret.generate(SignatureAlgorithm.ED25519, random));
    }

    /**
     * Makes a new ECDSA key on P-256.
     *
     * @param random source of the secret, such as {@code new SecureRandom()}
     * @return a new key
     */
    public static SigningKey newEs256(SecureRandom random) {
        return new SigningKey(SigningSecret.generate(SignatureAlgorithm.ES256, random));
    }

    /**
     * Reads a private key: a JWK (RFC 7517, RFC 8037) or unencrypted PKCS #8 in PEM (RFC 7468, RFC 5958).
     *
     * @param text the key, at most 10,000 characters
     * @return the key
     * @throws KeyFormatException if the text is no such key, or its public and private parts do not belong together
     */
    public static SigningKey read(String text) throws KeyFormatException {
        Objects.requireNonNull(text, "text");
        if (text.length() > Jwk.MAX_TEXT) {
            throw new KeyFormatException(
                    KeyFault.MALFORMED, "", "Expected at most 10,000 characters of a key, found more.");
        }
        return new SigningKey(text.stripLeading().startsWith("{") ? readJwk(text) : Pkcs8.read(text));
    }

    private static SigningSecret readJwk(String text) throws KeyFormatException {
        try {
            JsonObject jwk = StrictJson.object(text.getBytes(StandardCharsets.UTF_8), Jwk.LIMITS);
            jwk.allowOnly(MEMBERS);
            VerificationKey publicKey = Jwk.key(jwk);
            Jwk.statedKid16(jwk);
            if (!jwk.has("d")) {
                throw Jwk.refused(KeyFault.MALFORMED, jwk, "d", "Expected a private key, found a public one.");
            }
            SigningSecret secret = SigningSecret.of(publicKey.algorithm(), Jwk.bytes(jwk, "d"))
                    .orElseThrow(() -> Jwk.refused(
                            KeyFault.INVALID_KEY,
                            jwk,
                            "d",
                            "Expected a private part of this algorithm, found another number."));
            if (!secret.verificationKey().equals(publicKey)) {
                throw Jwk.refused(
                        KeyFault.INVALID_KEY,
                        jwk,
                        "d",
                        "Expected the private part of this public key, found another one's.");
            }
            return secret;
        } catch (JsonException e) {
            throw Jwk.refused(e);
        }
    }

    /** {@return the public half of this key} */
    public PublicKey publicKey() {
        return publicKey;
    }

    /**
     * Signs. A key held in memory makes Ed25519 (RFC 8032), or ECDSA with the nonce of RFC 6979 and low s, and gives the same
     * bytes for the same message; a key held elsewhere answers as its signer does.
     *
     * @param message the bytes to sign
     * @return 64 bytes from a key held in memory
     */
    @Override
    public byte[] sign(byte[] message) {
        return signer.sign(message);
    }

    /** The key file's content: the one text with the private part in it. */
    String privateJwk() {
        if (secret == null) {
            throw new IllegalArgumentException("Expected a key held in memory, found one held elsewhere.");
        }
        return Jwk.with(
                secret.verificationKey(), publicKey.kid(), ",\"d\":\"" + Base64Url.encode(secret.secret()) + '"');
    }

    /**
     * The key id, nothing private.
     *
     * @return algorithm and key id
     */
    @Override
    public String toString() {
        return "SigningKey[" + publicKey.algorithm() + ' ' + publicKey.kid() + ']';
    }
}
