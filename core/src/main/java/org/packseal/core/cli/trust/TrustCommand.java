package org.packseal.core.cli.trust;

import java.util.concurrent.Callable;
import org.packseal.core.cli.console.UsageProblem;
import picocli.CommandLine.Command;

/** {@code packseal trust}: the list of keys that may sign packs, and the roots that sign the list. */
@Command(
        name = "trust",
        description = "Signs, verifies and shows the list of keys that may sign packs, and changes its roots.")
public final class TrustCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageProblem("Expected sign, verify, show or change-roots after trust, found nothing.");
    }
}
