package org.packseal.core.cli.trust;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.problem.TrustListException;
import org.packseal.crypto.trust.RootRotation;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustListContent;
import org.packseal.crypto.trust.TrustListLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code packseal trust show}: what a list, a change of roots or a roots file says, for people. Nothing is verified. */
@Command(
        name = "show",
        description = "Shows what a trust list, a change of roots or a roots file says, without verifying it.")
public final class TrustShowCommand extends ConsoleCommand {
    @Parameters(
            paramLabel = "FILE",
            description = "A trust list, a payload still to be signed, a change of roots, or a roots file.")
    private Path file;

    @Override
    public Integer call() {
        byte[] bytes = InputFile.bytes(file, TrustListLimits.MAX_BYTES);
        TrustListText text = TrustListText.of(file.toString(), bytes);
        if (text.payload().has("threshold")) {
            roots(RootsFile.of(file.toString(), new String(bytes, StandardCharsets.UTF_8)));
        } else if (text.payload().has("from")) {
            change(bytes);
        } else {
            list(text);
        }
        return ExitStatus.OK;
    }

    private void roots(RootsFile roots) {
        line("NOT VERIFIED", "compare the fingerprint, by voice or on paper, with that of whoever made the roots");
        line("list", roots.listUrn().orElse("-"));
        shown().set("", "roots", roots.roots());
    }

    private void change(byte[] bytes) {
        try {
            RootRotation change = RootRotation.read(bytes);
            line("NOT VERIFIED", "use packseal trust change-roots");
            line("change of roots", change.listUrn());
            shown().change("", change);
        } catch (TrustListException e) {
            throw FileProblem.of(FileCode.CHANGE_REFUSED, file.toString(), e.problem());
        }
    }

    private void list(TrustListText list) {
        JsonNode payload = list.payload();
        line("NOT VERIFIED", "use packseal trust verify");
        line("list", list.listUrn());
        line("sequence", payload.path("seq").asText());
        line("payload hash", list.payloadHash());
        line("previous hash", payload.path("prev").asText("-"));
        line("issued", time(payload.path("iat")));
        line("next update", time(payload.path("nextUpdate")));
        line("grace until", time(payload.path("graceUntil")));
        listRoots(payload.path("roots"));
        list.signers().forEach(signer -> line("  signature of", signer));
        line("root changes", String.valueOf(payload.path("rootChanges").size()));
        payload.path("rootChanges").forEach(this::listChange);
        line("keys", String.valueOf(payload.path("keys").size()));
        payload.path("keys").forEach(this::key);
        warnings(payload);
    }

    private void warnings(JsonNode payload) {
        try {
            TrustListContent.keyWarnings(payload.toString())
                    .forEach(warning ->
                            line("WARNING", warning.code() + " " + warning.where() + ": " + warning.message()));
        } catch (TrustListException e) {
            line("UNUSABLE", e.problem().code() + ": " + e.problem().message());
        }
    }

    private void listRoots(JsonNode roots) {
        try {
            shown().set("", "roots", RootSet.read(roots.toString()));
        } catch (KeyFormatException e) {
            line("roots", "UNUSABLE, " + e.fault() + ": " + e.getMessage());
        }
    }

    private void listChange(JsonNode change) {
        try {
            shown().change("  ", RootRotation.read(change.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (TrustListException e) {
            line(
                    "  change",
                    "UNUSABLE, " + e.problem().code() + ": " + e.problem().message());
        }
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
        shown().line(name, value);
    }

    private ShownRoots shown() {
        return new ShownRoots(console());
    }
}
