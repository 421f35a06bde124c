package org.packseal.core.cli.trust;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.trust.FileTrustStateStore;
import org.packseal.crypto.trust.TrustStateStore;

/** Where the command remembers which trust lists it has accepted. */
public final class StateFolder {
    private StateFolder() {}

    /** The store in the folder the user names, else in the user's own: XDG_STATE_HOME, LOCALAPPDATA or the home. */
    public static TrustStateStore at(@Nullable Path given) {
        return new FileTrustStateStore(given != null ? given : ofUser().resolve("packseal"));
    }

    private static Path ofUser() {
        for (String variable : new String[] {"XDG_STATE_HOME", "LOCALAPPDATA"}) {
            String folder = System.getenv(variable);
            // The XDG Base Directory Specification has relative paths ignored.
            if (folder != null && !folder.isEmpty() && Path.of(folder).isAbsolute()) {
                return Path.of(folder);
            }
        }
        return Path.of(Objects.requireNonNullElse(System.getProperty("user.home"), "."), ".local", "state");
    }
}
