package org.packseal.core.cli.trust;

import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.crypto.trust.RootRotation;
import org.packseal.crypto.trust.RootSet;

/** Root sets and their changes as {@code trust show} prints them: a name, then a value, a line each. */
final class ShownRoots {
    private static final int NAME_WIDTH = 16;

    private final Console console;

    ShownRoots(Console console) {
        this.console = console;
    }

    void line(String name, String value) {
        console.out().line(name + " ".repeat(Math.max(1, NAME_WIDTH - name.length())) + VisibleText.of(value));
    }

    /** A set: the fingerprint by which two people compare it, the threshold, the keys. */
    void set(String indent, String name, RootSet roots) {
        line(indent + name, roots.threshold() + " of " + roots.keyIds().size());
        line(indent + "  fingerprint", roots.fingerprint());
        roots.keyIds().forEach(key -> line(indent + "  root", key));
    }

    /** A change, with the keys that claim to have signed it. */
    void change(String indent, RootRotation change) {
        line(indent + "from", change.from());
        set(indent, "to", change.to());
        change.claimedSigners().forEach(signer -> line(indent + "  signature of", signer));
    }
}
