package org.packseal.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The packages of core: no cycles, and the dependencies point one way. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.packseal.core");

    @Test
    void packages_dependOnEachOther_withoutCycles() {
        slices().matching("org.packseal.(core..)")
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @Test
    void facts_dependOnNoOtherPackageOfCore() {
        noClasses()
                .that()
                .resideInAPackage("org.packseal.core.fact")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.packseal.core",
                        "org.packseal.core.rule",
                        "org.packseal.core.definition",
                        "org.packseal.core.assessment",
                        "org.packseal.core.cli")
                .check(CORE);
    }

    @Test
    void rules_knowNeitherDefinitionsNorAssessments() {
        noClasses()
                .that()
                .resideInAPackage("org.packseal.core.rule")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.packseal.core",
                        "org.packseal.core.definition",
                        "org.packseal.core.assessment",
                        "org.packseal.core.cli")
                .check(CORE);
    }

    @Test
    void library_dependsOnNoCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.packseal.core.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.packseal.core.cli..", "picocli..")
                .check(CORE);
    }
}
