package org.packseal.core.cli.trust;

import java.nio.file.Path;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFormatException;

/** Keys of the user. Messages never repeat any part of a key's text. */
public final class KeyFile {
    private KeyFile() {}

    /** The private key in a file. */
    public static SigningKey signingKey(Path file) {
        try {
            return SigningKey.read(InputFile.text(file, InputFile.KEY_LIMIT));
        } catch (KeyFormatException e) {
            throw invalid(file.toString(), e);
        }
    }

    /** The public key in a file; a private one is refused. */
    public static PublicKey publicKey(Path file) {
        try {
            return PublicKey.read(InputFile.text(file, InputFile.KEY_LIMIT).strip());
        } catch (KeyFormatException e) {
            throw invalid(file.toString(), e);
        }
    }

    /** The problem that a key or a set of roots is not what it must be. */
    static FileProblem invalid(String file, KeyFormatException e) {
        String place = e.where().isEmpty() ? "" : "#" + e.where();
        return new FileProblem(FileCode.KEY_INVALID, file + place, e.fault() + ": " + e.getMessage());
    }
}
