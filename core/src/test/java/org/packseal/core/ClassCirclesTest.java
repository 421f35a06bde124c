package org.packseal.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many classes of a module need each other, for all three modules. */
class ClassCirclesTest {
    /** Classes that need each other are read together; more than three are one class in disguise. */
    private static final int MAX_CIRCLE = 3;

    @ParameterizedTest
    @ValueSource(strings = {"org.packseal.gs1", "org.packseal.crypto", "org.packseal.core"})
    void classesThatNeedEachOther_areAtMostThree(String module) {
        Map<JavaClass, Set<JavaClass>> uses = uses(module);
        Map<JavaClass, Set<JavaClass>> reached = new HashMap<>();
        uses.keySet().forEach(type -> reached.put(type, reachable(type, uses)));
        Set<Set<String>> circles = new HashSet<>();
        reached.forEach((type, others) -> {
            Set<String> circle = new TreeSet<>();
            others.stream()
                    .filter(other -> reached.getOrDefault(other, Set.of()).contains(type))
                    .forEach(other -> circle.add(other.getSimpleName()));
            if (circle.size() > MAX_CIRCLE) {
                circles.add(circle);
            }
        });
        assertThat(uses).hasSizeGreaterThan(MAX_CIRCLE);
        assertThat(circles).isEmpty();
    }

    /** The other types of the module that each one refers to, nested ones counted as their outermost. */
    private static Map<JavaClass, Set<JavaClass>> uses(String module) {
        JavaClasses types = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(module);
        Map<JavaClass, Set<JavaClass>> uses = new HashMap<>();
        for (JavaClass type : types) {
            Set<JavaClass> used = uses.computeIfAbsent(outermost(type), outer -> new HashSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> outermost(dependency.getTargetClass()))
                    .filter(target -> target.getPackageName().startsWith(module) && !target.equals(outermost(type)))
                    .forEach(used::add);
        }
        return uses;
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type.getBaseComponentType();
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static Set<JavaClass> reachable(JavaClass from, Map<JavaClass, Set<JavaClass>> uses) {
        Set<JavaClass> found = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(uses.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            JavaClass next = open.pop();
            if (found.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }
}
