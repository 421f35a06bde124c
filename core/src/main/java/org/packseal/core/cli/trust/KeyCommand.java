package org.packseal.core.cli.trust;

import org.packseal.core.cli.console.CommandGroup;
import picocli.CommandLine.Command;

/** {@code packseal key}: keys of issuers and roots. */
@Command(name = "key", description = "Makes keys for issuers and roots.")
public final class KeyCommand extends CommandGroup {
    public KeyCommand() {
        super("new after key");
    }
}
