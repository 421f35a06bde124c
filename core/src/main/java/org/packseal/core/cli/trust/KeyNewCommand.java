package org.packseal.core.cli.trust;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.crypto.key.KeyFiles;
import org.packseal.crypto.key.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code packseal key new}: a key pair in two files, of which the private one is readable by its owner alone. */
@Command(name = "new", description = "Makes a key pair and writes the private and the public key as JWK.")
public final class KeyNewCommand extends ConsoleCommand {
    private enum Algorithm {
        Ed25519,
        ES256
    }

    @Option(names = "--alg", required = true, paramLabel = "ALG", description = "Ed25519 or ES256.")
    private Algorithm algorithm;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the two files.")
    private Path folder;

    @Override
    public Integer call() {
        SecureRandom random = new SecureRandom();
        SigningKey key = algorithm == Algorithm.Ed25519 ? SigningKey.newEd25519(random) : SigningKey.newEs256(random);
        KeyFiles files = written(key);
        console().out().line("kid      " + key.publicKey().kid());
        console().out().line("kid16    " + key.publicKey().kid16());
        console().out().line("private  " + VisibleText.of(files.privateKey().toString()));
        console().out().line("public   " + VisibleText.of(files.publicKey().toString()));
        return ExitStatus.OK;
    }

    private KeyFiles written(SigningKey key) {
        try {
            return KeyFiles.write(folder, key);
        } catch (FileAlreadyExistsException e) {
            throw new FileProblem(FileCode.FILE_EXISTS, folder.toString(), FileCode.FILE_EXISTS.meaning());
        } catch (IOException e) {
            throw new FileProblem(FileCode.FILE_UNWRITABLE, folder.toString(), FileCode.FILE_UNWRITABLE.meaning());
        }
    }
}
