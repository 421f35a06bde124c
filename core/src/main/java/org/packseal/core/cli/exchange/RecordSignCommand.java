package org.packseal.core.cli.exchange;

import java.nio.file.Path;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.cli.trust.SigningKeyOption;
import org.packseal.core.record.EvidenceRecord;
import org.packseal.core.record.RecordException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code packseal record sign}: the payload of a record to a signed record. */
@Command(
        name = "sign",
        description = "Signs the payload of a record, as show prints it. Only its form is checked: whether it "
                + "reproduces is for verify to say.")
public final class RecordSignCommand extends ConsoleCommand {
    @Mixin
    private SigningKeyOption signing = new SigningKeyOption();

    @Parameters(paramLabel = "FILE", description = "The payload, in JSON.")
    private Path file;

    @Override
    public Integer call() {
        String payload = InputFile.text(file, JwsFile.LINE_LIMIT).stripTrailing();
        try {
            console().out().line(EvidenceRecord.sign(payload, signing.key()));
            return ExitStatus.OK;
        } catch (RecordException e) {
            signing.requireNoneAwaited();
            throw refused(file, e);
        }
    }

    /** The problem that a record or an act is not signed, with the place inside it. */
    static FileProblem refused(Path file, RecordException e) {
        return FileProblem.at(FileCode.RECORD_REFUSED, file.toString(), e.pointer(), e.code() + ": " + e.getMessage());
    }
}
