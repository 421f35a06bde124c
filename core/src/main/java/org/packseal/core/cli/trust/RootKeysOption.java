package org.packseal.core.cli.trust;

import java.nio.file.Path;
import java.util.List;
import org.packseal.crypto.key.SigningKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The root keys that a command signs with, in files or elsewhere; several where they lie on one machine. */
final class RootKeysOption {
    @Option(
            names = "--key",
            arity = "1..*",
            paramLabel = "ROOT",
            description = "Private keys of roots, old or new: JWK, or PKCS #8 in PEM.")
    private List<Path> files = List.of();

    @Mixin
    private SigningOptions elsewhere = new SigningOptions();

    /** All keys to sign with, one or more. */
    List<SigningKey> keys() {
        return elsewhere.keys(files);
    }

    /** Ends the command where bytes were written out to be signed. */
    void requireNoneAwaited() {
        elsewhere.requireNoneAwaited();
    }
}
