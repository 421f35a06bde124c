package org.packseal.core.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.TrustList;
import picocli.CommandLine.Option;

/** Options of commands that check tokens. */
final class TrustOptions {
    @Option(
            names = "--trust",
            paramLabel = "LIST",
            description = "The signed trust list; without it no token is checked.")
    @Nullable
    Path list;

    @Option(names = "--roots", paramLabel = "FILE", description = "The root keys that must have signed the list.")
    @Nullable
    Path roots;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "Where accepted lists are remembered, so that no older one is taken. Default: a folder of the user.")
    @Nullable
    Path state;

    /** The verified list, or empty where none was asked for. */
    Optional<TrustList> trustList(Console console) {
        if (list == null) {
            return Optional.empty();
        }
        if (roots == null) {
            throw new UsageProblem("--trust needs --roots: without root keys a list proves nothing.");
        }
        return Optional.of(new TrustListFile(list, RootsFile.read(roots), StateFolder.at(state)).verified(console));
    }
}
