package org.packseal.crypto.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.jwk.Jwk;
import org.packseal.crypto.problem.KeyFormatException;

/** Key pairs on disk: a private JWK that its owner alone can read, and the public JWK beside it. Thread-safe. */
public final class KeyFiles {
    private static final Set<StandardOpenOption> NEW_FILE =
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path privateKey;
    private final Path publicKey;

    private KeyFiles(Path privateKey, Path publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * Writes a key pair as {@code key-a1b2.private.jwk} and {@code key-a1b2.public.jwk}, a1b2 being its kid16. Nothing is
     * overwritten, and both files are written or none.
     *
     * @param directory where to; made if it is not there, then for its owner alone
     * @param key the key
     * @return where the files are
     * @throws IOException if a file is there already or cannot be written, or if the file system cannot restrict access
     */
    public static KeyFiles write(Path directory, SigningKey key) throws IOException {
        return write(directory, key, KeyFiles::write);
    }

    /** Writes the content of a new file. */
    @FunctionalInterface
    interface Content {
        void write(FileChannel channel, String text) throws IOException;
    }

    static KeyFiles write(Path directory, SigningKey key, Content content) throws IOException {
        makeDirectory(directory);
        KeyFiles files = new KeyFiles(
                directory.resolve("key-" + key.publicKey().kid16() + ".private.jwk"),
                directory.resolve("key-" + key.publicKey().kid16() + ".public.jwk"));
        writePrivate(files.privateKey, key.privateJwk() + '\n', content);
        try {
            writeNew(files.publicKey, key.publicKey().toJwk() + '\n', content);
        } catch (IOException e) {
            Files.deleteIfExists(files.privateKey);
            throw e;
        }
        return files;
    }

    /**
     * Reads a private key file: a JWK or unencrypted PKCS #8 in PEM.
     *
     * @param file the file
     * @return the key
     * @throws IOException if the file cannot be read
     * @throws KeyFormatException if it holds no such key
     */
    public static SigningKey read(Path file) throws IOException, KeyFormatException {
        try (InputStream input = Files.newInputStream(file)) {
            // One byte more than is allowed, so that a file too long is refused and not cut.
            byte[] text = input.readNBytes(Jwk.MAX_TEXT + 1);
            return SigningKey.read(new String(text, StandardCharsets.UTF_8));
        }
    }

    /**
     * The file with the private key.
     *
     * @return its path
     */
    public Path privateKey() {
        return privateKey;
    }

    /**
     * The file with the public key.
     *
     * @return its path
     */
    public Path publicKey() {
        return publicKey;
    }

    private static void makeDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, isPosix(directory) ? ownerOnly("rwx------") : new FileAttribute<?>[0]);
        }
    }

    /** Writes the private key after the permissions are set, so that other users can read it at no moment. */
    private static void writePrivate(Path file, String text, Content content) throws IOException {
        if (isPosix(file)) {
            writeNew(file, text, content, ownerOnly("rw-------"));
            return;
        }
        Files.createFile(file);
        try {
            restrict(Files.getFileAttributeView(file, AclFileAttributeView.class));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                content.write(channel, text);
            }
        } catch (IOException e) {
            Files.delete(file);
            throw e;
        }
    }

    /** Leaves a file to its owner alone, by the access list of a file system that has no POSIX permissions. */
    static void restrict(@Nullable AclFileAttributeView acl) throws IOException {
        if (acl == null) {
            throw new IOException(
                    "Expected a file system that can keep a private key from other users, found one that cannot.");
        }
        acl.setAcl(List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(acl.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
    }

    /** Writes a new file, and deletes it again if it cannot be written whole, for instance on a full disk. */
    private static void writeNew(Path file, String text, Content content, FileAttribute<?>... attributes)
            throws IOException {
        // Opened before the try block: a file that already exists belongs to somebody else and must not be deleted
        // below.
        FileChannel channel = FileChannel.open(file, NEW_FILE, attributes);
        try (channel) {
            content.write(channel, text);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
