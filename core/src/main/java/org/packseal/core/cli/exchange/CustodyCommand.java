package org.packseal.core.cli.exchange;

import java.util.concurrent.Callable;
import org.packseal.core.cli.console.UsageProblem;
import picocli.CommandLine.Command;

/** {@code packseal record custody}: who held the item of a record, one signed act after another. */
@Command(name = "custody", description = "Signs acts of custody, each after the one before, and verifies the chain.")
public final class CustodyCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageProblem("Expected add or verify after custody, found nothing.");
    }
}
