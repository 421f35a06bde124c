package org.packseal.core.cli.trust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFormatException;
import picocli.CommandLine.Option;

/**
 * Where the private keys are that a command signs with: in files, in a token reached through PKCS #11, or on another machine
 * to which the bytes to be signed are carried. Passwords are never arguments, which other users of a machine can see.
 */
public final class SigningOptions {
    @Option(
            names = "--pkcs11",
            paramLabel = "CONFIG",
            description = "Configuration of a token or module for Java's SunPKCS11 provider; ES256 keys. The PIN is "
                    + "asked for, or taken from the environment variable " + Pkcs11Token.PIN_VARIABLE + ".")
    private @Nullable Path pkcs11;

    @Option(names = "--alias", paramLabel = "A", description = "With --pkcs11: name of the key in the token.")
    private @Nullable String alias;

    @Option(
            names = "--offline",
            paramLabel = "DIR",
            description = "With --public-key: the bytes to be signed are written to DIR as HASH.tbs; once the "
                    + "signature lies beside them as HASH.sig, the same command again uses it.")
    private @Nullable Path offline;

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description = "With --offline: public JWK of the key that signs on another machine.")
    private @Nullable Path publicKey;

    private @Nullable OfflineSigner waiting;

    /** The one key to sign with, of a file or of elsewhere. */
    public SigningKey key(@Nullable Path file) {
        List<SigningKey> all = keys(file == null ? List.of() : List.of(file));
        if (all.size() != 1) {
            throw new UsageProblem("Expected one private key, found " + all.size() + ".");
        }
        return all.get(0);
    }

    /** All keys to sign with, those of files first; one or more. */
    public List<SigningKey> keys(List<Path> files) {
        List<SigningKey> all = new ArrayList<>();
        files.forEach(file -> all.add(KeyFile.signingKey(file)));
        if (pkcs11 != null || alias != null) {
            if (pkcs11 == null || alias == null) {
                throw new UsageProblem("Expected --pkcs11 and --alias together, found one of them.");
            }
            all.add(Pkcs11Token.open(pkcs11).key(alias));
        }
        if (offline != null || publicKey != null) {
            if (offline == null || publicKey == null) {
                throw new UsageProblem("Expected --offline and --public-key together, found one of them.");
            }
            waiting = new OfflineSigner(offline);
            all.add(SigningKey.of(publicKey(publicKey), waiting));
        }
        if (all.isEmpty()) {
            throw new UsageProblem("Expected --key, --pkcs11 or --offline, found none of them.");
        }
        return all;
    }

    /** Ends the command where bytes were written out to be signed: without their signatures it has nothing to give. */
    public void requireNoneAwaited() {
        if (waiting != null) {
            waiting.requireNoneAwaited();
        }
    }

    /** {@return whether a signature comes from another machine, so that a second call must make the same bytes} */
    public boolean offline() {
        return offline != null;
    }

    /** Where the key is, for messages. */
    public String place(@Nullable Path file) {
        if (file != null) {
            return file.toString();
        }
        return String.valueOf(pkcs11 != null ? pkcs11 : publicKey);
    }

    private static PublicKey publicKey(Path file) {
        try {
            return PublicKey.read(InputFile.text(file, InputFile.KEY_LIMIT));
        } catch (KeyFormatException e) {
            throw KeyFile.invalid(file.toString(), e);
        }
    }

    /** The problem that a key in a token cannot be used. */
    static FileProblem unusable(Path config, String message) {
        return new FileProblem(FileCode.KEY_INVALID, config.toString(), message);
    }
}
