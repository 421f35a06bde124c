package org.packseal.core.cli.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.TimeOption;
import org.packseal.core.record.CustodyChain;
import org.packseal.core.record.CustodyCheck;
import org.packseal.crypto.trust.KeyPurpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code packseal record custody verify}: whether a chain is whole, and who holds the item now. */
@Command(
        name = "verify",
        description = "Verifies the acts that follow a record, in any order. Exit status 0 only for a whole chain, "
                + "2 otherwise.")
public final class CustodyVerifyCommand extends ConsoleCommand {
    /** Most acts held in memory: one more than a chain may have, so that the verifier can report the excess. */
    private static final int ACT_LIMIT = 1_001;

    @Mixin
    private ExchangeTrust trust = new ExchangeTrust();

    @Mixin
    private TimeOption now = new TimeOption();

    @Parameters(index = "0", paramLabel = "RECORD", description = "The record that the chain begins with.")
    private Path record;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ACT", description = "Files of acts, one a line.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        List<String> acts = new ArrayList<>();
        for (Path file : files) {
            JwsFile.read(file, act -> add(acts, file, act));
        }
        Instant present = now.instant(console());
        CustodyChain chain = CustodyChain.trusting(trust.keys(KeyPurpose.CUSTODY, trust.trustList(console(), present)));
        CustodyCheck check = chain.verify(JwsFile.one(record), acts, present);
        console().out().line("{\"schemaVersion\":1," + check.toJson().substring(1));
        return check.isIntact() ? ExitStatus.OK : ExitStatus.FILE;
    }

    private static void add(List<String> acts, Path file, String act) {
        if (acts.size() == ACT_LIMIT) {
            throw new FileProblem(FileCode.FILE_TOO_LARGE, file.toString(), "Expected at most 1000 acts, found more.");
        }
        acts.add(act);
    }
}
