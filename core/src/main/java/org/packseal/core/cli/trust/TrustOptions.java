package org.packseal.core.cli.trust;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.crypto.trust.TrustList;
import picocli.CommandLine.Option;

/** Options of commands that check tokens, or make only those that would pass the check. */
public final class TrustOptions {
    @Option(
            names = "--trust",
            paramLabel = "LIST",
            description = "The signed trust list, which says who may sign for which products.")
    @Nullable
    public Path list;

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
    public Optional<TrustList> trustList(Console console) {
        return usedList(console).map(UsedList::list);
    }

    /** The same with the text of the list. */
    public Optional<UsedList> usedList(Console console) {
        if (list == null) {
            // Ignoring them silently would let the user believe that a list is in use.
            if (roots != null || state != null) {
                throw new UsageProblem(
                        "Expected --trust beside --roots or --state, found none: without it no list is used.");
            }
            return Optional.empty();
        }
        return Optional.of(TrustListFile.of(list, roots, StateFolder.at(state)).used(console));
    }
}
