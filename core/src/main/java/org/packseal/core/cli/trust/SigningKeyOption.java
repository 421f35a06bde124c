package org.packseal.core.cli.trust;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.key.SigningKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The one private key that a command signs with, in a file or elsewhere. */
public final class SigningKeyOption {
    @Option(names = "--key", paramLabel = "FILE", description = "Your private key: JWK, or PKCS #8 in PEM.")
    private @Nullable Path file;

    @Mixin
    private SigningOptions elsewhere = new SigningOptions();

    /** The key to sign with. */
    public SigningKey key() {
        return elsewhere.key(file);
    }

    /** {@return whether a signature comes from another machine, so that a second call must make the same bytes} */
    public boolean offline() {
        return elsewhere.offline();
    }

    /** Ends the command where bytes were written out to be signed: without their signatures it has nothing to give. */
    public void requireNoneAwaited() {
        elsewhere.requireNoneAwaited();
    }

    /** {@return where the key is, for messages} */
    public String place() {
        return elsewhere.place(file);
    }
}
