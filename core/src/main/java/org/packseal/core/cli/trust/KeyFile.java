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
        String text = InputFile.text(file, InputFile.KEY_LIMIT);
        try {
            return SigningKey.read(text);
        } catch (KeyFormatException e) {
            String message = e.fault() + ": " + e.getMessage() + hint(text);
            throw new FileProblem(FileCode.KEY_INVALID, place(file.toString(), e), message);
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
        return new FileProblem(FileCode.KEY_INVALID, place(file, e), e.fault() + ": " + e.getMessage());
    }

    private static String place(String file, KeyFormatException e) {
        return e.where().isEmpty() ? file : file + "#" + e.where();
    }

    /** How a key that other tools write becomes one that is read here. */
    private static String hint(String text) {
        if (text.contains("-----BEGIN EC PRIVATE KEY-----")) {
            return " The file seems to be a key in SEC 1 form; openssl pkcs8 -topk8 -nocrypt -in FILE -out NEW converts it.";
        }
        if (text.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----")) {
            return " The file seems to be an encrypted key; openssl pkcs8 -in FILE -out NEW decrypts it.";
        }
        return "";
    }
}
