package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The packages of gs1: their order and their size. */
class ArchitectureTest {
    /** A package of more types holds more than one idea. */
    private static final int MAX_TYPES = 30;

    private static final String ROOT = "org.packseal.gs1";

    /** From the lowest package to the highest: each may use only those before it. The root comes last. */
    private static final List<String> ORDER =
            List.of("text", "key", "syntax", "national", "problem", "element", "scan", "form", "review", "repair", "");

    private static final JavaClasses GS1 = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void rooms_useOnlyThoseBelowThem() {
        Set<String> upward = new TreeSet<>();
        GS1.forEach(type -> uses(type).stream()
                .filter(used -> level(used) > level(type))
                .forEach(used -> upward.add(type.getName() + " uses " + used.getName())));
        assertThat(upward).isEmpty();
    }

    @Test
    void everyRoom_hasAPlaceInTheOrder() {
        assertThat(GS1).extracting(ArchitectureTest::room).isSubsetOf(ORDER);
    }

    @Test
    void rooms_holdOneIdea_atMostThirtyTypes() {
        Map<String, Integer> sizes = new TreeMap<>();
        GS1.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().endsWith("-info"))
                .forEach(type -> sizes.merge(type.getPackageName(), 1, Integer::sum));
        sizes.values().removeIf(size -> size <= MAX_TYPES);
        assertThat(sizes).isEmpty();
    }

    /** The other types of this module that a type refers to, nested ones counted as their outermost. */
    private static Set<JavaClass> uses(JavaClass type) {
        Set<JavaClass> used = new HashSet<>();
        type.getDirectDependenciesFromSelf().forEach(dependency -> {
            JavaClass target = outermost(dependency.getTargetClass());
            if (target.getPackageName().startsWith(ROOT) && !target.equals(outermost(type))) {
                used.add(target);
            }
        });
        return used;
    }

    private static int level(JavaClass type) {
        return ORDER.indexOf(room(type));
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type.getBaseComponentType();
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
