package org.packseal.core.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every exported type of the three modules is made, and every exported exception thrown, by the one rule that CONTRIBUTING
 * states. It reads the committed listings, which PublicApiTest compares with the classes.
 */
class PublicRulesTest {
    private static final Path LISTINGS = Path.of("src", "test", "resources", "public-api");

    /** Parts that a value cannot be without; everything else that can be set asks for a builder. */
    private static final int MOST_PARTS = 3;

    /** Values with more parts, none of which can be left out. */
    private static final Set<String> MADE_OF_MORE = Set.of("HistoryEvent.scan", "CustodyAct.of", "EvidenceRecord.of");

    private static final Pattern TYPE = Pattern.compile(".*?(?:class|interface) ([\\w.$]+)(.*)\\{");
    private static final Pattern METHOD =
            Pattern.compile("  public (?<static>static )?(?:abstract |final )*(?:(?<type>\\S[^(]*) )?(?<name>[\\w.$]+)"
                    + "\\((?<parameters>.*)\\)(?: throws .*)?;");

    /** An exported type as it stands in a listing. */
    private record Exported(String name, String declaration, List<String> members) {
        String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        boolean isRecord() {
            return declaration.contains("java.lang.Record");
        }

        boolean isException() {
            return name.endsWith("Exception");
        }

        Stream<Matcher> methods() {
            return members.stream().map(METHOD::matcher).filter(Matcher::matches);
        }

        Stream<Matcher> constructors() {
            return methods().filter(method -> method.group("name").equals(name));
        }

        Stream<Matcher> factories() {
            return methods().filter(method -> method.group("static") != null && name.equals(method.group("type")));
        }

        boolean has(String text) {
            return members.stream().anyMatch(member -> member.contains(text));
        }
    }

    private static List<Exported> exported() throws IOException {
        List<Exported> types = new ArrayList<>();
        try (Stream<Path> listings = Files.list(LISTINGS)) {
            for (Path listing : listings.sorted().toList()) {
                for (String line : Files.readAllLines(listing)) {
                    Matcher type = TYPE.matcher(line);
                    if (!line.startsWith(" ") && type.matches()) {
                        types.add(new Exported(type.group(1), line, new ArrayList<>()));
                    } else if (line.startsWith(" ")) {
                        types.get(types.size() - 1).members().add(line);
                    }
                }
            }
        }
        assertThat(types).hasSizeGreaterThan(200);
        return types;
    }

    private static int parameters(Matcher method) {
        String list = method.group("parameters");
        return list.isEmpty() ? 0 : list.replaceAll("<[^>]*>", "").split(",").length;
    }

    @Test
    void constructors_arePublicOnlyInRecordsExceptionsAndStores() throws IOException {
        List<String> wrong = exported().stream()
                .filter(type -> type.constructors().findAny().isPresent())
                .filter(type ->
                        !type.isRecord() && !type.isException() && !type.name().endsWith("Store"))
                .map(Exported::name)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void constructorsAndFactories_takeAtMostThreeParts() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Exported type : exported()) {
            Stream<Matcher> makers =
                    type.isRecord() ? type.factories() : Stream.concat(type.constructors(), type.factories());
            makers.filter(method -> parameters(method) > MOST_PARTS)
                    .map(method -> type.simpleName() + "." + method.group("name"))
                    .filter(name -> !MADE_OF_MORE.contains(name))
                    .forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void builders_comeFromBuilderAndEndWithBuild() throws IOException {
        List<Exported> all = exported();
        List<Exported> builders =
                all.stream().filter(type -> type.name().endsWith("$Builder")).toList();
        assertThat(builders).hasSizeGreaterThan(10);
        for (Exported builder : builders) {
            String made = builder.name().replace("$Builder", "");
            assertThat(builder.has(" " + made + " build()")).as(builder.name()).isTrue();
            assertThat(all)
                    .filteredOn(type -> type.name().equals(made))
                    .singleElement()
                    .satisfies(type -> assertThat(type.has(" static " + builder.name() + " builder("))
                            .as(made)
                            .isTrue());
        }
    }

    @Test
    void values_areNeverChangedInPlace() throws IOException {
        List<String> setters = new ArrayList<>();
        for (Exported type : exported()) {
            type.methods()
                    .filter(method -> parameters(method) > 0)
                    .map(method -> method.group("name"))
                    .filter(name -> name.matches("set[A-Z].*"))
                    .forEach(name -> setters.add(type.name() + "." + name));
        }
        assertThat(setters).isEmpty();
    }

    @Test
    void exceptions_areFinalAndCarryACodeOrProblems() throws IOException {
        List<Exported> exceptions =
                exported().stream().filter(Exported::isException).toList();
        assertThat(exceptions).hasSizeGreaterThan(5);
        for (Exported exception : exceptions) {
            assertThat(exception.declaration()).as(exception.name()).startsWith("public final class ");
            assertThat(exception.declaration())
                    .as(exception.name())
                    .containsPattern("extends java\\.lang\\.(Exception|RuntimeException|IllegalArgumentException) ");
            long carried = Stream.of(" code()", " fault()", " problem()", " problems()")
                    .filter(exception::has)
                    .count();
            assertThat(carried).as(exception.name()).isEqualTo(1);
        }
    }
}
