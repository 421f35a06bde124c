package org.packseal.core.cli.exchange;

import org.packseal.core.cli.console.CommandGroup;
import picocli.CommandLine.Command;

/** {@code packseal record custody}: who held the item of a record, one signed act after another. */
@Command(name = "custody", description = "Signs acts of custody, each after the one before, and verifies the chain.")
public final class CustodyCommand extends CommandGroup {
    public CustodyCommand() {
        super("add or verify after custody");
    }
}
