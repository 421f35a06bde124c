package org.packseal.core.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code packseal trust}: the list of keys that may sign packs. */
@Command(name = "trust", description = "Signs, verifies and shows the list of keys that may sign packs.")
final class TrustCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageProblem("One of sign, verify or show belongs after trust.");
    }
}
