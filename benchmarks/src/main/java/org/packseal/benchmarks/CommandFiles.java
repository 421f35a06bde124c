package org.packseal.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.SealingException;
import org.packseal.crypto.seal.PackSealer;
import org.packseal.gs1.ElementString;

/** Files for the command line: scans a line, with and without token, and the list and roots that they are checked with. */
final class CommandFiles {
    private static final String GTIN = "09506000134352";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final long SEED = 20261128;

    /** So many packs differ; a longer file has them again, and each line is checked anew. */
    private static final int DIFFERENT = 20_000;

    private final Path folder;

    CommandFiles(Path folder) {
        this.folder = folder;
    }

    /** Scans without token. */
    Path scans(int lines) throws IOException {
        return write(
                "scans.txt",
                lines,
                packs().stream().map(ElementString::toScanData).toList());
    }

    /** Sealed scans; {@link #list} and {@link #roots} belong to them. */
    Path sealedScans(int lines) throws IOException {
        SigningKey issuer = KeyAlgorithm.ED25519.newKey(new SecureRandom());
        ExampleList trust = ExampleList.of(issuer, GTIN);
        Files.writeString(list(), trust.text());
        Files.writeString(roots(), trust.rootsFile());
        PackSealer sealer = PackSealer.with(issuer);
        List<String> scans = new ArrayList<>();
        for (ElementString pack : packs()) {
            scans.add(sealed(sealer, pack));
        }
        return write("sealed.txt", lines, scans);
    }

    Path list() {
        return folder.resolve("list.json");
    }

    Path roots() {
        return folder.resolve("roots.json");
    }

    private static String sealed(PackSealer sealer, ElementString pack) {
        try {
            return sealer.seal(pack).elementString().toScanData();
        } catch (SealingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ElementString> packs() {
        Random random = new Random(SEED);
        List<ElementString> packs = new ArrayList<>(DIFFERENT);
        for (int i = 0; i < DIFFERENT; i++) {
            StringBuilder serial = new StringBuilder();
            for (int k = 0; k < 14; k++) {
                serial.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            packs.add(ElementString.builder()
                    .add("01", GTIN)
                    .add("21", serial.toString())
                    .add("17", "28%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)))
                    .add("10", "L%05d".formatted(random.nextInt(100_000)))
                    .build());
        }
        return packs;
    }

    private Path write(String name, int lines, List<String> scans) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < lines; i++) {
                out.write(scans.get(i % scans.size()));
                out.write('\n');
            }
        }
        return file;
    }
}
