package org.packseal.core.cli.trust;

import java.util.concurrent.Callable;
import org.packseal.core.cli.console.UsageProblem;
import picocli.CommandLine.Command;

/** {@code packseal key}: keys of issuers and roots. */
@Command(name = "key", description = "Makes keys for issuers and roots.")
public final class KeyCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageProblem("Expected new after key, found nothing.");
    }
}
