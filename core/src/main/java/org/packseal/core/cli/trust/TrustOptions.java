package org.packseal.core.cli.trust;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustList;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say which trust list is believed, with the root keys that must have signed it. */
public final class TrustOptions {
    @Option(
            names = "--trust",
            paramLabel = "LIST",
            description = "The signed trust list, which says who may sign tokens, statements, records and acts.")
    @Nullable
    public Path list;

    @Option(names = "--roots", paramLabel = "FILE", description = "The root keys that must have signed the list.")
    private @Nullable Path roots;

    @Mixin
    private StateOption state = new StateOption();

    /** The verified list, or empty where none was asked for. */
    public Optional<TrustList> trustList(Console console) {
        return usedList(console).map(UsedList::list);
    }

    /** The same with the text of the list. */
    public Optional<UsedList> usedList(Console console) {
        // Ignoring them silently would let the user believe that a list is in use.
        if (list == null && (roots != null || state.isGiven())) {
            throw new UsageProblem(
                    "Expected --trust beside --roots or --state, found none: without it no list is used.");
        }
        return namedList(console);
    }

    /** The same for commands that use root keys without a list too. */
    public Optional<UsedList> namedList(Console console) {
        return list == null
                ? Optional.empty()
                : Optional.of(TrustListFile.of(list, roots, state.store()).used(console));
    }

    /** The root keys, where given. */
    public Optional<RootSet> roots() {
        return Optional.ofNullable(roots).map(file -> RootsFile.read(file).roots());
    }
}
