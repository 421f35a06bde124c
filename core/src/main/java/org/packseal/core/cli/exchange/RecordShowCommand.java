package org.packseal.core.cli.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code packseal record show}: what a record says, before anybody has verified it. */
@Command(name = "show", description = "Prints the payload of a record or an act of custody. Nothing is verified.")
public final class RecordShowCommand extends ConsoleCommand {
    /** Header, payload and signature (RFC 7515 section 7.1). */
    private static final int PARTS = 3;

    @Parameters(paramLabel = "FILE", description = "One record or act.")
    private Path file;

    @Override
    public Integer call() {
        String[] parts = JwsFile.one(file).split("\\.", -1);
        try {
            if (parts.length == PARTS) {
                byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
                console().out().line(new String(payload, StandardCharsets.UTF_8));
                return ExitStatus.OK;
            }
        } catch (IllegalArgumentException e) {
            // Answered below, as another number of parts is.
        }
        throw new FileProblem(FileCode.FILE_INVALID, file.toString(), "Expected a compact JWS, found another text.");
    }
}
