package org.packseal.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages of crypto: their order, their size, and which types they expose. */
class ArchitectureTest {
    private static final String ROOT = "org.packseal.crypto.";
    private static final JavaClasses CRYPTO = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.packseal.crypto");

    private static final int MAX_TYPES = 30;

    /** Every package may use those before it. */
    private static final List<String> ORDER = List.of(
            "problem",
            "json",
            "encoding",
            "signature",
            "jwk",
            "key",
            "jws",
            "issuer",
            "trust",
            "token.form",
            "token",
            "statement",
            "seal");

    @Test
    void rooms_useOnlyThoseBeforeThem() {
        for (JavaClass type : CRYPTO) {
            int own = ORDER.indexOf(room(type));
            assertThat(own).as(type.getName()).isNotNegative();
            assertThat(type.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                            .filter(target -> target.getName().startsWith(ROOT))
                            .filter(target -> ORDER.indexOf(room(target)) > own))
                    .as(type.getName())
                    .isEmpty();
        }
        SlicesRuleDefinition.slices()
                .matching("org.packseal.crypto.(**)")
                .should()
                .beFreeOfCycles()
                .check(CRYPTO);
    }

    @Test
    void rooms_haveAtMostThirtyTypes() {
        Map<String, Set<String>> types = new TreeMap<>();
        for (JavaClass type : CRYPTO) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                types.computeIfAbsent(room(type), room -> new TreeSet<>()).add(type.getName());
            }
        }
        assertThat(types.keySet()).containsExactlyInAnyOrderElementsOf(ORDER);
        assertThat(types.values()).allSatisfy(all -> assertThat(all).hasSizeLessThanOrEqualTo(MAX_TYPES));
    }

    /** No type of Jackson, BouncyCastle or a hidden package may occur in the public API. */
    @Test
    void exportedTypes_promiseNothingThatUsersCannotName() {
        Set<String> exported = exported();
        List<String> hidden = new ArrayList<>();
        for (JavaClass type : CRYPTO) {
            if (exported.contains(type.getPackageName()) && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                promised(type)
                        .filter(named -> named.getName().startsWith("com.fasterxml.")
                                || named.getName().startsWith("org.bouncycastle.")
                                || (named.getName().startsWith(ROOT) && !exported.contains(named.getPackageName())))
                        .forEach(named -> hidden.add(type.getName() + " shows " + named.getName()));
            }
        }
        assertThat(exported).contains(ROOT + "token", ROOT + "trust");
        assertThat(hidden).isEmpty();
    }

    private static Stream<JavaClass> promised(JavaClass type) {
        Stream<JavaClass> code = type.getCodeUnits().stream()
                .filter(unit -> isPromised(unit.getModifiers()))
                .flatMap(unit -> Stream.concat(
                        unit.getAllInvolvedRawTypes().stream(), unit.getThrowsClause().getTypes().stream()));
        Stream<JavaClass> fields = type.getFields().stream()
                .filter(field -> isPromised(field.getModifiers()))
                .flatMap(field -> field.getAllInvolvedRawTypes().stream());
        Stream<JavaClass> above = Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
        return Stream.of(code, fields, above).flatMap(all -> all).map(JavaClass::getBaseComponentType);
    }

    private static boolean isPromised(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    /** The packages that every module may use. */
    private static Set<String> exported() {
        ModuleDescriptor module = ModuleFinder.of(Path.of("target", "classes"))
                .find("org.packseal.crypto")
                .orElseThrow()
                .descriptor();
        Set<String> exported = new HashSet<>();
        module.exports().stream()
                .filter(export -> !export.isQualified())
                .forEach(export -> exported.add(export.source()));
        return exported;
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
    }
}
