package org.packseal.core.cli.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFormatException;

/**
 * Keys in a hardware security module, reached through PKCS #11 by the provider SunPKCS11 of the Java platform. It signs with
 * ECDSA on P-256; for Ed25519 it has no mechanism, so such keys sign offline. The private key never leaves the module.
 *
 * @param config the configuration of the provider, for messages
 * @param keys the opened store
 * @param provider the provider, configured
 */
record Pkcs11Token(Path config, KeyStore keys, Provider provider) {
    /** Environment variable that holds the PIN where no person can be asked. */
    static final String PIN_VARIABLE = "PACKSEAL_PKCS11_PIN";

    private static final int COORDINATE = 32;
    private static final String ES256 = "SHA256withECDSA";

    /** Opens the token that a configuration names, with the PIN of its user. */
    static Pkcs11Token open(Path config) {
        Provider provider = provider(config);
        char[] pin = pin();
        try {
            KeyStore keys = KeyStore.getInstance("PKCS11", provider);
            keys.load(null, pin);
            return new Pkcs11Token(config, keys, provider);
        } catch (IOException | GeneralSecurityException | ProviderException e) {
            throw SigningOptions.unusable(config, "Expected a token that opens with this PIN, found " + cause(e) + ".");
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    /** The key of this name, which must be ECDSA on P-256. */
    SigningKey key(String alias) {
        try {
            Certificate certificate = keys.getCertificate(alias);
            if (certificate == null || !keys.isKeyEntry(alias)) {
                throw SigningOptions.unusable(
                        config,
                        "Expected a private key with a certificate under the alias " + VisibleText.shortened(alias)
                                + ", found the aliases " + aliases() + ".");
            }
            if (!(certificate.getPublicKey() instanceof ECPublicKey ec)
                    || ec.getParams().getCurve().getField().getFieldSize() != COORDINATE * Byte.SIZE) {
                throw SigningOptions.unusable(
                        config,
                        "Expected an ECDSA key on P-256, found "
                                + certificate.getPublicKey().getAlgorithm()
                                + "; other keys sign with --offline.");
            }
            Key key = keys.getKey(alias, null);
            if (!(key instanceof PrivateKey secret)) {
                throw SigningOptions.unusable(config, "Expected a private key, found another kind of key.");
            }
            return SigningKey.of(publicKey(ec), message -> signed(secret, message));
        } catch (KeyStoreException | UnrecoverableKeyException | NoSuchAlgorithmException e) {
            throw SigningOptions.unusable(
                    config, "Expected a key that this user may sign with, found " + cause(e) + ".");
        }
    }

    private byte[] signed(PrivateKey secret, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ES256, provider);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException | ProviderException e) {
            throw SigningOptions.unusable(config, "Expected a signature from the token, found " + cause(e) + ".");
        }
    }

    private PublicKey publicKey(ECPublicKey key) {
        String jwk = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\""
                + coordinate(key.getW().getAffineX()) + "\",\"y\":\""
                + coordinate(key.getW().getAffineY()) + "\"}";
        try {
            return PublicKey.read(jwk);
        } catch (KeyFormatException e) {
            throw KeyFile.invalid(config.toString(), e);
        }
    }

    /** A coordinate as RFC 7518, section 6.2.1.2, writes it: all 32 bytes, leading zeros too. */
    private static String coordinate(BigInteger number) {
        byte[] bytes = new byte[COORDINATE];
        byte[] shortest = number.toByteArray();
        int from = Math.max(0, shortest.length - COORDINATE);
        int length = shortest.length - from;
        System.arraycopy(shortest, from, bytes, COORDINATE - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private List<String> aliases() throws KeyStoreException {
        return Collections.list(keys.aliases()).stream()
                .sorted()
                .map(VisibleText::shortened)
                .toList();
    }

    private static Provider provider(Path config) {
        Provider sun = Security.getProvider("SunPKCS11");
        if (sun == null) {
            throw SigningOptions.unusable(
                    config, "Expected a Java runtime with the module jdk.crypto.cryptoki, found one without it.");
        }
        try {
            return sun.configure(config.toString());
        } catch (InvalidParameterException | ProviderException e) {
            throw SigningOptions.unusable(
                    config, "Expected a configuration of SunPKCS11 that names a library, found " + cause(e) + ".");
        }
    }

    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on the console is there and reads null without a terminal
    private static char[] pin() {
        String stated = System.getenv(PIN_VARIABLE);
        if (stated != null) {
            return stated.toCharArray();
        }
        java.io.Console terminal = System.console();
        char[] typed = terminal == null ? null : terminal.readPassword("PIN of the token: ");
        if (typed == null) {
            throw new UsageProblem(
                    "Expected the PIN of the token from a terminal or in " + PIN_VARIABLE + ", found neither.");
        }
        return typed;
    }

    /** What the module says, from its innermost message: CKR_PIN_INCORRECT, CKR_PIN_LOCKED and the like. */
    private static String cause(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        return VisibleText.shortened(message == null ? innermost.getClass().getSimpleName() : message);
    }
}
