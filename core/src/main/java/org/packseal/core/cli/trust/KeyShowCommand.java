package org.packseal.core.cli.trust;

import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code packseal key show}: the public half of a key, as it goes into a trust list or a roots file. */
@Command(
        name = "show",
        description =
                "Prints the public JWK of a key, with kid and kid16, as it goes into a trust list or a roots file.")
public final class KeyShowCommand extends ConsoleCommand {
    @Mixin
    private SigningKeyOption signing = new SigningKeyOption();

    @Override
    public Integer call() {
        console().out().line(signing.key().publicKey().toJwk());
        return ExitStatus.OK;
    }
}
