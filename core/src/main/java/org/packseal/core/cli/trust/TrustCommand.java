package org.packseal.core.cli.trust;

import org.packseal.core.cli.console.CommandGroup;
import picocli.CommandLine.Command;

/** {@code packseal trust}: the list of keys that may sign packs, and the roots that sign the list. */
@Command(
        name = "trust",
        description = "Signs, verifies and shows the list of keys that may sign packs, and changes its roots.")
public final class TrustCommand extends CommandGroup {
    public TrustCommand() {
        super("sign, verify, show or change-roots after trust");
    }
}
