package org.packseal.crypto.trust;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces a file so that after a crash at any instant the old content or the new one is there, whole: write beside it,
 * sync, rename over it, sync the directory, whose own name was synced when it was made. The steps are methods so that a
 * test can let each of them fail.
 */
class DurableFile {
    /** Replaces the file; when this returns the new content is on disk. One writer at a time. */
    final void replace(Path directory, String name, byte[] content) throws IOException {
        Path beside = directory.resolve(name + ".tmp");
        write(beside, content);
        rename(beside, directory.resolve(name));
        syncDirectory(directory);
    }

    /**
     * Makes a directory and the parents it needs; when this returns their names are on disk. Each is synced before the
     * next is made, so of the directories found only the last may still need syncing, after a run that was stopped.
     *
     * @param directory an absolute path
     */
    final void makeDirectories(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (parent == null) {
            return;
        }
        if (!Files.isDirectory(directory)) {
            makeDirectories(parent);
            makeDirectory(directory);
            syncDirectory(parent);
        } else if (Files.isWritable(parent)) {
            // A parent that this user cannot write to holds no directory that this user made.
            syncDirectory(parent);
        }
    }

    /** Makes one directory, unless another process has just made it. */
    void makeDirectory(Path directory) throws IOException {
        try {
            Files.createDirectory(directory);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
    }

    /** A file left there by a crash is overwritten; a link there is not followed to somebody's other file. */
    void write(Path beside, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                beside,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            sync(channel);
        }
    }

    void sync(FileChannel channel) throws IOException {
        channel.force(true);
    }

    void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes the new name itself durable. Only POSIX systems can open a directory; others order renames themselves. */
    void syncDirectory(Path directory) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
