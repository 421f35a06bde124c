package org.packseal.core.cli.exchange;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.statistics.Pseudonyms;
import picocli.CommandLine.Option;

/** Options that choose between serial numbers and pseudonyms in what is handed out. */
final class ViewOptions {
    @Option(
            names = "--full",
            description = "Show scans and serial numbers: for the authority and the holder of the product.")
    private boolean full;

    @Option(
            names = "--pseudonym-key",
            paramLabel = "FILE",
            description =
                    "32 to 1024 random bytes of your own, kept secret: pseudonyms stand in place of serial numbers.")
    private @Nullable Path keyFile;

    @Option(
            names = "--pseudonym-key-id",
            paramLabel = "ID",
            description = "Name of that key, such as 2026: letters, digits, hyphens, underscores, full stops.")
    private @Nullable String keyId;

    /**
     * The pseudonyms, or null where serial numbers are shown.
     *
     * @param purpose what they are for; each purpose has other pseudonyms
     */
    @Nullable
    Pseudonyms pseudonyms(String purpose) {
        boolean pseudonymous = keyFile != null && keyId != null;
        if (full == pseudonymous || (full && (keyFile != null || keyId != null))) {
            throw new UsageProblem("Expected either --full or --pseudonym-key with --pseudonym-key-id, found "
                    + (full ? "both" : "neither whole") + ".");
        }
        return keyFile == null || keyId == null ? null : pseudonyms(keyFile, keyId, purpose);
    }

    private static Pseudonyms pseudonyms(Path file, String id, String purpose) {
        byte[] key = InputFile.bytes(file, Pseudonyms.MAX_KEY_BYTES);
        try {
            return Pseudonyms.of(id, purpose, key);
        } catch (IllegalArgumentException e) {
            throw new FileProblem(FileCode.KEY_INVALID, file.toString(), String.valueOf(e.getMessage()));
        }
    }
}
