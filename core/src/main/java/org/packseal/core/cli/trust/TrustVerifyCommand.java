package org.packseal.core.cli.trust;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.crypto.trust.RejectedKey;
import org.packseal.crypto.trust.TrustList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code packseal trust verify}: whether a list would be taken into use. */
@Command(
        name = "verify",
        description = "Verifies a trust list against the root keys and remembers that it was accepted.")
public final class TrustVerifyCommand extends ConsoleCommand {
    @Option(names = "--trust", required = true, paramLabel = "LIST", description = "The signed trust list.")
    private Path list;

    @Option(
            names = "--roots",
            required = true,
            paramLabel = "FILE",
            description = "The root keys that must have signed.")
    private Path roots;

    @Mixin
    private StateOption state = new StateOption();

    @Override
    public Integer call() {
        TrustList verified = new TrustListFile(list, RootsFile.read(roots), state.store()).verified(console());
        console().out().line(json(verified).toPrettyString());
        return ExitStatus.OK;
    }

    private ObjectNode json(TrustList verified) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("list", verified.urn())
                .put("seq", verified.sequence())
                .put("payloadHash", verified.payloadHash())
                .put("issuedAt", verified.issuedAt().toString())
                .put("nextUpdate", verified.nextUpdate().toString())
                .put("graceUntil", verified.graceUntil().toString())
                .put(
                        "freshness",
                        verified.freshness(console().clock().instant()).name())
                .put("keys", verified.size());
        ArrayNode leftOut = json.putArray("leftOut");
        for (RejectedKey key : verified.leftOut()) {
            leftOut.addObject()
                    .put("place", key.where())
                    .put("kid", key.keyId())
                    .put("issuer", key.issuer())
                    .put("fault", key.code().name())
                    .put("message", key.message());
        }
        return json;
    }
}
