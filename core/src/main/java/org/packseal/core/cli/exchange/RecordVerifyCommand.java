package org.packseal.core.cli.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.cli.console.TimeOption;
import org.packseal.core.record.RecordCheck;
import org.packseal.core.record.RecordOutcome;
import org.packseal.core.record.RecordVerifier;
import org.packseal.core.rule.RuleSet;
import org.packseal.crypto.trust.KeyPurpose;
import org.packseal.crypto.trust.TrustList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packseal record verify}: evaluates the records of others again, offline. */
@Command(
        name = "verify",
        description = "Verifies the signature of records and evaluates them again. It says that the reasoning repeats, "
                + "never that the facts are true. A record that continues one that is not among the files is noted. A trust list inside a record must be signed by --roots too. "
                + "Exit status 0 only where each is REPRODUCED or EVALUATOR_DIFFERS, 2 otherwise.")
public final class RecordVerifyCommand extends ConsoleCommand {
    @Mixin
    private ExchangeTrust trust = new ExchangeTrust();

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "A rule set that you know, found by its hash. May be given more than once.")
    private List<Path> rules = List.of();

    @Mixin
    private TimeOption now = new TimeOption();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Records, one a line, or what record make answered.")
    private List<Path> files = List.of();

    private int status = ExitStatus.OK;
    private int read;

    @Override
    public Integer call() {
        RecordVerifier verifier = verifier();
        for (Path file : files) {
            try {
                JwsFile.read(file, jws -> answer(verifier.verify(jws)));
            } catch (FileProblem e) {
                console().err().println(e.getMessage());
                status = ExitStatus.FILE;
            }
        }
        return read == 0 ? ExitStatus.FILE : status;
    }

    /** The records of one file may continue those of any other. A pipe can be read once only, and is left to its answers. */
    private static void addEarlier(RecordVerifier.Builder verifier, Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            JwsFile.read(file, verifier::earlier);
        } catch (FileProblem e) {
            // Reported where the records of this file are answered.
            return;
        }
    }

    private void answer(RecordCheck check) {
        read++;
        console().out().line("{\"schemaVersion\":1," + check.toJson().substring(1));
        boolean good =
                check.outcome() == RecordOutcome.REPRODUCED || check.outcome() == RecordOutcome.EVALUATOR_DIFFERS;
        status = good ? status : ExitStatus.FILE;
    }

    private RecordVerifier verifier() {
        Instant present = now.instant(console());
        Optional<TrustList> list = trust.trustList(console(), present);
        RecordVerifier.Builder verifier =
                RecordVerifier.builder(trust.keys(KeyPurpose.RECORD, list)).now(present);
        trust.roots().ifPresent(verifier::roots);
        list.ifPresent(verifier::statementTrust);
        for (Path file : rules) {
            verifier.rules(InputFile.data(console(), file, InputFile.RULES_LIMIT, RuleSet::read));
        }
        files.forEach(file -> addEarlier(verifier, file));
        return verifier.build();
    }
}
