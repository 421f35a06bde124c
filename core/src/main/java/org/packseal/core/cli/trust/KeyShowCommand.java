package org.packseal.core.cli.trust;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code packseal key show}: the public half of a key, as it goes into a trust list or a roots file. */
@Command(
        name = "show",
        description =
                "Prints the public JWK of a key, with kid and kid16, as it goes into a trust list or a roots file.")
public final class KeyShowCommand extends ConsoleCommand {
    @Option(names = "--key", paramLabel = "FILE", description = "A private key: JWK, or PKCS #8 in PEM.")
    private @Nullable Path file;

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Override
    public Integer call() {
        console().out().line(signing.key(file).publicKey().toJwk());
        return ExitStatus.OK;
    }
}
