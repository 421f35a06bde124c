package org.packseal.core.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.packseal.crypto.TrustListVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code packseal trust show}: what a list says, for people. Nothing is verified. */
@Command(name = "show", description = "Shows what a trust list or its payload says, without verifying it.")
final class TrustShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A trust list, or a payload still to be signed.")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    TrustShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TrustListText list = TrustListText.of(file.toString(), InputFile.bytes(file, TrustListVerifier.MAX_BYTES));
        JsonNode payload = list.payload();
        line("NOT VERIFIED", "use packseal trust verify");
        line("list", list.listUrn());
        line("sequence", payload.path("seq").asText());
        line("payload hash", list.payloadHash());
        line("issued", time(payload.path("iat")));
        line("next update", time(payload.path("nextUpdate")));
        line("grace until", time(payload.path("graceUntil")));
        line(
                "roots",
                payload.path("roots").path("threshold").asText() + " of "
                        + payload.path("roots").path("keys").size());
        payload.path("roots")
                .path("keys")
                .forEach(key -> line("  root", key.path("kid").asText()));
        list.signers().forEach(signer -> line("  signature of", signer));
        line("keys", String.valueOf(payload.path("keys").size()));
        payload.path("keys").forEach(this::key);
        return ExitStatus.OK;
    }

    private void key(JsonNode key) {
        line(
                "  " + key.path("kid16").asText("-"),
                key.path("issuer").path("name").asText());
        line("    kid", key.path("kid").asText());
        line("    scope", String.join(" ", scope(key)));
        for (String time : List.of("nbf", "exp")) {
            if (key.has(time)) {
                line("    " + time, time(key.path(time)));
            }
        }
        if (key.has("expiryNotAfter")) {
            line("    expiry to", key.path("expiryNotAfter").asText());
        }
        if (key.has("revoked")) {
            JsonNode revoked = key.path("revoked");
            line(
                    "    REVOKED",
                    time(revoked.path("at")) + " " + revoked.path("reason").asText());
        }
    }

    private static List<String> scope(JsonNode key) {
        List<String> scope = new ArrayList<>();
        key.path("scope").path("gcp").forEach(prefix -> scope.add("prefix " + prefix.asText()));
        key.path("scope").path("gtin").forEach(gtin -> scope.add("GTIN " + gtin.asText()));
        return scope;
    }

    private static String time(JsonNode seconds) {
        long latest = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        boolean readable = seconds.canConvertToLong() && seconds.asLong() >= 0 && seconds.asLong() <= latest;
        return readable ? Instant.ofEpochSecond(seconds.asLong()).toString() : seconds.asText();
    }

    private void line(String name, String value) {
        console.out().line(name + " ".repeat(Math.max(1, 16 - name.length())) + VisibleText.of(value));
    }
}
