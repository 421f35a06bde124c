package org.packseal.crypto.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
import org.packseal.crypto.json.JsonWriter;
import org.packseal.crypto.json.NumericDate;
import org.packseal.crypto.json.StrictJson;
import org.packseal.crypto.signature.Sha256;

/**
 * Keeps the state of each list in a small file of one directory, which several processes may share. A state that was
 * stored survives a crash at any instant. A damaged file is an error and never "no list accepted yet"; whoever deletes
 * it allows an old list to be replayed. Thread-safe.
 */
public final class FileTrustStateStore implements TrustStateStore {
    private static final JsonLimits LIMITS = new JsonLimits(10_000, 1, 100, 1_000);
    private static final Set<String> MEMBERS =
            Set.of("list", "seq", "hash", "highestIat", "pinnedRoots", "roots", "skipped");
    private static final Set<String> PIN_MEMBERS = Set.of("roots", "list");

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
        byte[] text = content(stateName(listUrn));
        return text == null ? Optional.empty() : Optional.of(read(text, listUrn));
    }

    @Override
    public boolean replace(String listUrn, @Nullable TrustState expected, TrustState next) throws IOException {
        String name = stateName(listUrn);
        // A state that is to be replaced was stored earlier, so the directory is already on disk.
        makeDirectory(expected == null);
        try (FileChannel channel = openLock(name);
                FileLock lock = lock(channel)) {
            if (!lock.isValid() || !load(listUrn).equals(Optional.ofNullable(expected))) {
                return false;
            }
            store(name, write(listUrn, next));
            return true;
        }
    }

    @Override
    public Optional<String> pinnedList(String rootsFingerprint) throws IOException {
        byte[] text = content(pinName(rootsFingerprint));
        return text == null ? Optional.empty() : Optional.of(readPin(text, rootsFingerprint));
    }

    @Override
    public String pinList(String rootsFingerprint, String listUrn) throws IOException {
        String name = pinName(rootsFingerprint);
        makeDirectory(true);
        try (FileChannel channel = openLock(name);
                FileLock lock = lock(channel)) {
            Optional<String> pinned = pinnedList(rootsFingerprint);
            if (!lock.isValid() || pinned.isPresent()) {
                return pinned.orElseThrow(
                        () -> new IOException("Expected to hold the lock on the trust state, found it lost."));
            }
            store(name, writePin(rootsFingerprint, listUrn));
            return listUrn;
        }
    }

    /** The content of a file, or null where there is none. Only a regular file is opened: to open a pipe would wait for ever. */
    private byte @Nullable [] content(String name) throws IOException {
        Path file = directory.resolve(name + ".json");
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        // A link that leads nowhere, to a disk that is not there for instance, is not "no list accepted yet".
        if (!Files.isRegularFile(file) || Files.size(file) > LIMITS.maxBytes()) {
            throw damaged();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(LIMITS.maxBytes());
        }
    }

    private void store(String name, String json) throws IOException {
        durable.replace(directory, name + ".json", (json + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private void makeDirectory(boolean always) throws IOException {
        if (always || !Files.isDirectory(directory)) {
            durable.makeDirectories(directory.toAbsolutePath());
        }
    }

    /** Opens the lock file itself: a link in its place would let somebody have another file created or locked. */
    private FileChannel openLock(String name) throws IOException {
        Path file = directory.resolve(name + ".lock");
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(
                    "Expected a regular file as lock of the trust state, found a link or another kind of file.");
        }
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Within one process a lock held by another thread raises an exception instead of waiting, so the attempt is
     * repeated.
     */
    private static FileLock lock(FileChannel channel) throws IOException {
        for (int attempt = 0; attempt < LOCK_ATTEMPTS; attempt++) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                // Another thread of this process holds the lock; null says that another process does.
            }
            pause();
        }
        throw new LockHeld();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOCK_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Expected the lock on the trust state, found the thread interrupted.", e);
        }
    }

    /** URNs have characters that file names have not, so a file is named by the URN's hash. */
    private static String stateName(String listUrn) {
        return "list-" + shortHash(listUrn);
    }

    private static String pinName(String rootsFingerprint) {
        return "pin-" + shortHash(rootsFingerprint);
    }

    private static String shortHash(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static String write(String listUrn, TrustState state) {
        return new JsonWriter()
                .beginObject()
                .member("list", listUrn)
                .member("seq", state.sequence())
                .member("hash", state.payloadHash())
                .member("highestIat", state.highestIssuedAt().getEpochSecond())
                .member("pinnedRoots", state.pinnedRoots())
                .member("roots", state.roots())
                .member("skipped", state.skipped())
                .endObject()
                .toString();
    }

    private static TrustState read(byte[] text, String listUrn) throws IOException {
        return read(text, MEMBERS, json -> {
            long sequence = json.number("seq");
            Instant highest = NumericDate.read(json, "highestIat");
            // A state without this member counts no skipped lists.
            Long skipped = json.optionalNumber("skipped");
            long passedOver = skipped == null ? 0 : skipped;
            if (!json.text("list").equals(listUrn) || sequence < 1 || highest == null || passedOver < 0) {
                throw damaged();
            }
            return new TrustState(
                    sequence, json.text("hash"), highest, json.text("pinnedRoots"), json.text("roots"), passedOver);
        });
    }

    private static String writePin(String rootsFingerprint, String listUrn) {
        return new JsonWriter()
                .beginObject()
                .member("roots", rootsFingerprint)
                .member("list", listUrn)
                .endObject()
                .toString();
    }

    private static String readPin(byte[] text, String rootsFingerprint) throws IOException {
        return read(text, PIN_MEMBERS, json -> {
            if (!json.text("roots").equals(rootsFingerprint) || !ListPayload.isUrn(json.text("list"))) {
                throw damaged();
            }
            return json.text("list");
        });
    }

    /** What a file of this store says; a fault in its JSON is damage, too. */
    private interface Content<T> {
        T of(JsonObject json) throws IOException, JsonException;
    }

    private static <T> T read(byte[] text, Set<String> members, Content<T> content) throws IOException {
        try {
            JsonObject json = StrictJson.object(text, LIMITS);
            json.allowOnly(members);
            return content.of(json);
        } catch (JsonException e) {
            throw damaged();
        }
    }

    private static IOException damaged() {
        return new IOException("Expected a readable trust state, found a damaged file.");
    }

    /** The lock on a state is held by another process for longer than any update takes. */
    static final class LockHeld extends IOException {
        private static final long serialVersionUID = 1L;

        LockHeld() {
            super(
                    "Expected the lock on the trust state within 2 seconds, found it held by another process; try again, or "
                            + "end the process that holds it.");
        }
    }
}
