package org.packseal.crypto.trust;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonLimits;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.NumericDate;
import org.packseal.crypto.json.StrictJson;
import org.packseal.crypto.signature.Sha256;

/**
 * Keeps the state of each list in a small file of one directory, which several processes may share. A state that was
 * stored survives a crash at any instant. A damaged file is an error and never "no list accepted yet"; whoever deletes it
 * allows an old list to be played once more. Thread-safe.
 */
public final class FileTrustStateStore implements TrustStateStore {
    private static final JsonLimits LIMITS = new JsonLimits(10_000, 1, 100, 1_000);
    private static final Set<String> MEMBERS = Set.of("list", "seq", "hash", "highestIat", "pinnedRoots", "roots");

    /** Other threads and processes hold the lock for the time of one small write; 2 s is far beyond that. */
    private static final int LOCK_ATTEMPTS = 200;

    private static final long LOCK_PAUSE_MILLIS = 10;

    private final Path directory;
    private final DurableFile durable;

    /**
     * A store in a directory.
     *
     * @param directory where the files are; made, with its parents, when the first state is stored
     */
    public FileTrustStateStore(Path directory) {
        this(directory, new DurableFile());
    }

    FileTrustStateStore(Path directory, DurableFile durable) {
        this.directory = Objects.requireNonNull(directory, "directory");
        this.durable = durable;
    }

    @Override
    public Optional<TrustState> load(String listUrn) throws IOException {
        Path file = directory.resolve(name(listUrn) + ".json");
        byte[] text;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > LIMITS.maxBytes()) {
                throw damaged();
            }
            text = Channels.newInputStream(channel).readNBytes(LIMITS.maxBytes());
        } catch (NoSuchFileException e) {
            // A link that leads nowhere, to a disk that is not there for instance, is not "no list accepted yet".
            if (Files.isSymbolicLink(file)) {
                throw damaged();
            }
            return Optional.empty();
        }
        return Optional.of(read(text, listUrn));
    }

    @Override
    public boolean replace(String listUrn, @Nullable TrustState expected, TrustState next) throws IOException {
        // Where there is a state to be replaced, the directory was on disk before it was.
        if (expected == null || !Files.isDirectory(directory)) {
            durable.makeDirectories(directory.toAbsolutePath());
        }
        try (FileChannel channel = FileChannel.open(
                        directory.resolve(name(listUrn) + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (!lock.isValid() || !load(listUrn).equals(Optional.ofNullable(expected))) {
                return false;
            }
            durable.replace(
                    directory, name(listUrn) + ".json", write(listUrn, next).getBytes(StandardCharsets.UTF_8));
            return true;
        }
    }

    /** Threads of this process do not wait for each other's file locks, they get an exception: try again. */
    private static FileLock lock(FileChannel channel) throws IOException {
        for (int attempt = 0; attempt < LOCK_ATTEMPTS; attempt++) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                // held by another thread, as null says it of another process
            }
            pause();
        }
        throw new IOException("the trust state is locked by another process");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOCK_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the trust state", e);
        }
    }

    /** URNs have characters that file names have not, so a file is named by the URN's hash. */
    private static String name(String listUrn) {
        byte[] hash = Sha256.of(listUrn.getBytes(StandardCharsets.UTF_8));
        return "list-" + HexFormat.of().formatHex(hash, 0, 16);
    }

    private static String write(String listUrn, TrustState state) {
        return "{\"list\":\"" + listUrn + "\",\"seq\":" + state.sequence()
                + ",\"hash\":\"" + state.payloadHash()
                + "\",\"highestIat\":" + state.highestIssuedAt().getEpochSecond()
                + ",\"pinnedRoots\":\"" + state.pinnedRoots()
                + "\",\"roots\":\"" + state.roots() + "\"}\n";
    }

    private static TrustState read(byte[] text, String listUrn) throws IOException {
        try {
            JsonObject json = StrictJson.object(text, LIMITS);
            json.allowOnly(MEMBERS);
            if (!json.text("list").equals(listUrn)) {
                throw damaged();
            }
            long sequence = json.number("seq");
            Instant highest = NumericDate.read(json, "highestIat");
            if (sequence < 1 || highest == null) {
                throw damaged();
            }
            return new TrustState(sequence, json.text("hash"), highest, json.text("pinnedRoots"), json.text("roots"));
        } catch (JsonException e) {
            throw damaged();
        }
    }

    private static IOException damaged() {
        return new IOException("the file with the trust state is damaged");
    }
}
