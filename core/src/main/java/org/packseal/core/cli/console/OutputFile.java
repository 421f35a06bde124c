package org.packseal.core.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that a command writes: whole, or not at all, so that nobody ever reads half of one. */
public final class OutputFile {
    private OutputFile() {}

    /** Writes a file and replaces one of that name; until the content is complete it stands beside it. */
    public static void write(Path file, byte[] content) {
        Path name = file.getFileName();
        if (name == null || Files.isDirectory(file)) {
            throw unwritable(file);
        }
        Path beside = file.resolveSibling("." + name + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(beside, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(beside);
            throw unwritable(file);
        }
    }

    /** Makes a folder, with those above it, where there is none. */
    public static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder);
        }
    }

    private static void discard(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            // The failed write is what the user is told; a left-over file changes nothing about it.
            return;
        }
    }

    private static FileProblem unwritable(Path file) {
        return new FileProblem(FileCode.FILE_UNWRITABLE, file.toString(), FileCode.FILE_UNWRITABLE.meaning());
    }
}
