package org.packseal.core.cli.statement;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.cli.console.TimeOption;
import org.packseal.core.cli.trust.SigningKeyOption;
import org.packseal.core.cli.trust.TrustOptions;
import org.packseal.crypto.problem.StatementException;
import org.packseal.crypto.statement.StatementSigner;
import org.packseal.crypto.statement.StatementVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packseal statement sign}: facts and a key to a signed statement. */
@Command(
        name = "sign",
        description = "Signs facts about a pack, batch or product: {\"subject\":{\"gtin\":…},\"facts\":[{\"key\":…,"
                + "\"value\":…}]}. Absent v, id, iat, seq and prev are added; a complete payload is signed byte for byte, which --offline needs. "
                + "With --trust only what verifiers with that list accept from the key.")
public final class StatementSignCommand extends ConsoleCommand {
    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Mixin
    private SigningKeyOption signing = new SigningKeyOption();

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description =
                    "The last statement that the key has signed; the new one follows it. Default: it is the first.")
    private @Nullable Path previous;

    @Mixin
    private TimeOption now = new TimeOption();

    @Parameters(paramLabel = "FILE", description = "The facts, in JSON.")
    private Path file;

    @Override
    public Integer call() {
        Clock clock = now.clock(console());
        byte[] text = InputFile.bytes(file, InputFile.KEY_LIMIT);
        byte[] payload = StatementDraft.completed(text, clock.instant(), before());
        StatementSigner signer = StatementSigner.of(signing.key()).withClock(clock);
        StatementSigner listed =
                trust.trustList(console()).map(signer::withTrustList).orElse(signer);
        try {
            console().out().line(listed.sign(payload));
            return ExitStatus.OK;
        } catch (StatementException e) {
            signing.requireNoneAwaited();
            throw FileProblem.at(
                    FileCode.STATEMENT_REFUSED,
                    file.toString(),
                    e.problem().where(),
                    e.problem().code() + ": " + e.problem().message());
        }
    }

    private @Nullable String before() {
        if (previous == null) {
            return null;
        }
        String jws = InputFile.text(previous, StatementVerifier.MAX_LENGTH + 2).strip();
        if (StatementDraft.sequence(jws) < 1) {
            throw new FileProblem(
                    FileCode.FILE_INVALID, previous.toString(), "Expected one signed statement, found something else.");
        }
        return jws;
    }
}
