package org.packseal.core.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The public API of one module: the public and protected members of the public types in the packages that it exports to
 * everybody, stripped of their code.
 */
final class PublicApi {
    /** All entries of a baseline carry this time, so that the same API gives the same bytes. */
    private static final FileTime TIME = FileTime.fromMillis(0);

    private final SortedMap<String, byte[]> types;

    private PublicApi(SortedMap<String, byte[]> types) {
        this.types = types;
    }

    /** The API of the module in this folder of classes or jar. */
    static PublicApi ofModule(Path module) throws IOException {
        ModuleDescriptor descriptor = ModuleFinder.of(module).findAll().stream()
                .findFirst()
                .orElseThrow()
                .descriptor();
        List<String> packages = descriptor.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .sorted()
                .toList();
        return inRoot(module, root -> {
            SortedMap<String, byte[]> types = new TreeMap<>();
            for (String name : packages) {
                addPackage(root.resolve(name.replace('.', '/')), types);
            }
            return new PublicApi(types);
        });
    }

    /** The API in a baseline that {@link #write} made. */
    static PublicApi ofBaseline(Path jar) throws IOException {
        return inRoot(jar, root -> {
            SortedMap<String, byte[]> types = new TreeMap<>();
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    types.put(root.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
            return new PublicApi(types);
        });
    }

    private static void addPackage(Path folder, Map<String, byte[]> types) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                StrippedType.of(Files.readAllBytes(file))
                        .ifPresent(type -> types.put(type.name() + ".class", type.bytes()));
            }
        }
    }

    /** Number of public types, nested ones included. */
    int size() {
        return types.size();
    }

    /** One block a type, as {@code javap} prints it, types and members sorted. */
    String listing() throws IOException {
        Path folder = Files.createTempDirectory("public-api");
        List<String> arguments = new ArrayList<>(List.of("-protected", "-constants"));
        for (Map.Entry<String, byte[]> type : types.entrySet()) {
            Path file = folder.resolve(type.getKey().replace('/', '.'));
            arguments.add(Files.write(file, type.getValue()).toString());
        }
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        int status = ToolProvider.findFirst("javap").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        for (String file : arguments.subList(2, arguments.size())) {
            Files.delete(Path.of(file));
        }
        Files.delete(folder);
        if (status != 0) {
            throw new IllegalStateException(text.toString());
        }
        return sorted(text.toString());
    }

    private static String sorted(String javap) {
        StringBuilder listing = new StringBuilder();
        List<String> members = new ArrayList<>();
        for (String line : javap.lines().toList()) {
            if (line.startsWith("  ")) {
                members.add(
                        line.endsWith("{}")
                                ? line.substring(0, line.length() - 2).stripTrailing()
                                : line);
            } else if (!line.isEmpty() && !line.startsWith("Compiled from")) {
                members.stream()
                        .sorted()
                        .forEach(member -> listing.append(member).append('\n'));
                members.clear();
                listing.append(line).append('\n');
            }
        }
        return listing.toString();
    }

    /** Writes the types as a jar for japicmp to compare with. */
    void write(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> type : types.entrySet()) {
                ZipEntry entry = new ZipEntry(type.getKey());
                entry.setLastModifiedTime(TIME);
                zip.putNextEntry(entry);
                zip.write(type.getValue());
            }
        }
    }

    private interface InRoot {
        PublicApi read(Path root) throws IOException;
    }

    private static PublicApi inRoot(Path folderOrJar, InRoot reading) throws IOException {
        if (Files.isDirectory(folderOrJar)) {
            return reading.read(folderOrJar);
        }
        try (FileSystem zip = FileSystems.newFileSystem(folderOrJar)) {
            return reading.read(zip.getPath("/"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
