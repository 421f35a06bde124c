package org.packseal.core.cli.exchange;

import org.packseal.core.cli.console.CommandGroup;
import picocli.CommandLine.Command;

/** {@code packseal record}: assessments that others can evaluate again. */
@Command(
        name = "record",
        description = "Makes, signs, shows and verifies evidence records: an assessment with all it rests on, which "
                + "others evaluate again; and the chain of custody that begins with one.")
public final class RecordCommand extends CommandGroup {
    public RecordCommand() {
        super("make, sign, show, verify or custody after record");
    }
}
