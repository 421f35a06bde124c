import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Gathers what the profile release built into the layout of a Maven repository, with checksums, as a folder and as a zip for upload
 * to Maven Central. Contacts nobody. Usage: CentralBundle.java ROOT VERSION
 */
final class CentralBundle {

    private static final Map<String, String> CHECKSUMS =
            new TreeMap<>(Map.of("MD5", "md5", "SHA-1", "sha1", "SHA-256", "sha256", "SHA-512", "sha512"));

    /** Where each published artifact is built. */
    private static final Map<String, String> MODULES = new TreeMap<>(Map.of(
            "packseal-parent", ".", "packseal-gs1", "gs1", "packseal-crypto", "crypto", "packseal-core", "core"));

    private static final List<String> PARTS =
            List.of(".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json", "-cyclonedx.xml");

    private final Path root;
    private final String version;

    private CentralBundle(Path root, String version) {
        this.root = root;
        this.version = version;
    }

    public static void main(String[] args) throws IOException {
        new CentralBundle(Path.of(args[0]), args[1]).make();
    }

    private void make() throws IOException {
        Path folder = root.resolve("target/central-bundle");
        deleteAll(folder);
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            gather(module.getKey(), root.resolve(module.getValue()), folder);
        }
        zip(folder, root.resolve("target/packseal-" + version + "-central-bundle.zip"));
        for (String ending : List.of(".zip", ".tar.gz")) {
            sum(root.resolve("core/target/packseal-cli-" + version + ending));
        }
    }

    /** In the form that sha256sum --check reads. */
    private static void sum(Path archive) throws IOException {
        String hex = HexFormat.of().formatHex(digest("SHA-256").digest(Files.readAllBytes(archive)));
        Path sum = archive.resolveSibling(archive.getFileName() + ".sha256");
        Files.writeString(sum, hex + "  " + archive.getFileName() + '\n');
    }

    private void gather(String artifact, Path module, Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve("org/packseal").resolve(artifact).resolve(version));
        String name = artifact + '-' + version;
        Path built = module.resolve("target");
        copy(module.resolve("pom.xml"), target.resolve(name + ".pom"));
        copySignature(built.resolve(name + ".pom.asc"), target);
        for (String part : PARTS) {
            Path file = built.resolve(name + part);
            if (Files.exists(file)) {
                copy(file, target.resolve(name + part));
                copySignature(built.resolve(name + part + ".asc"), target);
            }
        }
    }

    private static void copySignature(Path signature, Path target) throws IOException {
        if (Files.exists(signature)) {
            Files.copy(signature, target.resolve(signature.getFileName()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        byte[] content = Files.readAllBytes(from);
        Files.write(to, content);
        for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
            String hex = HexFormat.of().formatHex(digest(checksum.getKey()).digest(content));
            Files.writeString(to.resolveSibling(to.getFileName() + "." + checksum.getValue()), hex);
        }
    }

    /** One fixed time for every entry, so that two builds of one commit give identical archives. */
    private void zip(Path folder, Path archive) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Path file : files(folder)) {
                ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                entry.setLastModifiedTime(FileTime.from(Instant.parse("2026-11-23T00:00:00Z")));
                out.putNextEntry(entry);
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all = new ArrayList<>();
            try (Stream<Path> found = Files.walk(folder)) {
                found.forEach(all::add);
            }
            for (int i = all.size() - 1; i >= 0; i--) {
                Files.delete(all.get(i));
            }
        }
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
