package org.packseal.core;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.packseal.gs1.problem.Problem;

/** The packages of core: their order, their size, and which types they expose. */
class ArchitectureTest {
    /** A package of more types holds more than one idea. */
    private static final int MAX_TYPES = 30;

    private static final String ROOT = "org.packseal.core";

    /** From the lowest package to the highest: each may use only those before it. */
    private static final List<String> ORDER = List.of(
            "access",
            "file",
            "csv",
            "json",
            "fact",
            "fact.proof",
            "fact.json",
            "rule",
            "definition",
            "register",
            "alert",
            "repository",
            "scan",
            "history",
            "explain",
            "assessment.input",
            "assessment",
            "statistics",
            "record",
            "report",
            "",
            "cli");

    /** Packages whose subpackages belong to the same step of the order; the order among these is not checked here. */
    private static final Set<String> WITH_SUBPACKAGES = Set.of("history", "record", "report", "statistics", "cli");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyProblem_isReadThroughOneInterface() {
        List<JavaClass> problems = CORE.stream()
                .filter(type -> type.isRecord() && type.getSimpleName().endsWith("Problem"))
                .toList();
        assertThat(problems).hasSizeGreaterThan(3).allMatch(type -> type.isAssignableTo(Problem.class));
    }

    @Test
    void rooms_useOnlyThoseBelowThem() {
        LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : ORDER) {
            String name = ROOT + (room.isEmpty() ? "" : "." + room);
            house = house.optionalLayer(name).definedBy(WITH_SUBPACKAGES.contains(room) ? name + ".." : name);
        }
        for (int i = 0; i < ORDER.size(); i++) {
            String[] above = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(room -> ROOT + (room.isEmpty() ? "" : "." + room))
                    .toArray(String[]::new);
            String layer = ROOT + (ORDER.get(i).isEmpty() ? "" : "." + ORDER.get(i));
            house = above.length == 0
                    ? house.whereLayer(layer).mayNotBeAccessedByAnyLayer()
                    : house.whereLayer(layer).mayOnlyBeAccessedByLayers(above);
        }
        house.check(CORE);
    }

    @Test
    void everyRoom_hasAPlaceInTheOrder() {
        Set<String> homeless = CORE.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1))
                .filter(room -> !ORDER.contains(room)
                        && WITH_SUBPACKAGES.stream().noneMatch(outer -> room.startsWith(outer + ".")))
                .collect(Collectors.toSet());
        assertThat(homeless).isEmpty();
    }

    @Test
    void packages_dependOnEachOther_withoutCycles() {
        slices().matching("org.packseal.(core..)")
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @Test
    void packages_holdOneIdea_atMostThirtyTypes() {
        Map<String, Integer> sizes = new TreeMap<>();
        topLevel().forEach(type -> sizes.merge(type.getPackageName(), 1, Integer::sum));
        sizes.values().removeIf(size -> size <= MAX_TYPES);
        assertThat(sizes).isEmpty();
    }

    @Test
    void exportedPackages_showNoTypeOfAnotherLibrary() {
        Set<String> exported = exportedPackages();
        List<String> shown = new ArrayList<>();
        CORE.stream()
                .filter(type -> exported.contains(type.getPackageName()))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> Stream.concat(type.getMethods().stream(), type.getConstructors().stream()))
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(unit -> signature(unit)
                        .anyMatch(name -> name.startsWith("com.fasterxml.")
                                || name.startsWith("org.bouncycastle.")
                                || (name.startsWith(ROOT) && !exported.contains(packageOf(name)))))
                .forEach(unit -> shown.add(unit.getFullName()));
        assertThat(shown).isEmpty();
    }

    private static Set<String> exportedPackages() {
        ModuleDescriptor descriptor = descriptor();
        return descriptor.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }

    private static ModuleDescriptor descriptor() {
        try {
            for (var url :
                    java.util.Collections.list(PackSeal.class.getClassLoader().getResources("module-info.class"))) {
                try (var each = url.openStream()) {
                    ModuleDescriptor found = ModuleDescriptor.read(each);
                    if (found.name().equals(ROOT)) {
                        return found;
                    }
                }
            }
            throw new IllegalStateException("no module descriptor of core");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<String> signature(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaType::getName);
    }

    private static String packageOf(String className) {
        String outer = className.contains("$") ? className.substring(0, className.indexOf('$')) : className;
        return outer.substring(0, outer.lastIndexOf('.'));
    }

    private static Stream<JavaClass> topLevel() {
        return CORE.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().endsWith("-info"));
    }
}
