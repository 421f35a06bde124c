package org.packseal.core.cli.trust;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.TrustListProblem;
import org.packseal.crypto.trust.RejectedKey;
import org.packseal.crypto.trust.SigningResult;
import org.packseal.crypto.trust.TrustListLimits;
import org.packseal.crypto.trust.TrustListSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code packseal trust sign}: a payload, or a list that other roots have signed, to a signed list. */
@Command(
        name = "sign",
        description = "Signs the payload of a trust list with root keys, or adds their signatures to a signed list.")
public final class TrustSignCommand extends ConsoleCommand {
    @Option(
            names = "--payload",
            required = true,
            paramLabel = "FILE",
            description = "The payload, or a list to which signatures are added.")
    private Path payload;

    @Mixin
    private RootKeysOption signing = new RootKeysOption();

    @Override
    public Integer call() {
        byte[] bytes = InputFile.bytes(payload, TrustListLimits.MAX_BYTES);
        List<SigningKey> roots = signing.keys();
        TrustListText list = TrustListText.of(payload.toString(), bytes);
        SigningResult result = !list.signers().isEmpty()
                ? TrustListSigner.addSignatures(bytes, roots)
                : TrustListSigner.sign(bytes, roots);
        for (RejectedKey key : result.unusableKeys()) {
            console().err().println(FileProblem.leftOut(payload.toString(), key).getMessage());
        }
        signing.requireNoneAwaited();
        for (TrustListProblem problem : result.problems()) {
            FileKind expected = list.signers().isEmpty() ? FileKind.PAYLOAD : FileKind.SIGNED_LIST;
            String hint = FileKind.hint(bytes, expected);
            throw FileProblem.of(FileCode.LIST_REFUSED, payload.toString(), problem, hint);
        }
        console().out().line(result.text().orElseThrow());
        report(list, roots);
        return ExitStatus.OK;
    }

    /** Tells whether the list has to go to one more root. */
    private void report(TrustListText list, List<SigningKey> roots) {
        Set<String> signers = new HashSet<>(list.signers());
        roots.forEach(root -> signers.add(root.publicKey().kid()));
        int threshold = list.payload().path("roots").path("threshold").asInt();
        if (signers.size() < threshold) {
            String message = "signed by " + signers.size() + " of the " + threshold
                    + " roots needed; the others add to it with trust sign --payload";
            console().err().println(new FileProblem(FileCode.LIST_INCOMPLETE, "standard output", message).getMessage());
        }
    }
}
