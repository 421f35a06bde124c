package org.packseal.core.cli.trust;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.TrustListException;
import org.packseal.crypto.problem.TrustListProblem;
import org.packseal.crypto.trust.RootRotation;
import org.packseal.crypto.trust.SigningResult;
import org.packseal.crypto.trust.TrustListSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code packseal trust change-roots}: a change of roots, signed root by root on their own machines. */
@Command(
        name = "change-roots",
        description = "Begins a change of roots with root keys, old or new, or adds their signatures to one. Once both "
                + "thresholds have signed, every list from then on carries the output in rootChanges.")
public final class TrustChangeRootsCommand extends ConsoleCommand {
    @Option(names = "--from", required = true, paramLabel = "FILE", description = "The roots in force.")
    private Path from;

    @Option(names = "--to", paramLabel = "FILE", description = "The new roots. Needed to begin; later it is compared.")
    private @Nullable Path to;

    @Option(
            names = "--change",
            paramLabel = "FILE",
            description = "A change that other roots have signed, to which signatures are added.")
    private @Nullable Path change;

    @Option(
            names = "--urn",
            paramLabel = "URN",
            description = "Name of the list. Needed to begin unless a roots file says it.")
    private @Nullable String urn;

    @Option(
            names = "--trust",
            paramLabel = "LIST",
            description = "The trust list in force: refuses a change that does not start from its roots.")
    private @Nullable Path list;

    @Mixin
    private RootKeysOption signing = new RootKeysOption();

    @Override
    public Integer call() {
        RootChangePlan plan = RootChangePlan.of(from, to, change, urn);
        if (list != null) {
            plan.requireInForce(list, console());
        }
        // Private keys are read last, after everything else was checked.
        SigningResult result = signed(plan, signing.keys());
        signing.requireNoneAwaited();
        for (TrustListProblem problem : result.problems()) {
            throw FileProblem.of(FileCode.CHANGE_REFUSED, place(), problem);
        }
        String signed = result.text().orElseThrow();
        console().out().line(signed);
        report(plan, signed);
        return ExitStatus.OK;
    }

    private SigningResult signed(RootChangePlan plan, List<SigningKey> roots) {
        if (plan.begun().isPresent()) {
            return TrustListSigner.addSignaturesToChange(plan.begun().get(), plan.from(), roots);
        }
        try {
            return TrustListSigner.changeRoots(plan.urn(), plan.from(), plan.to(), roots);
        } catch (IllegalArgumentException e) {
            throw new FileProblem(
                    FileCode.CHANGE_REFUSED, place(), "Expected a list that is named by a URN, found another.");
        }
    }

    /** The file that says what is to be signed. */
    private String place() {
        return String.valueOf(change != null ? change : to);
    }

    private void report(RootChangePlan plan, String signed) {
        try {
            RootRotation now = RootRotation.read(signed.getBytes(StandardCharsets.UTF_8));
            new RootChangeReport(console()).of(now, plan.from());
        } catch (TrustListException e) {
            throw new IllegalStateException("what was just signed can be read", e);
        }
    }
}
