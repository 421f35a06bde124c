package org.packseal.core.cli.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.crypto.key.MessageSigner;

/**
 * Signs through a folder: the bytes to be signed go out as a file named by their SHA-256, and the signature comes back beside
 * it. Because the bytes name the file, a signature can only be used for what it was made for, and the same command run again
 * finds it. Not thread-safe.
 */
final class OfflineSigner implements MessageSigner {
    /** Longest signature in DER; raw ones have 64 bytes. */
    private static final int MAX_SIGNATURE = 256;

    private static final String TO_BE_SIGNED = ".tbs";
    private static final String SIGNATURE = ".sig";

    private final Path folder;
    private int written;

    OfflineSigner(Path folder) {
        this.folder = folder;
    }

    /** The signature that lies in the folder; without one the bytes are written there, and nothing is answered. */
    @Override
    public byte[] sign(byte[] message) {
        String name = HexFormat.of().formatHex(sha256(message));
        Path signature = folder.resolve(name + SIGNATURE);
        if (Files.exists(signature)) {
            return InputFile.bytes(signature, MAX_SIGNATURE);
        }
        Path file = folder.resolve(name + TO_BE_SIGNED);
        try {
            Files.createDirectories(folder);
            Files.write(file, message);
        } catch (IOException e) {
            throw new FileProblem(FileCode.FILE_UNWRITABLE, file.toString(), FileCode.FILE_UNWRITABLE.meaning());
        }
        written++;
        return new byte[0];
    }

    /** Ends the command while signatures are awaited. */
    void requireNoneAwaited() {
        if (written == 0) {
            return;
        }
        String message = "Expected signatures, found none for " + written + " files ending in " + TO_BE_SIGNED
                + "; sign these bytes, put each signature beside them ending in " + SIGNATURE + ", and call again.";
        throw new FileProblem(FileCode.SIGNATURE_AWAITED, folder.toString(), message);
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
