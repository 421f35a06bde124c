package org.packseal.core.cli.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.cli.history.HistorySource;
import org.packseal.core.cli.history.PackHistories;
import org.packseal.core.cli.trust.RootsFile;
import org.packseal.core.cli.trust.TrustListFile;
import org.packseal.core.fact.Producer;
import org.packseal.core.history.Feed;
import org.packseal.crypto.trust.InMemoryTrustStateStore;
import org.packseal.crypto.trust.TrustList;

/** The bundled packs with their trust list: files as a user would pass them to {@code assess}. */
final class DemoFiles {
    /** The time at which the packs are assessed; the trust list is current then. */
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    static final String PACKS = "packs.jsonl";
    static final String TRUST_LIST = "trust-list.json";
    static final String ROOTS = "roots.json";
    static final String EVENTS = "events.jsonl";
    static final String PLACES = "places.json";
    private static final List<String> ALL = List.of(PACKS, TRUST_LIST, ROOTS, EVENTS, PLACES, "README.txt");

    /** Where the events come from: a system of the wholesaler, which the reader of the demonstration vouches for. */
    static final Feed FEED = Feed.of("partners").withRole(Producer.REPOSITORY);

    /** Whom the reader of the demonstration speaks for, beside those who need no naming. */
    static final List<Producer> SPEAKS_FOR =
            List.of(Producer.REPOSITORY, Producer.LAB, Producer.REGULATOR, Producer.OTHER_REGULATOR, Producer.ACTOR);

    private DemoFiles() {}

    /** The packs, one record a line. */
    static InputStream packs() {
        return new ByteArrayInputStream(bytes(PACKS));
    }

    /** The trust list, verified as any other; that it was accepted is forgotten with the process. */
    static TrustList trustList(Console console) {
        RootsFile roots = RootsFile.of(ROOTS, new String(bytes(ROOTS), StandardCharsets.UTF_8));
        return new TrustListFile(TRUST_LIST, bytes(TRUST_LIST), roots, new InMemoryTrustStateStore()).verified(console);
    }

    /** The recorded events of two of the packs. */
    static PackHistories histories(Console console) {
        return HistorySource.bundled(console, NOW, bytes(EVENTS), FEED, bytes(PLACES));
    }

    /** Puts the files into a folder; nothing is overwritten. */
    static List<Path> write(Path folder) {
        List<Path> written = new ArrayList<>();
        for (String name : ALL) {
            Path file = folder.resolve(name);
            try {
                Files.createDirectories(folder);
                written.add(Files.write(file, bytes(name), StandardOpenOption.CREATE_NEW));
            } catch (FileAlreadyExistsException e) {
                throw new FileProblem(FileCode.FILE_EXISTS, file.toString(), FileCode.FILE_EXISTS.meaning());
            } catch (IOException e) {
                throw new FileProblem(FileCode.FILE_UNWRITABLE, file.toString(), FileCode.FILE_UNWRITABLE.meaning());
            }
        }
        return written;
    }

    /** The command that gives the same assessments from the written files. */
    static String command(Path folder) {
        return "packseal assess --now " + NOW
                + " --trust " + shown(folder, TRUST_LIST)
                + " --roots " + shown(folder, ROOTS)
                + " --history " + FEED + "=" + shown(folder, EVENTS)
                + " --places " + shown(folder, PLACES)
                + " --speaks-for " + SPEAKS_FOR.stream().map(Producer::name).collect(Collectors.joining(","))
                + " " + shown(folder, PACKS);
    }

    private static String shown(Path folder, String name) {
        return VisibleText.of(folder.resolve(name).toString());
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(DemoFiles.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
