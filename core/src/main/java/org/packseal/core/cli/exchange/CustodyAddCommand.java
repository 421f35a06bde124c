package org.packseal.core.cli.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.InstantConverter;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.trust.KeyFile;
import org.packseal.core.record.CustodyAct;
import org.packseal.core.record.RecordException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code packseal record custody add}: one act after the one before. */
@Command(name = "add", description = "Signs an act of custody that follows a record or an earlier act.")
public final class CustodyAddCommand extends ConsoleCommand {
    @Option(
            names = "--previous",
            required = true,
            paramLabel = "FILE",
            description = "The act before this one; for the first, the record.")
    private Path previous;

    @Option(
            names = "--act",
            required = true,
            paramLabel = "ACT",
            description = "COLLECTED, SEALED, HANDED_OVER, RECEIVED, OPENED, SAMPLED, RETURNED or DESTROYED.")
    private CustodyAct.Kind kind;

    @Option(names = "--from", required = true, paramLabel = "NAME", description = "Who held the item before.")
    private String from;

    @Option(names = "--to", paramLabel = "NAME", description = "Who holds it afterwards. Default: as before.")
    private @Nullable String to;

    @Option(names = "--seal", paramLabel = "TEXT", description = "Number of the seal on the item.")
    private @Nullable String seal;

    @Option(names = "--place", paramLabel = "TEXT", description = "Where it was done, such as a GLN.")
    private @Nullable String place;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "The private key of whoever signs: the giver, or the taker of a handover.")
    private Path keyFile;

    @Option(
            names = "--now",
            paramLabel = "TIME",
            converter = InstantConverter.class,
            description = "When it was done, instead of the clock's time.")
    private @Nullable Instant now;

    @Override
    public Integer call() {
        Instant at = now == null ? console().clock().instant() : now;
        CustodyAct act = act(CustodyAct.of(UUID.randomUUID(), JwsFile.one(previous), at, kind));
        try {
            console().out().line(act.sign(KeyFile.signingKey(keyFile)));
            return ExitStatus.OK;
        } catch (RecordException e) {
            throw RecordSignCommand.refused(previous, e);
        }
    }

    private CustodyAct act(CustodyAct begun) {
        try {
            CustodyAct act = begun.between(from, to == null ? from : to);
            CustodyAct sealed = seal == null ? act : act.withSeal(seal);
            return place == null ? sealed : sealed.withPlace(place);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        }
    }
}
