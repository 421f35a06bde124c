package org.packseal.core.cli.trust;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.trust.TrustStateStore;
import picocli.CommandLine.Option;

/** The option of commands that remember which list they accepted, so that an older one is refused afterwards. */
public final class StateOption {
    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "Where accepted lists are remembered, so that no older one is taken. Default: a folder of the user.")
    private @Nullable Path folder;

    /** {@return whether a folder was asked for} */
    boolean isGiven() {
        return folder != null;
    }

    /** {@return the memory in the folder asked for, or in the user's own} */
    public TrustStateStore store() {
        return StateFolder.at(folder);
    }
}
