package org.packseal.core.cli;

import java.nio.file.Path;
import org.packseal.crypto.KeyFormatException;
import org.packseal.crypto.SigningKey;

/** Private keys of the user. Nothing of a key's text ever gets into a message. */
final class KeyFile {
    private KeyFile() {}

    /** The private key in a file. */
    static SigningKey signingKey(Path file) {
        try {
            return SigningKey.read(InputFile.text(file, InputFile.KEY_LIMIT));
        } catch (KeyFormatException e) {
            throw new FileProblem(FileCode.KEY_INVALID, file + place(e), e.fault() + ": " + e.getMessage());
        }
    }

    private static String place(KeyFormatException e) {
        return e.place().isEmpty() ? "" : "#" + e.place();
    }
}
