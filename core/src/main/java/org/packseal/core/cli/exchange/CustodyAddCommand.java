package org.packseal.core.cli.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.TimeOption;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.trust.SigningKeyOption;
import org.packseal.core.record.CustodyAct;
import org.packseal.core.record.RecordException;
import org.packseal.crypto.key.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code packseal record custody add}: one act after the one before. */
@Command(
        name = "add",
        description =
                "Signs an act of custody that follows a record or an earlier act, with the key of the giver or, at a "
                        + "handover, of the taker. The act was done at the present time, or at that of --now.")
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

    @Mixin
    private SigningKeyOption signing = new SigningKeyOption();

    @Mixin
    private TimeOption now = new TimeOption();

    @Override
    public Integer call() {
        Instant at = now.instant(console());
        SigningKey key = signing.key();
        String before = JwsFile.one(previous);
        UUID id = SigningRun.of(signing, now.isGiven())
                .id(any -> act(any, before, at).toJson());
        try {
            console().out().line(act(id, before, at).sign(key));
            return ExitStatus.OK;
        } catch (RecordException e) {
            signing.requireNoneAwaited();
            throw RecordSignCommand.refused(previous, e);
        }
    }

    private CustodyAct act(UUID id, String before, Instant at) {
        try {
            CustodyAct act = CustodyAct.of(id, before, at, kind).between(from, to == null ? from : to);
            CustodyAct sealed = seal == null ? act : act.withSeal(seal);
            return place == null ? sealed : sealed.withPlace(place);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        }
    }
}
