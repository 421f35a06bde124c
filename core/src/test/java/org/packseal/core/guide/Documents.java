package org.packseal.core.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The documents for people: README, the guides and what lies beside the README. */
final class Documents {
    private static final Path ROOT = Path.of("..");
    private static final String FENCE = "```";

    private Documents() {}

    /**
     * A block of code in a document.
     *
     * @param document the document, from the root of the project
     * @param marker what stands in the comment on the line above, empty if there is none
     * @param language the language that the block names, empty if it names none
     * @param code its lines, each with a line feed
     */
    record Block(String document, String marker, String language, String code) {
        @Override
        public String toString() {
            return document + ", " + language + " block \""
                    + code.lines().findFirst().orElse("") + '"';
        }
    }

    /** The README and the guides: what a user is told to type or to copy. */
    static List<Path> guides() throws IOException {
        List<Path> guides = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> files = Files.list(ROOT.resolve("core/src/guides"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(guides::add);
        }
        return guides;
    }

    /** All documents, those for contributors among them. */
    static List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>(guides());
        for (String name : List.of("CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")) {
            all.add(ROOT.resolve(name));
        }
        return all;
    }

    static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path guide : guides()) {
            collect(guide, blocks);
        }
        return blocks;
    }

    private static void collect(Path document, List<Block> blocks) throws IOException {
        String name = ROOT.relativize(document).toString().replace('\\', '/');
        List<String> lines = Files.readAllLines(document);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                String marker = i > 0 ? marker(lines.get(i - 1)) : "";
                String language = lines.get(i).substring(FENCE.length());
                StringBuilder code = new StringBuilder();
                for (i++; !lines.get(i).equals(FENCE); i++) {
                    code.append(lines.get(i)).append('\n');
                }
                blocks.add(new Block(name, marker, language, code.toString()));
            }
        }
    }

    private static String marker(String line) {
        return line.startsWith("<!-- ") && line.endsWith(" -->") ? line.substring(5, line.length() - 4) : "";
    }
}
