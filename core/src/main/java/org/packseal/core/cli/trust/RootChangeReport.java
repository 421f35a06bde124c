package org.packseal.core.cli.trust;

import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.crypto.trust.RootRotation;
import org.packseal.crypto.trust.RootSet;

/** Tells on standard error what was signed and who still has to, so that the result can go to the next root as it is. */
final class RootChangeReport {
    private final Console console;

    RootChangeReport(Console console) {
        this.console = console;
    }

    void of(RootRotation change, RootSet from) {
        console.err().println("list       " + VisibleText.of(change.listUrn()));
        int oldMissing = side("old roots  ", change, from);
        int newMissing = side("new roots  ", change, change.to());
        if (oldMissing + newMissing > 0) {
            String message =
                    "signatures are missing, " + oldMissing + " of old roots and " + newMissing + " of new ones";
            console.err().println(new FileProblem(FileCode.CHANGE_INCOMPLETE, "standard output", message).getMessage());
        } else {
            console.err().println("complete   put it into rootChanges of every list from now on");
        }
    }

    /** One line about one side; answers how many signatures it lacks. */
    private int side(String label, RootRotation change, RootSet roots) {
        int signed = change.signers(roots).size();
        console.err()
                .println(label + roots.fingerprint() + "  threshold " + roots.threshold() + " of "
                        + roots.keyIds().size() + ", signed by " + signed);
        return Math.max(0, roots.threshold() - signed);
    }
}
